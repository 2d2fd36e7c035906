/** The published Twilio connector behind the port the Experience API knows. */
import createTwilio from '@logto/connector-twilio-sms';
import {ConnectorError, type SendMessageData} from '@logto/connector-kit';
import type {MessageConnectorPort} from '../../api/ports.ts';
import type {SmsConnectorConfig} from '../connector-schema.ts';
import type {Outside} from '../outside.ts';
import {rethrowConnectorError} from './connector-errors.ts';

/** Twilio's own number for trying things out: nobody gets what is sent there. */
export const NOBODY = '15005550006';

/** Outside Twilio's own sandbox that number is refused; as it is nobody's, nothing has failed. */
const isRefusal = (error: unknown) =>
  error instanceof ConnectorError && /"code":\s*21\d{3}\b/.test(JSON.stringify(error.data).replaceAll('\\', ''));

export async function createSmsConnector(
  {config}: SmsConnectorConfig,
  outside: Outside,
): Promise<MessageConnectorPort> {
  const connector = await createTwilio({getConfig: async () => config});
  return {
    async send({to = NOBODY, type, code, locale, payload}) {
      // The kit types `type` as an enum of its own; on the wire and in templates it is the plain word.
      const data = {to, type, payload: {...payload, code, locale}} as unknown as SendMessageData;
      await outside.runMessage(type, () =>
        connector.sendMessage(data).catch((error: unknown) => {
          if (to !== NOBODY || !isRefusal(error)) rethrowConnectorError(error);
        }),
      );
    },
  };
}
