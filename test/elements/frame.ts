/**
 * A page of its own, with modules in the place of some of ours: what becomes of a module, its page keeps.
 */
import {waitUntil} from '@open-wc/testing';
import type {AuthSignIn} from '../../src/index.ts';

const start = (attributes: object) => `
  import '/src/index.ts';
  import {createMemoryServer} from '/src/server/memory.ts';
  const server = createMemoryServer();
  server.settings.patch({
    customCss: 'p { color: red }',
    signIn: {methods: [{identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  });
  const element = Object.assign(document.createElement('auth-sign-in'), {
    fetch: (request) => server.fetch(request),
    ...${JSON.stringify(attributes)},
  });
  document.body.append(element);`;

/** `imports`: a path in the page → what stands in its place. `script` runs before everything else. */
export const openFrame = async <W extends object>({
  imports,
  attributes,
  script = '',
}: {
  imports: Readonly<Record<string, string>>;
  attributes: object;
  script?: string;
}) => {
  const frame = document.createElement('iframe');
  frame.src = '/test/elements/page/empty.html';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const {contentDocument: page, contentWindow: window} = frame as {contentDocument: Document; contentWindow: unknown};
  const run = (type: string, textContent: string) =>
    page.head.append(Object.assign(page.createElement('script'), {type, textContent}));
  run('importmap', JSON.stringify({imports}));
  run('', script);
  run('module', start(attributes));
  await comes(() => page.querySelector('auth-sign-in'), 'the element is there');
  return {frame, window: window as W, element: page.querySelector('auth-sign-in') as AuthSignIn};
};

/** All of the source comes through the server of the tests, which takes its time. */
export const comes = (condition: () => unknown, what: string) =>
  waitUntil(condition, what, {interval: 20, timeout: 20_000});
