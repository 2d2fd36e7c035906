/**
 * Which social connectors a browser can use, and how they are called.
 */
import {getLocale} from '../../i18n/locale.ts';
import type {SocialConnector} from '../../protocol/settings.ts';

/** Native ones cannot run here; of two for one provider, `Web` was made for browsers. The server's order stays. */
export const usableConnectors = (connectors: readonly SocialConnector[]): SocialConnector[] =>
  connectors.filter(
    (connector) =>
      connector.platform !== 'Native' &&
      !(
        connector.platform === 'Universal' &&
        connectors.some((other) => other.target === connector.target && other.platform === 'Web')
      ),
  );

export const connectorName = ({name, target}: SocialConnector): string => {
  const locale = getLocale();
  return name[locale] || name[locale.split('-')[0] ?? ''] || name['en'] || Object.values(name)[0] || target;
};
