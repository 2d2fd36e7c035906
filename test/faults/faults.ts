/**
 * What can happen to a request, carried out between the browser and the server.
 */
import type {CDPSession, Protocol} from 'puppeteer-core';
import type {Call} from './calls.ts';

type Paused = Protocol.Fetch.RequestPausedEvent;

export interface Fault {
  /** `before`: the server never saw it. `after`: the server did what it was asked, and the answer is another one. */
  readonly when: 'before' | 'after';
  /** Without it the request is only slow. */
  readonly answer?: (fetch: CDPSession, paused: Paused, call: Call) => Promise<unknown>;
  /** What the person does about it, before anything else. */
  readonly then?: 'reload' | 'back';
  /** It is never answered. */
  readonly hangs?: true;
  /** Everything is pressed twice. */
  readonly twice?: true;
}

const lose = (fetch: CDPSession, {requestId}: Paused) =>
  fetch.send('Fetch.failRequest', {requestId, errorReason: 'ConnectionReset'});

const answer =
  (status: number, type: string, body: string) =>
  (fetch: CDPSession, {requestId}: Paused) =>
    fetch.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: status,
      responseHeaders: [{name: 'Content-Type', value: type}],
      body: Buffer.from(body).toString('base64'),
    });

const page = (text: string) => `<!doctype html><title>${text}</title><h1>${text}</h1>`;

/** The type that a good answer has. */
const typeOf = ({kind}: Call) => ({api: 'application/json', module: 'text/javascript', page: 'text/html'})[kind];

const unreadable: Fault['answer'] = (fetch, paused, call) =>
  answer(200, typeOf(call), '{"redirectTo": "ht')(fetch, paused);

const withoutEffect: Fault['answer'] = (fetch, paused, call) => {
  const {empty} = call;
  if (typeof empty === 'number') return answer(empty, typeOf(call), '')(fetch, paused);
  return answer(200, typeOf(call), typeof empty === 'string' ? empty : JSON.stringify(empty))(fetch, paused);
};

const serverError = answer(500, 'text/plain', 'Internal Server Error');

export const faults = {
  'connection lost': {when: 'before', answer: lose},
  'answer lost': {when: 'after', answer: lose},
  '429': {when: 'before', answer: answer(429, 'text/plain', 'Too Many Requests')},
  '500': {when: 'before', answer: serverError},
  '502 after it was done': {when: 'after', answer: answer(502, 'text/html', page('Bad Gateway'))},
  'unreadable 200': {when: 'after', answer: unreadable},
  hangs: {when: 'before', hangs: true},
  '200 without effect': {when: 'before', answer: withoutEffect},
  'pressed twice': {when: 'before', twice: true},
  'answer lost, then reload': {when: 'after', answer: lose, then: 'reload'},
  '500, then Back': {when: 'before', answer: serverError, then: 'back'},
} satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

/**
 * Whether there is such a thing as this fault of this call. That another page does not come is the browser's to show: it
 * says so itself, and waits for as long as the person does. What ours shows meanwhile, a link to go on by hand (`leaving`
 * in stories/fixtures/session.ts), cannot be looked at here: while DevTools hold a navigation, the page answers nothing.
 */
export const applies = (fault: Fault, {kind, empty}: Call) => {
  if (fault === faults.hangs) return kind !== 'page';
  return fault !== faults['200 without effect'] || empty !== undefined;
};

/** How long a request takes whose button is pressed twice: longer than a hand. */
const slow = 150;

/** Lets the fault happen to the `nth` request of this call, once. */
export const arm = async (fetch: CDPSession, fault: Fault, call: Call, nth: number) => {
  const state = {fault, isHit: false, isHanging: false};
  let seen = 0;
  fetch.on('Fetch.requestPaused', (paused) => {
    const meddle = async () => {
      const {requestId} = paused;
      if (paused.request.method === call.method) seen += 1;
      if (state.isHit || seen !== nth) return fetch.send('Fetch.continueRequest', {requestId});
      state.isHit = true;
      if (fault.hangs) return void (state.isHanging = true);
      if (fault.answer) return fault.answer(fetch, paused, call);
      await new Promise((resolve) => setTimeout(resolve, slow));
      return fetch.send('Fetch.continueRequest', {requestId});
    };
    // A page that is left takes its requests along.
    meddle().catch(() => {});
  });
  const requestStage = fault.when === 'after' ? 'Response' : 'Request';
  await fetch.send('Fetch.enable', {
    patterns: [{urlPattern: call.pattern, requestStage, ...(call.kind === 'api' && {resourceType: 'Fetch'})}],
  });
  return state;
};
export type Armed = Awaited<ReturnType<typeof arm>>;
