/** What flows ask of an engine of long ago, whichever it is. */
export interface OldPage {
  /** What the page throws, or says on its console. */
  readonly complaints: readonly string[];
  goTo(url: string): Promise<void>;
  /** @returns a value that JSON knows */
  evaluate(expression: string): Promise<unknown>;
  /** By keys, into what has the focus. */
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Tab'): Promise<void>;
  waitFor(condition: string): Promise<void>;
  picture(): Promise<Buffer>;
}

export interface OldEngine {
  readonly version: string;
  /** Of a person of their own. */
  newPage(): Promise<OldPage>;
  stop(): Promise<void>;
}
