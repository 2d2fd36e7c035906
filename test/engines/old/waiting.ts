/** Waits in a page whose engine knows nothing of it: it is asked until it says yes. */
import type {OldPage} from './engine.ts';

const patience = 20_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const waitingIn =
  ({evaluate, complaints}: Pick<OldPage, 'evaluate' | 'complaints'>): OldPage['waitFor'] =>
  async (condition) => {
    // Between two documents there is nobody to ask.
    const holds = () => evaluate(condition).catch(() => false);
    for (const end = Date.now() + patience; !(await holds()); await sleep(50)) {
      if (Date.now() < end) continue;
      const shown = await evaluate('location.href + " " + document.body.innerText');
      throw new Error(`${condition}: ${String(shown)} ${complaints.join()}`);
    }
  };
