/** The end of a recovery. */
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount} from '../api/context.ts';
import {noContent} from '../api/http.ts';

export async function submitReset(context: Context): Promise<Response> {
  const account = await identifiedAccount(context);
  const {passwordHash} = context.interaction.state.profile;
  if (!passwordHash) throw new ApiError('user.new_password_required_in_profile');
  await context.server.accounts.update(account.id, {passwordHash});
  // Recovery signs nobody in: the next step is a new start on the same session.
  await context.interaction.session.write({});
  return noContent();
}
