/**
 * By what a person proves who they are: a social connector's id, or one of a few words. What an account still needs
 * after that is no way in.
 */
import type {SsoConnector} from '../../protocol/settings.ts';
import type {CommandType, ServerCommand} from '../commands.ts';
import type {Screen} from '../state.ts';

const methods: Readonly<Partial<Record<CommandType, string>>> = {
  'verify-password': 'password',
  'use-passkey': 'passkey',
  'verify-passkey': 'passkey',
};

export const methodOf = (
  command: ServerCommand,
  screen: Screen,
  ssoConnectors: readonly SsoConnector[] = [],
): string | undefined => {
  if (command.type === 'finish-callback') {
    return ssoConnectors.some(({id}) => id === command.connectorId) ? 'sso' : command.connectorId;
  }
  const isWayIn = screen.name === 'code' && (screen.flow === 'sign-in' || screen.flow === 'register');
  return command.type === 'verify-code' ? (isWayIn ? 'code' : undefined) : methods[command.type];
};
