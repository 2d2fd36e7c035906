/** What a visitor signs in on: a device with passkeys, through Chromium's virtual authenticator. */
import type {CDPSession} from 'puppeteer-core';
import type {Visitor} from './flow.ts';

type Through = typeof globalThis & {isThrough?: boolean};

/** A device that keeps passkeys; whoever holds it says yes, or lets the dialog pass. */
export const deviceOf = async ({page}: Visitor) => {
  const devtools: CDPSession = await page.createCDPSession();
  await devtools.send('WebAuthn.enable');
  const {authenticatorId} = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.evaluateOnNewDocument(() => {
    const {credentials} = navigator;
    const get = credentials.get.bind(credentials);
    const through = () => ((globalThis as Through).isThrough = true);
    credentials.get = (options) => {
      const asked = get(options);
      asked.then(through, through);
      return asked;
    };
  });
  return {
    /** Waits until the dialog of this page is over, whatever came of it. */
    isThrough: () => page.waitForFunction(() => (globalThis as Through).isThrough),
    credentials: async () => (await devtools.send('WebAuthn.getCredentials', {authenticatorId})).credentials,
    recognises: (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', {authenticatorId, isUserVerified}),
  };
};

/** The device stays, and nobody is signed in any more. */
export const signOut = async ({page}: Visitor) => {
  const cookies = await page.browserContext().cookies();
  await page.browserContext().deleteCookie(...cookies);
};
