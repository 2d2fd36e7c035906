/** The published AWS SES connector behind the port the Experience API knows. */
import createAwsSes from '@logto/connector-aws-ses';
import type {SendMessageData} from '@logto/connector-kit';
import type {MessageConnectorPort} from '../../api/ports.ts';
import type {EmailConnectorConfig} from '../connector-schema.ts';
import type {Outside} from '../outside.ts';
import {rethrowConnectorError} from './connector-errors.ts';

/** Amazon's own mailbox for trying things out: it takes everything and keeps nothing. */
export const NOBODY = 'success@simulator.amazonses.com';

export async function createEmailConnector(
  {config}: EmailConnectorConfig,
  outside: Outside,
): Promise<MessageConnectorPort> {
  const connector = await createAwsSes({getConfig: async () => config});
  return {
    async send({to = NOBODY, type, code, locale, payload}) {
      // The kit types `type` as an enum of its own; on the wire and in templates it is the plain word.
      const data = {to, type, payload: {...payload, code, locale}} as unknown as SendMessageData;
      await outside.runMessage(type, () => connector.sendMessage(data).catch(rethrowConnectorError));
    },
  };
}
