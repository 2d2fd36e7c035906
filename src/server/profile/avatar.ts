/** `/user-assets/avatar`: a picture that a new person uploads, and gets a URL for. */
import {ApiError} from '../api/api-error.ts';
import type {Step} from '../api/context.ts';
import type {StepRoute} from '../api/step-route.ts';

const types = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'];
const MAX_SIZE = 20 * 1024 * 1024;

async function fileIn(request: Request): Promise<File> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) throw new ApiError('guard.invalid_input');
  return file;
}

async function avatarStep({request, server, interaction}: Omit<Step, 'body'>): Promise<object> {
  if (interaction.state.interactionEvent !== 'Register') throw new ApiError('session.invalid_interaction_type');
  const file = await fileIn(request);
  if (file.size > MAX_SIZE) throw new ApiError('guard.file_size_exceeded');
  if (!types.includes(file.type)) throw new ApiError('guard.mime_type_not_allowed');
  if (!server.storage) throw new ApiError('storage.not_configured');
  return {url: await server.storage.keep(file)};
}

export const avatarRoute: StepRoute = {method: 'POST', path: '/user-assets/avatar', answer: avatarStep};
