/**
 * Which social connectors this browser can use.
 */
import type {SocialConnector} from '../../protocol/settings.ts';

/**
 * Native ones cannot run in a browser of its own; of two for one provider, `Web` was made for browsers. Elsewhere it was
 * found out at the beginning. The server's order stays.
 */
export const usableConnectors = (connectors: readonly SocialConnector[]): SocialConnector[] =>
  connectors.filter(({hidden, platform, target}) =>
    hidden === undefined
      ? platform !== 'Native' &&
        !(platform === 'Universal' && connectors.some((other) => other.target === target && other.platform === 'Web'))
      : !hidden,
  );
