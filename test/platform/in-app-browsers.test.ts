/** Which browser a page is in, by what real ones say of themselves; and which providers work there. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isInApp} from '../../src/platform/environment.ts';
import {findInAppBrowser, inAppBrowsers, intentFor, standingOf} from '../../src/platform/in-app-browsers.ts';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const pixel =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A.240205.002; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const xiaomi =
  'Mozilla/5.0 (Linux; Android 13; M2012K11AC Build/TKQ1.220829.002; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)';

/** The app's name, and one of its user agents. A view that names no app is `?`; a browser of its own is `-`. */
const userAgents: readonly (readonly [string, string])[] = [
  ['WeChat', `${iphone} Mobile/15E148 MicroMessenger/8.0.47(0x18002f2f) NetType/WIFI Language/zh_CN`],
  [
    'WeChat',
    `${xiaomi} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MMWEBID/4711 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`,
  ],
  [
    'WeChat',
    `${windows} Chrome/122.0.6261.95 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) XWEB/9129 Flue`,
  ],
  [
    'WeChat',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) MicroMessenger/6.8.0(0x16080000) NetType/WIFI MacWechat/3.8.7(0x13080712) XWEB/1191 Flue',
  ],
  ['WeCom', `${iphone} Mobile/15E148 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh ColorScheme/Light`],
  [
    'WeCom',
    `${xiaomi} Version/4.0 Chrome/108.0.5359.128 Mobile Safari/537.36 wxwork/4.1.20 MicroMessenger/7.0.1 NetType/WIFI Language/zh Lang/zh ColorScheme/Light`,
  ],
  [
    'WeCom',
    `${windows} Chrome/81.0.4044.138 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20 wxwork/4.1.16 WindowsWechat`,
  ],
  [
    'DingTalk',
    `${iphone} Mobile/15E148 AliApp(DingTalk/7.5.15) com.laiwang.DingTalk/35853112 Channel/201200 language/zh-Hans-CN UT4Aplus/0.0.6`,
  ],
  [
    'DingTalk',
    `${xiaomi} Version/4.0 Chrome/91.0.4472.114 Mobile Safari/537.36 UCBS/3.22.1.238 AliApp(DingTalk/7.5.10) com.alibaba.android.rimet/36108530 Channel/10002068 language/zh-CN abi/64`,
  ],
  [
    'DingTalk',
    `${windows} Chrome/109.0.5414.120 Safari/537.36 dingtalk-win/1.0.0 nw(0.14.7) DingTalk(7.1.10-Release.230913004) Mojo/1.0.0 Native AppType(release) Channel/201200`,
  ],
  [
    'DingTalk',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) DingTalk(7.5.5-macOS-macOS-MAS-34117536) nw Channel/201200',
  ],
  [
    'Alipay',
    `${iphone} Mobile/15E148 ChannelId(0) Ariver/1.1.0 AliApp(AP/10.5.66.6000) Nebula WK RVKType(0) AlipayDefined(nt:WIFI,ws:390|844|3.0) AlipayClient/10.5.66.6000 Language/zh-Hans Region/CN NebulaX/1.0.0`,
  ],
  [
    'Alipay',
    `${xiaomi} Version/4.0 Chrome/100.0.4896.58 Mobile Safari/537.36 UCBS/3.22.2.60 NebulaSDK/1.8.100112 Nebula AliApp(AP/10.5.53.8100) AlipayClient/10.5.53.8100 Language/zh-Hans useStatusBar/true isConcaveScreen/true`,
  ],
  ['Lark', `${iphone} Mobile/15E148 Lark/7.12.5 LarkLocale/zh_CN ChannelName/AppStore TTWebView/0 WebKit/Feishu`],
  [
    'Lark',
    `${pixel} Version/4.0 Chrome/110.0.5481.154 Mobile Safari/537.36 Feishu/7.10.6 LarkLocale/zh_CN ChannelName/Feishu`,
  ],
  ['Lark', `${mac} Chrome/108.0.5359.215 Safari/537.36 Lark/7.11.8 LarkLocale/en_US Aha/7.11.8-alpha.21`],
  [
    'QQ',
    `${iphone} Mobile/15E148 QQ/9.0.20.627 V1_IPH_SQ_9.0.20_1_APP_A Pixel/1170 MiniAppEnable SimpleUISwitch/0 StudyMode/0 QQTheme/1000`,
  ],
  [
    'QQ',
    `${xiaomi} Version/4.0 Chrome/109.0.5414.86 MQQBrowser/6.2 TBS/046805 Mobile Safari/537.36 V1_AND_SQ_9.0.20_5844_YYB_D QQ/9.0.20.15515 NetType/WIFI WebP/0.3.0 AppId/537206436 Pixel/1080`,
  ],
  ['Weibo', `${iphone} Mobile/15E148 Weibo (iPhone14,5__weibo__14.3.1__iphone__os17.4.1)`],
  [
    'Weibo',
    `${xiaomi} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 Weibo (Xiaomi-M2012K11AC__weibo__14.3.2__android__android13)`,
  ],
  [
    'Instagram',
    `${iphone} Mobile/15E148 Instagram 323.0.8.37.62 (iPhone14,5; iOS 17_4_1; en_US; en; scale=3.00; 1170x2532; 579416838)`,
  ],
  [
    'Instagram',
    `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 Instagram 322.0.0.37.95 Android (34/14; 420dpi; 1080x2205; Google/google; Pixel 8; shiba; shiba; en_US; 571419193)`,
  ],
  [
    'Threads',
    `${iphone} Mobile/15E148 Barcelona 322.0.0.26.105 (iPhone14,5; iOS 17_4_1; en_US; en; scale=3.00; 1170x2532; 574542567)`,
  ],
  [
    'Facebook',
    `${iphone} Mobile/21E236 [FBAN/FBIOS;FBAV/455.0.0.37.106;FBBV/577164411;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.4.1;FBSS/3;FBID/phone;FBLC/en_US;FBOP/5;FBRV/0]`,
  ],
  ['Facebook', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/455.0.0.44.88;]`],
  [
    'Messenger',
    `${iphone} Mobile/21E236 [FBAN/MessengerForiOS;FBAV/449.0.0.38.104;FBBV/573891283;FBDV/iPhone14,5;FBSN/iOS;FBSV/17.4.1]`,
  ],
  [
    'Messenger',
    `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/449.0.0.45.109;]`,
  ],
  ['LinkedIn', `${iphone} Mobile/15E148 [LinkedInApp]/9.29.6143`],
  ['LinkedIn', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 [LinkedInApp]/4.1.912`],
  ['LINE', `${iphone} Mobile/15E148 Safari Line/14.4.0`],
  ['LINE', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 Line/14.4.1/IAB`],
  ['KakaoTalk', `${iphone} Mobile/15E148 KAKAOTALK 10.6.5`],
  ['KakaoTalk', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36;KAKAOTALK 2610650`],
  ['NAVER', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 NAVER(inapp; search; 2000; 12.4.10)`],
  [
    'TikTok',
    `${iphone} Mobile/21E236 musical_ly_33.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/en Region/US FalconTag/ BytedanceWebview/d8a21c6`,
  ],
  [
    'TikTok',
    `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 trill_330503 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/trill app_version/33.5.3 ByteLocale/en ByteFullLocale/en Region/SG BytedanceWebview/d8a21c6`,
  ],
  ['Snapchat', `${iphone} Version/17.4.1 Mobile/15E148 Snapchat/12.76.0.38 (like Safari/8617.2.4.10.8, panda)`],
  [
    'Snapchat',
    `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 Snapchat/12.77.0.35 (Pixel 8; Android 14#11200000#34; gzip; )`,
  ],
  ['Pinterest', `${iphone} Mobile/15E148 [Pinterest/iOS]`],
  ['Pinterest', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 [Pinterest/Android]`],
  ['X', `${iphone} Version/17.4 Mobile/15E148 Safari/604.1 Twitter for iPhone/10.33.1`],
  ['X', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 TwitterAndroid`],
  [
    'Telegram',
    `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 Telegram-Android/10.9.1 (Google Pixel 8; Android 14; SDK 34; HIGH)`,
  ],
  ['?', `${pixel} Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36`],

  ['-', `${windows} Chrome/122.0.0.0 Safari/537.36`],
  ['-', `${windows} Chrome/122.0.0.0 Safari/537.36 Edg/122.0.2365.92`],
  ['-', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:124.0) Gecko/20100101 Firefox/124.0'],
  [
    '-',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Safari/605.1.15',
  ],
  ['-', `${iphone} Version/17.4.1 Mobile/15E148 Safari/604.1`],
  ['-', `${iphone} CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1`],
  ['-', `${iphone} FxiOS/124.0 Mobile/15E148 Safari/605.1.15`],
  [
    '-',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Mobile Safari/537.36',
  ],
  [
    '-',
    'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/24.0 Chrome/117.0.0.0 Mobile Safari/537.36',
  ],
  ['-', 'Mozilla/5.0 (Android 14; Mobile; rv:124.0) Gecko/124.0 Firefox/124.0'],
  [
    '-',
    'Mozilla/5.0 (Linux; U; Android 13; zh-cn; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/109.0.5414.86 MQQBrowser/14.9 Mobile Safari/537.36',
  ],
  // On the home screen: nobody else's app.
  ['-', `${iphone} Mobile/15E148`],
];

