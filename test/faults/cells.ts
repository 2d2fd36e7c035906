/**
 * Which of all cells are run: a sample in which every call meets every fault, and then some.
 */
import {applies, faults, type Fault, type FaultName} from './faults.ts';
import {calls, type Call, type CallName} from './calls.ts';
import {journeys, type Journey, type JourneyName} from './journeys.ts';

export interface Cell {
  readonly journey: JourneyName;
  /** Which request goes wrong, the first of its kind or a later one, and how. */
  readonly at: {readonly call: CallName; readonly nth: number; readonly fault: FaultName};
}

export const nameOf = ({journey, at: {call, nth, fault}}: Cell) =>
  `${journey} × ${call}${nth > 1 ? ` (${nth})` : ''} × ${fault}`;

const namesOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[];

export const allCells = (): Cell[] =>
  namesOf(journeys).flatMap((journey) => {
    const {calls: made}: Journey = journeys[journey];
    return made.flatMap((call, index) => {
      const nth = made.slice(0, index + 1).filter((each) => each === call).length;
      return namesOf(faults)
        .filter((fault) => applies(faults[fault] as Fault, calls[call] as Call))
        .map((fault) => ({journey, at: {call, nth, fault}}));
    });
  });

/** Each of these is met once at least. */
const pairOf = ({at: {call, fault}}: Cell) => `${call} × ${fault}`;

/** Seeded, so that a run can be repeated: mulberry32. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** At least `count`: first what covers every pair, then the rest as it comes. */
export const sampleCells = (seed: number, count: number): Cell[] => {
  const random = randomFrom(seed);
  const shuffled = allCells()
    .map((cell) => ({cell, order: random()}))
    .sort((one, other) => one.order - other.order)
    .map(({cell}) => cell);
  const covering = [...new Map(shuffled.map((cell) => [pairOf(cell), cell])).values()];
  const others = shuffled.filter((cell) => !covering.includes(cell));
  return [...covering, ...others.slice(0, Math.max(0, count - covering.length))];
};
