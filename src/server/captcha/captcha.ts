/** Whether a person is signing in, and no program: proved with the start, asked for before anything is sent or made. */
import {ApiError} from '../api/api-error.ts';
import type {Context, Server} from '../api/context.ts';

/** @throws {ApiError} `session.captcha_failed` unless the token is good */
export async function verifyCaptcha({connectors}: Server, token: string): Promise<void> {
  if (!(await connectors.captcha()?.verify(token))) throw new ApiError('session.captcha_failed');
}

/** @throws {ApiError} `session.captcha_required` where nothing has proved it, nor made it needless */
export function assertPerson({server, interaction}: Context): void {
  const {verified, skipped} = interaction.state.captcha;
  if (server.settings.current.captchaPolicy.enabled && !verified && !skipped) {
    throw new ApiError('session.captcha_required');
  }
}
