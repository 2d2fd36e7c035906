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

let answersHeld = 0;

/** What is said while an answer is on its way is heard. */
export const meanwhile = async () => {
  answersHeld++;
  await window.hear?.().finally(() => answersHeld--);
};

export const beforeDoing = async (what: string) => {
  if (!window.hear) return;
  while (answersHeld > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await window.hear(what);
};
