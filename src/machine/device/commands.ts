export type DeviceCommand =
  /** Finds out where the code of a device stands; sent by `start` on its page. */
  | {readonly type: 'ask-device'; readonly params: Readonly<Record<string, string>>}
  | {readonly type: 'enter-device-code'; readonly code: string}
  /** It is not the person's device; it is told so too. */
  | {readonly type: 'cancel-device'; readonly code: string};
