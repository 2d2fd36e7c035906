/**
 * What goes wrong on purpose, for tests and for looking at error screens: `PATCH /sandbox/providers` with
 * `{"okta": {"down": true}}`. `GET` shows them, `POST /sandbox/reset` ends them.
 */
import * as z from 'zod';

const providerNames = ['alipay', 'wechat', 'oauth2', 'okta', 'email', 'sms', 'captcha'] as const;
export type ProviderName = (typeof providerNames)[number];

const trouble = z.strictObject({
  /** It cannot be reached: no connection, or 503 where it is a page of ours. */
  down: z.boolean().optional(),
  /** It answers, but takes no code (or, where messages are sent, no message). */
  refuse: z.boolean().optional(),
});

export const switchesPatch = z.partialRecord(z.enum(providerNames), trouble);

export class Switches {
  #troubles: Partial<Record<ProviderName, z.infer<typeof trouble>>> = {};

  isDown = (name: ProviderName): boolean => this.#troubles[name]?.down ?? false;
  refuses = (name: ProviderName): boolean => this.#troubles[name]?.refuse ?? false;
  read = () =>
    Object.fromEntries(providerNames.map((name) => [name, {down: this.isDown(name), refuse: this.refuses(name)}]));

  patch(patch: z.infer<typeof switchesPatch>): void {
    for (const name of providerNames) this.#troubles[name] = {...this.#troubles[name], ...patch[name]};
  }
  reset(): void {
    this.#troubles = {};
  }
}
