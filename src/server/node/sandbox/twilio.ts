/** A pretend Twilio: takes a text message and puts it in the inbox. */
import {http, HttpResponse, type RequestHandler} from 'msw';
import type {SmsConnectorConfig} from '../connector-schema.ts';
import {NOBODY} from '../connectors/sms-connector.ts';
import type {Inbox} from './inbox.ts';
import type {SandboxContext} from './provider.ts';

const refuse = (status: number, code: number, message: string) =>
  HttpResponse.json({code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status}, {status});

/** For one message; `type` is what it is for. */
export function twilioHandler({config, switches}: SandboxContext, inbox: Inbox, type: string): RequestHandler {
  const senders = config.connectors.filter((each): each is SmsConnectorConfig => each.factory === 'twilio-sms');
  const knows = (accountSID: unknown, authorization: string | null) =>
    senders.some(
      ({config: {accountSID: sid, authToken}}) =>
        sid === accountSID && authorization === `Basic ${btoa(`${sid}:${authToken}`)}`,
    );
  return http.post('https://api.twilio.com/2010-04-01/Accounts/:sid/Messages.json', async ({request, params}) => {
    if (switches.isDown('sms')) return HttpResponse.error();
    if (!knows(params['sid'], request.headers.get('authorization'))) return refuse(401, 20003, 'Authenticate');
    const message = new URLSearchParams(await request.text());
    const to = message.get('To')?.replace(/^\+/, '') ?? '';
    if (switches.refuses('sms')) return refuse(400, 30022, 'US A2P 10DLC - Rate Limits Exceeded');
    if (!/^[1-9]\d{6,14}$/.test(to)) return refuse(400, 21211, `Invalid 'To' Phone Number: ${to}`);
    const text = message.get('Body') ?? '';
    if (to !== NOBODY) inbox.receive({to: `+${to}`, type, subject: 'Text message', text});
    return HttpResponse.json({sid: `SM${crypto.randomUUID().replaceAll('-', '')}`, status: 'accepted'}, {status: 201});
  });
}
