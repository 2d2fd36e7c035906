/**
 * A window of its own for a provider. What the provider says comes back from our callback page in it on two ways, as
 * browsers may close either: a channel of the origin, where storage is not parted, and the window that opened it, where
 * the provider's page has not cut the two off. Both are heard only from our own origin, and only with the `state` that
 * nobody else knows.
 */
import {fields, texts} from '../protocol/readers.ts';

export type Params = Readonly<Record<string, string>>;

export interface Popup {
  go(url: string): void;
  focus(): void;
  close(): void;
  /** Closed, or cut off by the page in it: from here that looks alike. */
  isGone(): boolean;
  /** Calls back once, with the answer to the request with this `state`, until the returned function is called. */
  hear(state: string, heard: (params: Params) => void): () => void;
}

const popupName = 'auth-sign-in';
const size = {width: 480, height: 680};

/** `undefined` where the browser allows none: it does in a click, and soon after. */
export const openPopup = (): Popup | undefined => {
  if (navigator.userActivation?.isActive === false) return undefined;
  const left = Math.round(screenX + Math.max(0, outerWidth - size.width) / 2);
  const top = Math.round(screenY + Math.max(0, outerHeight - size.height) / 2);
  const opened = window.open('', popupName, `popup,width=${size.width},height=${size.height},left=${left},top=${top}`);
  if (!opened || opened.closed) return undefined;
  return {
    go: (url) => (opened.location.href = url),
    focus: () => opened.focus(),
    close: () => opened.close(),
    isGone: () => opened.closed,
    hear: (state, heard) => hear(state, opened, heard),
  };
};

const hear = (state: string, opened: Window, heard: (params: Params) => void) => {
  const channel = openChannel(state);
  const take = (data: unknown, thank: (message: object) => void) => {
    const params = texts(fields(data)['params']);
    if (fields(data)['state'] !== state || !params) return;
    thank({taken: state});
    stop();
    heard(params);
  };
  const fromWindow = ({data, origin, source}: MessageEvent) => {
    if (origin === location.origin && source === opened) {
      take(data, (message) => opened.postMessage(message, location.origin));
    }
  };
  const stop = () => {
    window.removeEventListener('message', fromWindow);
    channel?.close();
  };
  window.addEventListener('message', fromWindow);
  if (channel) channel.onmessage = ({data}) => take(data, (message) => channel.postMessage(message));
  return stop;
};

/** Whether this page stands in such a window, as far as the window still knows. */
export const isPopup = (): boolean => typeof window === 'object' && window.name === popupName;

/** Long enough for a page in the background. */
const patienceMs = 3000;

/** From the callback page in it: `false` where nobody takes what the provider says. */
export const tellOpener = (state: string, params: Params): Promise<boolean> =>
  new Promise((resolve) => {
    const opener = window.opener as Window | null;
    const channel = openChannel(state);
    const end = (isTaken: boolean) => {
      clearTimeout(timer);
      window.removeEventListener('message', fromWindow);
      channel?.close();
      resolve(isTaken);
    };
    const thanked = (data: unknown) => fields(data)['taken'] === state && end(true);
    const fromWindow = ({data, origin}: MessageEvent) => origin === location.origin && thanked(data);
    const timer = setTimeout(end, patienceMs, false);
    window.addEventListener('message', fromWindow);
    if (channel) channel.onmessage = ({data}) => thanked(data);
    channel?.postMessage({state, params});
    opener?.postMessage({state, params}, location.origin);
  });

/** A browser that closes it does without: it refuses a page whose storage is blocked. */
const openChannel = (state: string) => {
  try {
    return new BroadcastChannel(`auth-sign-in ${state}`);
  } catch {
    return undefined;
  }
};

export const closeWindow = () => window.close();
