/**
 * Where a flow waits for whoever writes down what a screen reader says of it: before each thing that a person does, and
 * before the world answers. In Storybook itself there is nobody, and nothing waits.
 */
declare global {
  interface Window {
    /** @param did what the person does next, having heard everything until then; nothing where the flow ends */
    hear?(did?: string): Promise<void>;
  }
}

let calls = 0;

/** What is said while an answer is on its way is heard. */
export const heardBefore = async <T>(answer: Promise<T>): Promise<T> => {
  calls++;
  try {
    await answer.catch(() => {});
    await window.hear?.();
    return await answer;
  } finally {
    calls--;
  }
};

export const beforeDoing = async (what: string) => {
  if (!window.hear) return;
  while (calls > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await window.hear(what);
};
