/** A pretend AWS SES: takes `SendEmail` and puts the message in the inbox. */
import {http, HttpResponse, type RequestHandler} from 'msw';
import * as z from 'zod';
import type {EmailConnectorConfig} from '../connector-schema.ts';
import {NOBODY} from '../connectors/email-connector.ts';
import type {Inbox} from './inbox.ts';
import type {SandboxContext} from './provider.ts';

const sendEmail = z.object({
  Destination: z.object({ToAddresses: z.array(z.string()).min(1)}),
  Content: z.object({
    Simple: z.object({Subject: z.object({Data: z.string()}), Body: z.object({Html: z.object({Data: z.string()})})}),
  }),
});

const refuse = (status: number, type: string, message: string) =>
  HttpResponse.json({message}, {status, headers: {'x-amzn-errortype': type}});

/** For one send; `type` is what the message is for. */
export function sesHandler({config, switches}: SandboxContext, inbox: Inbox, type: string): RequestHandler {
  const senders = config.connectors.filter((each): each is EmailConnectorConfig => each.factory === 'aws-ses-mail');
  return http.post('https://email.:region.amazonaws.com/v2/email/outbound-emails', async ({request}) => {
    if (switches.isDown('email')) return HttpResponse.error();
    const region = new URL(request.url).hostname.split('.')[1];
    const [, keyId, scope] =
      /Credential=([^/]+)\/\d+\/([^/]+)\/ses\//.exec(request.headers.get('authorization') ?? '') ?? [];
    if (scope !== region || !senders.some(({config: {accessKeyId}}) => accessKeyId === keyId)) {
      return refuse(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
    }
    if (switches.refuses('email')) return refuse(400, 'MessageRejected', 'Email address is not verified.');
    const message = sendEmail.safeParse(await request.json());
    if (!message.success) return refuse(400, 'BadRequestException', message.error.message);
    const {Destination, Content} = message.data;
    for (const to of Destination.ToAddresses) {
      if (to === NOBODY) continue;
      inbox.receive({to, type, subject: Content.Simple.Subject.Data, html: Content.Simple.Body.Html.Data});
    }
    return HttpResponse.json({MessageId: crypto.randomUUID()});
  });
}
