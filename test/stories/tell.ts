import type {Outcome} from './storybook.ts';

export type Report = (what: string) => void;

/** What Storybook found: the story threw, or axe, which the addon runs with every rule, has something to say. */
export const tell = ({status, problems}: Outcome, report: Report) => {
  for (const problem of problems) report(problem);
  if (status === 'error' && problems.length === 0) report('failed');
};
