/** `doctor URL`: one line for each check; 0 where all is well, 1 where something is not, 2 where it was asked wrongly. */
import {parseArgs} from 'node:util';
import {webUrl} from '../../protocol/safe-url.ts';
import {faults, recipes} from '../faults.ts';
import {doctor, type Finding} from './doctor.ts';

const usage = `auth-sign-in-server doctor URL [--app-id ID --redirect-uri URI] [--page PATH] [--json]

  URL             the public origin, https://id.example.com
  --app-id        client id of an application, with
  --redirect-uri  one of its redirect URIs: a sign-in is begun, and left to end by itself
  --page          the path of the page with the form, where it is your application's own
  --json          the findings as JSON`;

const options = {
  'app-id': {type: 'string'},
  'redirect-uri': {type: 'string'},
  page: {type: 'string'},
  json: {type: 'boolean'},
  help: {type: 'boolean'},
} as const;

/** @returns the exit code */
export const run = async (args: readonly string[]): Promise<number> => {
  const asked = read(args);
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  const {url, values} = asked;
  if (!url) {
    console.log(usage);
    return 0;
  }
  const found = await doctor(url, {appId: values['app-id'], redirectUri: values['redirect-uri'], page: values.page});
  console.log(values.json ? JSON.stringify(found, null, 2) : found.map(line).join('\n'));
  return found.some(({fault}) => fault) ? 1 : 0;
};

/** What is wrong with the question, or the question. */
const read = (args: readonly string[]) => {
  try {
    const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
    if (values.help) return {url: undefined, values};
    const [url = '', ...others] = positionals;
    if (!webUrl(url) || others.length > 0) return usage;
    if (!values['app-id'] !== !values['redirect-uri']) return `--app-id and --redirect-uri go together.\n\n${usage}`;
    return {url, values};
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`;
  }
};

const line = ({check, fault, isSkipped, detail}: Finding): string => {
  const name = check.padEnd(14);
  if (isSkipped) return `– ${name} not checked: ${detail}`;
  if (!fault) return `✔ ${name} ${detail}`;
  const {what, mend, recipe} = faults[fault];
  return `✖ ${name} ${fault}: ${detail}\n    ${what}\n    ${mend}\n    docs, “${recipes[recipe]}”`;
};
