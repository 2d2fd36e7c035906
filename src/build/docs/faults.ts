import {faults, recipes, shown, type DeploymentFault} from '../../doctor/faults.ts';
import {code, table} from './markdown.ts';

const rows = Object.entries<DeploymentFault>(faults);

const rowsOf = (by: DeploymentFault['by']) => rows.filter(([, fault]) => fault.by === by || fault.by === 'both');

/** Every fault that the element or the command can name. */
export const faultTables = () => `## What the element tells

Once something has failed, and not before. What passes by itself, such as a lost connection, a 500 or a sign-in that has
ended, is no fault and stands here nowhere. The console says each once, \`[auth-sign-in] other-origin: …\`, with origins and
paths and nothing else.

${table(
  ['Fault', 'What is wrong', 'What mends it', 'What people see', 'Docs'],
  rowsOf('element').map(([id, {what, mend, people, recipe}]) => [code(id), what, mend, shown[people], recipes[recipe]]),
)}

## What \`doctor\` finds

\`npx auth-sign-in-server doctor https://id.example.com\` prints a line for each check; in a checkout it is
\`npm start -- doctor URL\`. With \`--app-id\` and \`--redirect-uri\` it begins a sign-in too, and leaves it to end by itself;
it changes nothing else and writes to nobody. \`--page /login\` names the page with the form, where that is your
application's own. \`--json\` is for scripts. It ends with 0, with 1 where it has found a fault, with 2 where it was asked
wrongly.

${table(
  ['Fault', 'What is wrong', 'What mends it', 'Docs'],
  rowsOf('terminal').map(([id, {what, mend, recipe}]) => [code(id), what, mend, recipes[recipe]]),
)}
`;
