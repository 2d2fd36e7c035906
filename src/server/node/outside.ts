/**
 * The way to the outside world, taken by every connector. With real credentials it is the plain network; in sandbox
 * mode some hosts are answered in this process and the browser is sent to pretend pages instead.
 */
export interface Outside {
  /** Where the browser really goes when a connector wants it at `url`. */
  browserUrl(url: string): string;
  /** Runs requests of a connector. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** The same for sending a message; `type` says what it is for, which the one who sends it is not told. */
  runMessage<T>(type: string, work: () => Promise<T>): Promise<T>;
}

export const realOutside: Outside = {
  browserUrl: (url) => url,
  run: (work) => work(),
  runMessage: (_type, work) => work(),
};
