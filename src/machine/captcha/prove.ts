/**
 * A token for the start of a sign-in, where the settings want one.
 */
import {failure, success, type Result} from '../../client/result.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {captchaFailures, type Captcha, type CaptchaRequest} from './captcha.ts';

export type Prove = () => Promise<Result<string>>;

interface Given {
  readonly settings: SignInSettings;
  /** Asks the person; `undefined` where nobody can. */
  readonly captcha?: ((config: CaptchaRequest['config']) => ReturnType<Captcha>) | undefined;
  readonly signal: AbortSignal;
}

export const proving = ({captcha, settings, signal}: Given): Prove | undefined => {
  const config = settings.captchaConfig;
  if (!config['type']) return undefined;
  return async () => {
    if (!captcha) return failure({kind: 'captcha', why: 'unsupported'});
    try {
      const token = await captcha(config);
      return token ? success(token) : failure({kind: 'network'});
    } catch (error) {
      if (signal.aborted) return failure({kind: 'aborted'});
      const {why} = error as {why?: unknown};
      return failure({kind: 'captcha', why: captchaFailures.find((each) => each === why) ?? 'failed'});
    }
  };
};
