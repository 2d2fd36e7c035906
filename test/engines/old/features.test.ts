/** What MDN says of the oldest engines that are served, `newer-features.ts` with it, is what they say themselves. */
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';
import {listen} from '../../../src/server/node/index.ts';
import {codeUses} from '../code-uses.ts';
import {compatOf, lackedBy} from '../compat.ts';
import {cssUses} from '../css-uses.ts';
import {oldEngines} from './engines.ts';
import {questionFor} from './question.ts';

const uses = new Map([...cssUses(), ...codeUses()].map((path) => [path.join('.'), path]));

/** Somewhere secure, as half of the platform is for such pages only. */
const http = createServer((_request, response) => response.end('<!doctype html>'));
let url: string;
before(async () => void (url = `http://localhost:${await listen(http, 0)}`));
after(() => void http.close());

for (const [name, {is, start, standsIn}] of Object.entries(oldEngines)) {
  if (standsIn) continue;
  test(name, async () => {
    const asked = [...uses].flatMap(([feature, path]) => {
      const compat = compatOf(path);
      const question = questionFor(path);
      return compat && question ? [{feature, question, isThere: !lackedBy(compat).includes(is)}] : [];
    });
    assert.ok(asked.length > 500);
    const engine = await start();
    try {
      const page = await engine.newPage();
      await page.goTo(url);
      // What belongs to something that is not there is not there either.
      const each = asked.map(({question}) => `(() => { try { return ${question}; } catch { return false; } })()`);
      const answers = await page.evaluate(`[${each.join()}]`);
      const differing = asked.flatMap(({feature, isThere}, at) => {
        const answer = (answers as unknown[])[at];
        return answer === isThere ? [] : [`${feature}: MDN says ${isThere}, it says ${String(answer)}`];
      });
      assert.deepEqual(differing, []);
    } finally {
      await engine.stop();
    }
  });
}