test('there are enough of them, and every row of the table has one', () => {
  assert.ok(userAgents.length >= 40);
  const names = new Set(userAgents.map(([name]) => name));
  for (const {name} of inAppBrowsers) assert.ok(names.has(name ?? '?'), name);
});

for (const [name, userAgent] of userAgents) {
  test(`${name}: ${userAgent}`, () => {
    const found = findInAppBrowser(userAgent);
    assert.equal(found ? (found.name ?? '?') : '-', name);
    if (found) assert.equal(isInApp(userAgent), true, 'the table is looked into');
  });
}

test('in a browser of its own the table is not even loaded', () => {
  const own = userAgents.filter(([name, userAgent]) => name === '-' && !userAgent.endsWith('Mobile/15E148'));
  for (const [, userAgent] of own) assert.equal(isInApp(userAgent), false, userAgent);
});

const app = (name: string) => inAppBrowsers.find((each) => each.name === name) ?? assert.fail(name);

test('in an app of providers the one works whose app it is, and none that would have to open another app', () => {
  const providers = ['wechat', 'alipay', 'dingtalk', 'qq', 'feishu'];
  for (const [name, own] of [
    ['WeChat', 'wechat'],
    ['Alipay', 'alipay'],
    ['DingTalk', 'dingtalk'],
    ['QQ', 'qq'],
    ['Lark', 'feishu'],
  ] as const) {
    for (const target of providers) {
      assert.equal(standingOf(target, app(name)), target === own ? 'works' : 'hidden', `${target} in ${name}`);
    }
    assert.equal(standingOf('google', app(name)), 'hidden');
    assert.equal(standingOf('acme-id', app(name)), 'works');
  }
});

test('in any other app those who refuse are named', () => {
  for (const name of ['Instagram', 'Facebook', 'LinkedIn', 'LINE']) {
    assert.equal(standingOf('google', app(name)), 'refused');
    assert.equal(standingOf('github', app(name)), 'works');
  }
});

test('Android opens a browser by an address, iOS by nothing', () => {
  const href = 'https://app.example/start?x=1&y=a%20b';
  assert.equal(intentFor(iphone, href), undefined);
  assert.equal(
    intentFor(pixel, href),
    'intent://app.example/start?x=1&y=a%20b#Intent;scheme=https;action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;S.browser_fallback_url=https%3A%2F%2Fapp.example%2Fstart%3Fx%3D1%26y%3Da%2520b;end',
  );
});
