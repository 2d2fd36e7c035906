/**
 * What the inspector panel shows: the machine's screen, what is pending, the problem, and the calls that were made.
 */
import {addons} from 'storybook/preview-api';
import type {SignIn} from '../src/headless.ts';
import {inspectionEvent, type Call, type Inspection} from './inspection.ts';

const secret = /password|^code$|token|secret|^state$/i;

/** What could sign somebody in becomes dots. */
export const mask = (data: unknown, key = ''): unknown => {
  if (typeof data === 'string') return secret.test(key) ? '••••••' : data;
  if (Array.isArray(data)) return data.map((each) => mask(each, key));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, mask(value, name)]));
};

let stop: (() => void) | undefined;
let calls: readonly Call[] = [];
let watched: SignIn | undefined;

const tell = () => {
  const {screen, pending, problem, dialog} = watched?.state ?? {};
  addons.getChannel().emit(inspectionEvent, {screen, pending, problem, dialog, calls} satisfies Inspection);
};

/** Shows this machine, and the calls made for it, in the panel, until another is. */
export const inspect = (machine: SignIn, made: readonly Call[] = []) => {
  if (machine === watched) return;
  stop?.();
  watched = machine;
  calls = made;
  stop = machine.subscribe(tell);
  tell();
};

const readJson = async (message: Request | Response): Promise<unknown> => {
  const text = await message.clone().text();
  try {
    return mask(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** A `fetch` whose calls can be shown. */
export const recorded = (fetch: (request: Request) => Promise<Response>) => {
  const made: Call[] = [];
  const record = async (request: Request): Promise<Response> => {
    const {pathname} = new URL(request.url);
    const call: Call = {method: request.method, path: pathname.replace('/api/', ''), sent: await readJson(request)};
    const index = made.push(call) - 1;
    tell();
    const response = await fetch(request);
    made[index] = {...call, status: response.status, answered: await readJson(response)};
    tell();
    return response;
  };
  return {calls: made, fetch: record};
};
