/**
 * One cell: a journey in which one request goes wrong once. Afterwards the person is signed in.
 */
import assert from 'node:assert/strict';
import type {Stage} from '../support/flow.ts';
import {calls, type CallName} from './calls.ts';
import type {Cell} from './cells.ts';
import type {EmbeddingPage} from './embedding-page.ts';
import {faults, type Fault} from './faults.ts';
import {Hands} from './hands.ts';
import {journeys, type Journey} from './journeys.ts';
import type {View} from './look.ts';
import {isTryAgain, offers, told, type Action} from './person.ts';
import {Visit, type Trouble} from './visit.ts';

/** Who comes to the same place this often, and has tried what is offered there, gives up. */
const mostTimes = 4;
/** The longest journey takes twelve. */
const mostSteps = 30;
/** One press leads to a chain of four at most, each asked again perhaps. */
const mostRequests = 10;

/** @returns the requests that it took */
export const runCell = (stage: Stage, embedding: EmbeddingPage, {journey, at}: Pick<Cell, 'journey'> & Partial<Cell>) =>
  runJourney(stage, embedding, journeys[journey], {at});

export const runJourney = async (stage: Stage, embedding: EmbeddingPage, journey: Journey, trouble: Trouble) => {
  const {at, line} = trouble;
  if (journey.settings) await stage.configure(journey.settings);
  await journey.prepare?.(stage.server.accounts);
  const accountsBefore = await countAccounts(stage);
  const visit = await Visit.begin(stage, embedding, journey, trouble);
  const story: string[] = [];
  let view: View | undefined;
  try {
    for await (view of walk(visit, journey, at && faults[at.fault], story));
    assert.ok(await visit.isTold());
    if (at) assert.ok(visit.armed?.isHit, 'the fault never happened');
    assert.equal((await countAccounts(stage)) - accountsBefore, journey.makes, 'accounts made');
    // A look-up that found nothing leads another way, and so does going back.
    if (!line && at?.call !== 'sso-connectors' && !visit.armed?.fault.then)
      assert.deepEqual(unwanted(visit.calls, journey), [], 'nobody wanted this');
    return visit.calls;
  } catch (cause) {
    const shown = view && `${placeOf(view)}: ${view.text}`;
    const what = cause instanceof Error ? cause.message : String(cause);
    const lost = line ? [`lost: ${line.lost.join(', ')}`] : [];
    throw new Error([what, `on screen: ${shown}`, ...lost, ...story].join('\n  '), {cause});
  }
};

/** From one view of the page to the next, until the browser is back at the application. */
async function* walk(visit: Visit, journey: Journey, fault: Fault | undefined, story: string[]): AsyncGenerator<View> {
  const {stage} = visit;
  const hands = new Hands(visit, journey, fault?.twice ? 2 : 1);
  let reaction = fault?.then;
  let endsAt = journey.endsAt;
  /** How often the person has been where. */
  const times = new Map<string, number>();
  /** Where “Try again” was pressed just now. */
  let helpless: string | undefined;

  await visit.start();
  for (;;) {
    const view = await visit.settled();
    yield view;
    assert.ok(visit.requests <= mostRequests, `${visit.requests} requests after one step`);
    if (visit.isSignedIn(view)) return;
    if (view.screen === endsAt) {
      stage.server.forgetInteractions();
      endsAt = undefined;
    }
    const place = placeOf(view);
    assert.notEqual(place, helpless, '“Try again” leads to the same again');
    const before = times.get(place) ?? 0;
    times.set(place, before + 1);
    assert.ok(before < mostTimes, 'the same again and again');
    assert.ok(story.length < mostSteps, 'no end');

    let action: Action | undefined;
    if (visit.armed?.isHit && reaction) {
      action = {type: reaction};
      times.clear();
      reaction = undefined;
    } else {
      const possible = visit.isAtApplication(view) ? [{type: 'begin'} as const] : offers(view, journey.facts);
      action = possible[before % possible.length];
    }
    assert.ok(action, 'nothing is offered');
    story.push(`${place}: ${told(action)}`);
    // Another attempt, with fresh courage.
    if (action.type === 'begin') times.clear();
    helpless = isTryAgain(action) ? place : undefined;
    visit.requests = 0;
    await hands.do(action, view);
  }
}

const placeOf = ({screen, url, title, alert, errors, dialog}: View) => {
  const path = new URL(url).pathname.split('/').slice(0, 4).join('/');
  return [screen || `${path} “${title}”`, dialog && `“${title}”`, alert, ...errors].filter(Boolean).join(' ');
};

/** Requests that this journey has no need of, however often it is begun: what was not wanted was done. */
const unwanted = (made: readonly CallName[], {calls: needed}: Journey) =>
  made.filter((call) => calls[call].kind === 'api' && call !== 'sso-connectors' && !needed.includes(call));

const countAccounts = async ({server}: Stage) => (await server.accounts.all()).length;
