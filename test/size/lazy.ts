/**
 * What loads later, flow by flow: the chunks of the hosted build that a person on such a step downloads, beside the
 * first screen and the effects that all flows share. Each flow has its budget in package.json.
 */
import {bytesOf} from './chunks.ts';

export interface LazyBudget {
  /** Names of chunks, which are those of their modules. */
  readonly chunks: readonly string[];
  /** Of brotli, all together. */
  readonly bytes: number;
}

/** @returns whether each keeps to its budget; says so, line by line */
export const checkLazy = (budgets: Readonly<Record<string, LazyBudget>>): boolean => {
  console.log('\nlater, each with its flow');
  const results = Object.entries(budgets).map(([flow, {chunks, bytes}]) => {
    const used = chunks.reduce((sum, chunk) => sum + bytesOf(chunk), 0);
    console.log(`${used > bytes ? '✖' : '✔'} ${flow}: ${used}, budget ${bytes}`);
    return used <= bytes;
  });
  return results.every(Boolean);
};
