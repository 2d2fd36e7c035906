/** What a configuration says of applications, organisations and APIs. */
import type {Directory} from '../api/ports.ts';
import type {Config} from './config-schema.ts';

export const createDirectory = ({applications, organizations, resources}: Config): Directory => ({
  application: (clientId) => applications.find(({id}) => id === clientId),
  organizationName: (id) => organizations[id]?.name,
  resource: (indicator) => resources.find((each) => each.indicator === indicator),
});
