/**
 * What has to hold whenever nothing is under way: somebody who looks at the screen can go on, and is told of every problem
 * once.
 */
import type {SignInOptions} from '../../../src/machine/options.ts';
import type {State} from '../../../src/machine/state.ts';
import {problemCodes} from '../../support/problem-codes.ts';
import {isSilent, offered} from './offers.ts';

/** On their way out: the browser goes on. */
const isLeaving = ({screen}: State) => screen.name === 'leaving';

export const brokenRules = (state: State, {startUrl}: SignInOptions): string[] => {
  const {screen, problem, dialog, pending} = state;
  const faults: string[] = [];
  const expect = (holds: boolean, rule: string) =>
    void (holds || faults.push(`${rule}: ${JSON.stringify({screen, problem, dialog, pending})}`));

  if (screen.name === 'stopped')
    expect(
      Boolean(screen.restarts || screen.startUrl || !startUrl),
      'the end of the road has the way on that is known',
    );
  // The device goes on.
  else if (screen.name !== 'device-end' && !isLeaving(state))
    expect(
      offered(state).some((each) => !isSilent(each)),
      'there is a way on',
    );

  if (!isLeaving(state)) expect(pending === undefined, 'nothing stays under way');
  if (!problem) return faults;
  expect(problemCodes.includes(problem.code), 'a problem has a text');
  expect(!isLeaving(state), 'whoever is on the way out is not told of a problem');
  expect(!dialog, 'no question stands before a problem');
  return faults;
};

/** What can be seen. Another problem is one, also where it is the same once more. */
const seen = ({screen, dialog, canGoBack, passkeyOf}: State) => JSON.stringify([screen, dialog, canGoBack, passkeyOf]);

/** Whether what was pressed did anything that a person could notice. */
export const hasEffect = (before: State, after: State, asked: number) =>
  asked > 0 || seen(before) !== seen(after) || (after.problem !== undefined && after.problem !== before.problem);
