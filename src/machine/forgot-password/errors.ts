/**
 * Of recoveries.
 */
import {withoutEffect, type Rows} from '../error-row.ts';

export const forgotPasswordErrors: Rows = {
  'user.new_password_required_in_profile': () => withoutEffect,
};
