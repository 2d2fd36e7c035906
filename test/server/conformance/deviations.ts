/** Where our answers differ from the recorded ones on purpose. An entry that no longer applies fails the test. */
export interface Deviation {
  /** Number of a recording; all of them without it. */
  recording?: string;
  exchange?: number;
  /** The path that was asked for. */
  at?: RegExp;
  /** Where in the answer, as `compare.ts` names it. */
  difference: RegExp;
  reason: string;
}

const pages = /^\/(sign-in|register|consent|callback|unknown-session)\b/;

export const deviations: readonly Deviation[] = [
  {
    at: pages,
    difference: /^header\.content-security-policy$/,
    reason: 'our pages have a stricter policy than Logto’s',
  },
  {
    at: pages,
    difference: /^header\.logto-static-package$/,
    reason: 'names the build that a Logto server serves; nothing reads it',
  },
  {
    recording: '04',
    exchange: 5,
    difference: /^body\.(claims|scopes|grant_types)_supported\b/,
    reason: 'the discovery document lists what this server can do, which is less',
  },
  {
    recording: '90',
    exchange: 9,
    difference: /^header\.access-control-(allow-origin|expose-headers)$/,
    reason: 'there is no admin console that would need to read the settings from its own origin',
  },
  {
    recording: '90',
    at: /^\/api\/(my-account|verifications)\b/,
    difference: /^(status|body|header\.access-control-allow-(headers|methods|origin))$/,
    reason: 'the Account API is not part of this server',
  },
];
