/** Replays one recording against a world and says where the answers differ. */
import {type Difference, differences, mask, type OurResponse} from './compare.ts';
import type {Exchange, RecordedResponse, Recording} from './recording.ts';
import {totpAt} from '../../../src/server/mfa/totp.ts';
import {recordedProvider} from './names.ts';
import type {Scenario} from './scenarios.ts';
import type {World} from './world.ts';

export interface FoundDifference extends Difference {
  exchange: number;
  /** The path of the request. */
  requested: string;
}

/** The same number of digits, all of them other ones. */
const wrong = (code: string): string =>
  code === '' ? '000000' : [...code].map((digit) => (Number(digit) + 1) % 10).join('');

/** Of a second factor the recordings call the right code by its name, and `<code>` is a wrong one. */
async function secondFactors({totpSecret, backupCodes}: World): Promise<Record<string, string>> {
  const totp = totpSecret ? await totpAt(totpSecret, Date.now()) : '';
  return {
    '<TOTP code>': totp,
    '<code>': wrong(totp),
    ...Object.fromEntries(backupCodes.map((code, i) => [`<backup code ${i + 1}>`, code])),
  };
}

/** What stands for the code placeholders of a request, from the messages that its recipient got. */
async function codesFor(
  {n, request}: Exchange,
  {wrongCodes = []}: Scenario,
  world: World,
): Promise<Record<string, string>> {
  const {identifier} = (request.body ?? {}) as {identifier?: {value: string}};
  if (!identifier) return secondFactors(world);
  const codes = world.outside.codes(identifier.value);
  const last = codes.at(-1) ?? '';
  return {
    '<code>': wrongCodes.includes(n) ? wrong(last) : last,
    '<old_code>': codes.at(-2) ?? '',
    '<new_code>': last,
  };
}

/** Random values of the answer get the names that the recording has for them. */
function bindValues(recorded: RecordedResponse, ours: OurResponse, world: World): void {
  const uids = (response: {headers: Headers | Record<string, string>; body: unknown}) => {
    const {headers, body} = response;
    const location = headers instanceof Headers ? headers.get('location') : headers['location'];
    const cookies =
      headers instanceof Headers
        ? headers.getSetCookie()
        : recorded.setCookie.flatMap((cookie) => (cookie.value.startsWith('(empty') ? [] : cookie.attributes));
    return [...`${location} ${JSON.stringify(body)} ${cookies.join(' ')}`.matchAll(/\/oidc\/auth\/([\w-]{43})/g)];
  };
  const [recordedUid, ourUid] = [uids(recorded)[0]?.[1], uids(ours)[0]?.[1]];
  if (recordedUid && ourUid) world.bind(recordedUid, ourUid);
  const recordedId = (recorded.body as {verificationId?: string} | null)?.verificationId;
  const ourId = (ours.body as {verificationId?: string} | null)?.verificationId;
  if (recordedId && ourId) world.bind(recordedId, ourId);
  world.totpSecret = (ours.body as {secret?: string} | null)?.secret ?? world.totpSecret;
}

/** Our answer in the names of the recording. */
function inRecordedNames(ours: OurResponse, world: World): OurResponse {
  const headers = new Headers();
  for (const [name, value] of ours.headers) headers.append(name, world.toRecorded(value));
  const body: unknown =
    typeof ours.body === 'string'
      ? world.toRecorded(ours.body)
      : JSON.parse(world.toRecorded(JSON.stringify(ours.body)));
  return {status: ours.status, headers, body};
}

export async function replay({exchanges}: Recording, scenario: Scenario, world: World): Promise<FoundDifference[]> {
  const found: FoundDifference[] = [];
  for (const exchange of exchanges) {
    await scenario.before?.[exchange.n]?.(world);
    const ours = await world.send(exchange.request, await codesFor(exchange, scenario, world));
    bindValues(exchange.response, ours, world);
    // The provider is not the server under test: the browser goes there, but nothing is held against it.
    const {host, pathname: requested} = new URL(exchange.request.url);
    if (host === recordedProvider) continue;
    for (const difference of differences(exchange.response, inRecordedNames(ours, world))) {
      found.push({...difference, exchange: exchange.n, requested});
    }
  }
  return found;
}

export const describe = ({exchange, path, recorded, ours}: FoundDifference): string =>
  `#${exchange} ${path}: recorded ${mask(JSON.stringify(recorded) ?? 'nothing')}, ours ${mask(JSON.stringify(ours) ?? 'nothing')}`;
