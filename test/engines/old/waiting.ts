/** Questions to a page whose engine tells nothing by itself: it is asked until it says yes. */
import type {OldPage} from './engine.ts';

const patience = 20_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Asked = Pick<OldPage, 'evaluate' | 'complaints'>;

/** `leaveFor` sets out, and does not wait for the page: its scripts may be held back. */
export const asked = (
  {evaluate, complaints}: Asked,
  leaveFor: (url: string) => Promise<unknown>,
): Asked & Pick<OldPage, 'waitFor' | 'goTo'> => {
  const waitFor = async (condition: string) => {
    // Between two documents there is nobody to ask.
    const holds = () => evaluate(condition).catch(() => false);
    for (const end = Date.now() + patience; !(await holds()); await sleep(50)) {
      if (Date.now() < end) continue;
      const shown = await evaluate('location.href + " " + document.body.innerText');
      throw new Error(`${condition}: ${String(shown)} ${complaints.join()}`);
    }
  };
  return {
    complaints,
    evaluate,
    waitFor,
    async goTo(url) {
      // Until the next one comes, the old one answers.
      await evaluate('(window.isLeft = true)');
      await leaveFor(url);
      await waitFor('!window.isLeft');
    },
  };
};
