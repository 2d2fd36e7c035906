/** The inbox everybody shares: what the connectors handed to SES and to Twilio, newest first. */
import {emailKey} from '../../../protocol/email-address.ts';
import {readPhone} from '../../../protocol/phone-number.ts';
import type {Clock} from '../../api/ports.ts';

export interface Message {
  /** An address, or a number with the `+` of its code. */
  to: string;
  /** What it is for: `SignIn`, `Register`, … */
  type: string;
  subject: string;
  /** Of an e-mail; a text message has `text` alone. */
  html?: string;
  text: string;
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

  receive(message: Pick<Message, 'to' | 'type' | 'subject'> & ({html: string} | {text: string})): void {
    const text = 'text' in message ? message.text : textOf(message.html);
    const code = /\b\d{6}\b/.exec(text)?.[0] ?? null;
    const sentAt = new Date(this.#clock.now()).toISOString();
    this.#messages = [{...message, text, code, sentAt}, ...this.#messages].slice(0, KEPT);
  }

  /** Newest first; `to` may be any spelling of the address, or of the number with its country code. */
  messages(to?: string | null): readonly Message[] {
    return to ? this.#messages.filter((each) => keyOf(each.to) === keyOf(to)) : this.#messages;
  }

  clear(): void {
    this.#messages = [];
  }
}

/** In a query a `+` is a space. */
const keyOf = (to: string) => readPhone(to) ?? readPhone(`+${to.trim()}`) ?? emailKey(to);

/** The readable part of an HTML message. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
