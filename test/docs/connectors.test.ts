/**
 * The guides to connectors name the fields that the published connectors declare, and say about errors what people read.
 */
import assert from 'node:assert/strict';
import {basename} from 'node:path';
import {describe, test} from 'node:test';
import createAlipay from '@logto/connector-alipay-web';
import createSes from '@logto/connector-aws-ses';
import type {AllConnector, CreateConnector} from '@logto/connector-kit';
import createOAuth2 from '@logto/connector-oauth';
import createWechat from '@logto/connector-wechat-web';
import {problemCodes} from '../support/problem-codes.ts';
import {pages, readPage, textOf, type Node, type Page} from './pages.ts';

/** Switching languages is announced to the page, which Node does not have. */
Object.assign(globalThis, {window: new EventTarget()});
const {problemText} = await import('../../src/i18n/messages.ts');

const published: Record<string, CreateConnector<AllConnector>> = {
  'connector-alipay.mdx': createAlipay,
  'connector-wechat.mdx': createWechat,
  'connector-oauth2.mdx': createOAuth2,
  'connector-aws-ses.mdx': createSes,
};

const guides = pages.filter(({path}) => basename(path).startsWith('connector-'));

const cellsOf = (row: Node) => (row.children ?? []).map((cell) => textOf(cell).trim());
const rowsUnder = ({nodes}: Page, heading: string) => {
  const start = nodes.findIndex((node) => node.type === 'heading' && textOf(node) === heading);
  const table = nodes.slice(start).find(({type}) => type === 'table');
  return (table?.children ?? []).slice(1).map(cellsOf);
};

/** Texts of ours, as patterns: `{0}` is a placeholder. */
const patterns = readPage('stories/docs/messages.mdx')
  .nodes.filter(({type}) => type === 'tableRow')
  .map((row) => cellsOf(row)[1] ?? '')
  .map((text) => text.split(/\{\d+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  .map((parts) => new RegExp(`^${parts.join('.+?')}$`));

const quotedIn = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map(([, quoted = '']) => quoted);

for (const guide of guides) {
  describe(guide.path, () => {
    const create = published[basename(guide.path)];
    if (create) {
      test('has every field of the connector, as the console labels it', async () => {
        const {metadata} = await create({getConfig: async () => ({})});
        const fields = rowsUnder(guide, 'In Logto');
        const missing = (metadata.formItems ?? []).filter(
          ({key, label}) => !fields.some(([names, labels]) => names?.includes(key) && labels?.includes(label)),
        );
        assert.deepEqual(
          missing.map(({key, label}) => [key, label]),
          [],
        );
      });
    }

    test('quotes texts that there are', () => {
      const text = guide.nodes.filter(({type}) => type === 'text').map(({value = ''}) => value);
      const unknown = quotedIn(text.join('').replaceAll('\n', ' ')).filter(
        (quoted) => !patterns.some((each) => each.test(quoted)),
      );
      assert.deepEqual(unknown, []);
    });

    test('says about each error what people read', () => {
      const rows = rowsUnder(guide, 'What goes wrong');
      assert.ok(rows.length > 5);
      let words: readonly string[] = [];
      for (const [what, reads = '', codes = ''] of rows) {
        words = reads.startsWith('the same') ? words : quotedIn(reads);
        const code = /[\w-]+(\.[\w-]+)+/.exec(codes)?.[0];
        if (!code) continue;
        const known = problemCodes.find((each) => each === code);
        assert.ok(known, `${what}: ${code} is no code`);
        assert.ok(words.includes(problemText({code: known, recoverable: false}).what), `${what}: ${code}`);
      }
    });
  });
}
