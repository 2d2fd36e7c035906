/** The inbox everybody shares: what the e-mail connector handed to SES, newest first. */
import {emailKey} from '../../../protocol/email-address.ts';
import type {Clock} from '../../api/ports.ts';

export interface Message {
  to: string;
  /** What it is for: `SignIn`, `Register`, … */
  type: string;
  subject: string;
  html: string;
  /** The six digits in it. */
  code: string | null;
  /** ISO 8601. */
  sentAt: string;
}

const KEPT = 200;

export class Inbox {
  #messages: Message[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  receive({to, type, subject, html}: Pick<Message, 'to' | 'type' | 'subject' | 'html'>): void {
    const code = /\b\d{6}\b/.exec(textOf(html))?.[0] ?? null;
    const sentAt = new Date(this.#clock.now()).toISOString();
    this.#messages = [{to, type, subject, html, code, sentAt}, ...this.#messages].slice(0, KEPT);
  }

  /** Newest first; `to` may be any spelling of the address. */
  messages(to?: string | null): readonly Message[] {
    return to ? this.#messages.filter((each) => emailKey(each.to) === emailKey(to)) : this.#messages;
  }

  clear(): void {
    this.#messages = [];
  }
}

/** The readable part of an HTML message. */
export const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
