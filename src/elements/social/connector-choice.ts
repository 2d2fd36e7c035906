/**
 * How social connectors are called.
 */
import {getLocale} from '../../i18n/locale.ts';
import type {SocialConnector} from '../../protocol/settings.ts';

export const connectorName = ({name, target}: SocialConnector): string => {
  const locale = getLocale();
  return name[locale] || name[locale.split('-')[0] ?? ''] || name['en'] || Object.values(name)[0] || target;
};
