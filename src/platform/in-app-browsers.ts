/**
 * The browsers inside apps: how each is known, and which providers can sign a person in there. One table; it loads where
 * the page is not in a browser of its own.
 */

export interface InAppBrowser {
  /** As people know it; none where an app does not say which it is. */
  readonly name?: string;
  readonly is: RegExp;
  /** The provider whose app this is: it knows already who the person is. Of the others that live in an app, none opens. */
  readonly own?: string;
}

/** In the order in which they are looked for: who builds on another app's browser names that too. */
export const inAppBrowsers: readonly InAppBrowser[] = [
  // WeCom's also says that it is WeChat's.
  {name: 'WeCom', own: 'wecom', is: /wxwork\//i},
  {name: 'WeChat', own: 'wechat', is: /MicroMessenger\//i},
  {name: 'DingTalk', own: 'dingtalk', is: /DingTalk[/(]|AliApp\(DingTalk/i},
  {name: 'Alipay', own: 'alipay', is: /AlipayClient\/|AliApp\(AP\//i},
  {name: 'Lark', own: 'feishu', is: /\b(Lark|Feishu)\//i},
  // Not QQ's browser, which is one of its own.
  {name: 'QQ', own: 'qq', is: /(^|[\s_])QQ\/\d/},
  {name: 'Weibo', own: 'weibo', is: /Weibo|__weibo__/i},
  {name: 'Messenger', is: /FBAN\/Messenger|FB_IAB\/(MESSENGER|Orca)|FBAV.*\bOrca/i},
  {name: 'Instagram', is: /\bInstagram\b/},
  {name: 'Threads', is: /\bBarcelona\b/},
  {name: 'Facebook', is: /\bFB(AN|AV|_IAB)\b/},
  {name: 'LinkedIn', is: /LinkedInApp/},
  {name: 'LINE', is: /\bLine\/\d/},
  {name: 'KakaoTalk', is: /KAKAOTALK/i},
  {name: 'NAVER', is: /NAVER\(inapp/i},
  {name: 'TikTok', is: /musical_ly|BytedanceWebview|\btrill_|TikTok/i},
  {name: 'Snapchat', is: /Snapchat/i},
  {name: 'Pinterest', is: /\[Pinterest\/|Pinterest for/i},
  {name: 'X', is: /Twitter(Android| for i)/},
  {name: 'Telegram', is: /Telegram-Android|TelegramBot-WebView/i},
  // Any other app that shows the page in a view of Android's.
  {is: /; wv\)/},
];

export const findInAppBrowser = (userAgent: string): InAppBrowser | undefined =>
  inAppBrowsers.find(({is}) => is.test(userAgent));

/** Who live in an app of their own, and need it to sign a person in: no other app lets them open it. */
const inTheirApp = ['wechat', 'wecom', 'alipay', 'dingtalk', 'qq', 'feishu', 'weibo'];

/** Who refuse a browser that an app can look into. */
const refusers = ['google', 'facebook'];

/** `hidden`: there is no way that it works; `refused`: it works as soon as the page is in another browser. */
export const standingOf = (target: string, {own}: InAppBrowser): 'works' | 'hidden' | 'refused' => {
  const family = target.split(/[-_]/)[0] ?? target;
  if (family === own) return 'works';
  // In these, the other browser is often none that a person would know how to get to.
  if (own !== undefined && (inTheirApp.includes(family) || refusers.includes(family))) return 'hidden';
  return refusers.includes(family) ? 'refused' : 'works';
};

/** Opens the page in a browser of its own; on iOS no address can ask for that. */
export const intentFor = (userAgent: string, href: string): string | undefined => {
  if (!/Android/i.test(userAgent)) return undefined;
  const {host, pathname, search, protocol} = new URL(href);
  const fallback = `S.browser_fallback_url=${encodeURIComponent(href)};`;
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;${fallback}end`;
};
