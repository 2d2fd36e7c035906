/**
 * Runs in the page before anything else: clock and chance are the same each time, and what Storybook says is heard.
 */
import type {Outcome} from './storybook.ts';

/** The clock of every page: a countdown looks the same each time. */
export const now = Date.UTC(2024, 1, 29, 12);

interface Channel {
  on(event: string, listener: (data: never) => void): void;
  once(event: string, listener: (data: never) => void): void;
  emit(event: string, data: unknown): void;
}
declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__: Channel;
    /** Of the story with this id, once it is through; chance begins anew. */
    __outcomeOf(id: string): Promise<Outcome>;
  }
}

export const prepare = (fixedNow: number) => {
  Date.now = () => fixedNow;
  // Ours is counted from here; the page's own stop-watches go on.
  Object.defineProperty(performance, 'timeOrigin', {get: () => fixedNow - performance.now()});
  // By how much is wanted: a code does not depend on how many ids and salts were drawn before it.
  const drawn = new Map<number, number>();
  crypto.getRandomValues = (array) => {
    if (ArrayBuffer.isView(array)) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      let last = drawn.get(bytes.length) ?? 0;
      for (let i = 0; i < bytes.length; i++) bytes[i] = last = (last * 167 + 13) % 251;
      drawn.set(bytes.length, last);
    }
    return array;
  };
  const waiting = new Map<string, PromiseWithResolvers<Outcome>>();
  const outcomeOf = (id: string) => {
    const found = waiting.get(id) ?? Promise.withResolvers<Outcome>();
    waiting.set(id, found);
    return found;
  };
  window.__outcomeOf = (id) => {
    drawn.clear();
    return outcomeOf(id).promise.finally(() => waiting.delete(id));
  };
  let problems: string[] = [];
  interface Violation {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {readonly html: string; readonly failureSummary?: string}[];
  }
  const listen = (channel: Channel) => {
    const said = (error: {message?: string; description?: string}) =>
      problems.push((error.message ?? error.description ?? 'failed').slice(0, 400));
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
      channel.on(event, said);
    }
    channel.on(
      'storyFinished',
      ({
        storyId,
        status,
        reporters,
      }: {
        storyId: string;
        status: Outcome['status'];
        reporters: {type: string; status: string; result?: {violations?: Violation[]; error?: Error}}[];
      }) => {
        const a11y = reporters.filter(({type}) => type === 'a11y');
        if (a11y.length === 0 && problems.length === 0) problems.push('axe did not run');
        for (const {result} of a11y) {
          if (result?.error) problems.push(`axe: ${result.error.message}`);
          for (const {id, help, nodes} of result?.violations ?? []) {
            problems.push(`axe ${id}: ${help}\n      ${nodes.map(({html}) => html.slice(0, 200)).join('\n      ')}`);
          }
        }
        outcomeOf(storyId).resolve({status, problems});
        problems = [];
      },
    );
  };
  let channel: Channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (made: Channel) => {
      channel = made;
      listen(made);
    },
  });
};
