export type DeviceScreen =
  /** The code that a device shows is entered; with `asks`, it came with a link and is compared. Never kept: it is one. */
  | {readonly name: 'device'; readonly code?: string; readonly asks?: boolean}
  | {readonly name: 'device-end'; readonly how: 'signed-in' | 'cancelled'};

export type DeviceProblem =
  /** There is no such code, or not any more. */
  | 'device-code-wrong'
  /** The page was open too long. */
  | 'device-expired';
