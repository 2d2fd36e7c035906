import assert from 'node:assert/strict';
import {test} from 'node:test';
import {serverUrl} from '../../src/protocol/server-url.ts';

const page = 'https://app.example';
const understood: readonly (readonly [given: string | undefined, server: string])[] = [
  [undefined, page],
  ['', page],
  ['  ', page],
  ['/', page],
  ['/auth', `${page}/auth`],
  ['/auth//', `${page}/auth`],
  ['https://id.example.com', 'https://id.example.com'],
  ['https://id.example.com/', 'https://id.example.com'],
  ['https://id.example.com///', 'https://id.example.com'],
  [' https://id.example.com\n', 'https://id.example.com'],
  ['HTTPS://ID.Example.com:443/Logto/', 'https://id.example.com/Logto'],
  ['https://me:secret@id.example.com/?a=b#c', 'https://id.example.com'],
  ['http://localhost:3001', 'http://localhost:3001'],
  ['//id.example.com', 'https://id.example.com'],
  ['id.example.com', 'https://id.example.com'],
  ['id.example.com/logto/', 'https://id.example.com/logto'],
  ['localhost:3001', 'https://localhost:3001'],
  ['id.exämple.com', 'https://id.xn--exmple-cua.com'],
];

for (const [given, server] of understood) {
  test(`“${given}” is ${server}`, () => assert.equal(serverUrl(given, page), server));
}

for (const given of ['javascript:alert(1)', 'data:text/html,x', 'ftp://id.example.com', 'https://', 'http://[x']) {
  test(`“${given}” is no place on the web`, () => assert.equal(serverUrl(given, page), undefined));
}

test('without a scheme it is the page’s', () => {
  assert.equal(serverUrl('localhost:3001', 'http://localhost:3000'), 'http://localhost:3001');
});
