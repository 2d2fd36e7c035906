/**
 * What the browser that the page is shown in means for the providers: one inside another app, or a view of an app that
 * signs people in itself. It loads where the page is not in a browser of its own.
 */
import {findInAppBrowser, intentFor, standingOf} from '../../platform/in-app-browsers.ts';
import {announcedApp, nativeApp} from '../../platform/native-app.ts';
import type {SignInSettings, SocialConnector} from '../../protocol/settings.ts';
import type {InAppDialog} from './state.ts';
import {usableConnectors} from './usable.ts';

/** The settings with the connectors that work here; where none would be left to begin with, as they were. */
export const settingsIn = (userAgent: string, settings: SignInSettings): SignInSettings => {
  const {socialConnectors, signIn, ssoConnectors, singleSignOnEnabled} = settings;
  const hidden = hides(userAgent, socialConnectors);
  if (!hidden) return settings;
  const marked = socialConnectors.map((each) => ({...each, hidden: hidden(each)}));
  const hasOther = signIn.methods.length > 0 || (singleSignOnEnabled && ssoConnectors.length > 0);
  return hasOther || usableConnectors(marked).length > 0 ? {...settings, socialConnectors: marked} : settings;
};

type Test = (connector: SocialConnector) => boolean;

const hides = (userAgent: string, connectors: readonly SocialConnector[]): Test | undefined => {
  const native = announcedApp();
  if (native !== undefined) {
    const app = nativeApp(native);
    return (connector) => !app?.supports(connector, connectors);
  }
  const browser = findInAppBrowser(userAgent);
  if (!browser) return undefined;
  const inBrowser = usableConnectors(connectors);
  return (connector) => {
    const standing = standingOf(connector.target, browser);
    if (standing === 'hidden') return true;
    // On a phone a page with a picture to scan leads nowhere: there the one for everywhere speaks to the app itself.
    const other = connectors.find((each) => each.target === connector.target && each.platform === 'Universal');
    const isOwn = connector.target === browser.own && other !== undefined && /Mobile|Android|iPhone/.test(userAgent);
    return isOwn ? connector !== other : !inBrowser.includes(connector);
  };
};

/** What has to be said before the person is sent to a provider that would refuse. */
export const refusalIn = (userAgent: string, {id, target}: SocialConnector, url: string): InAppDialog | undefined => {
  const browser = announcedApp() === undefined ? findInAppBrowser(userAgent) : undefined;
  if (!browser || standingOf(target, browser) !== 'refused') return undefined;
  const intent = intentFor(userAgent, url);
  return {
    kind: 'in-app',
    connectorId: id,
    url,
    ...(browser.name && {app: browser.name}),
    ...(intent && {intent}),
  };
};
