/** Sign-ins under way, for the Experience API. */
import type {Provider} from 'oidc-provider';
import {interactionOfAnotherClient, sessionNotFound} from '../api/api-error.ts';
import type {InteractionResult, Interactions} from '../api/ports.ts';
import {consentOf} from './consent.ts';
import {exchangeOf} from './http.ts';
import {findInteraction, saveResult} from './provider-interaction.ts';

export function createInteractions(provider: Provider): Interactions {
  const find = async (request: Request) => {
    const {req, res} = exchangeOf(request);
    const clientId =
      request.headers.get('logto-app-id') ?? new URL(request.url).searchParams.get('app_id') ?? undefined;
    const interaction = await findInteraction(provider, req, res, clientId);
    if (!interaction) throw sessionNotFound();
    const owner = String(interaction.params['client_id']);
    if (clientId !== undefined && clientId !== owner) throw interactionOfAnotherClient();
    return {interaction, owner};
  };

  return {
    async find(request) {
      const {interaction, owner} = await find(request);
      // Under a name of its own: the provider gives a meaning to `login`, `consent` and `error`.
      const read = () => ({...(interaction.result?.['experience'] as InteractionResult | undefined)});
      return {
        uid: interaction.uid,
        clientId: owner,
        read: async () => read(),
        write: (experience) => saveResult(interaction, {experience}),
        async complete(accountId) {
          await saveResult(interaction, {experience: read(), login: {accountId}});
          return interaction.returnTo;
        },
      };
    },
    async findConsent(request) {
      const consent = consentOf(provider, (await find(request)).interaction);
      if (!consent) throw sessionNotFound();
      return consent;
    },
  };
}
