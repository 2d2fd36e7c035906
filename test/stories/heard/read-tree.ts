/**
 * Asks Chromium for what it gives to a screen reader of the form in a page.
 */
import type {CDPSession} from 'puppeteer-core';
import {treeOf, type Node} from './tree.ts';

const secret = /^(password|code)$/;

export const readTree = async (session: CDPSession): Promise<string[]> => {
  const {
    result: {objectId = ''},
  } = await session.send('Runtime.evaluate', {expression: 'document.querySelector("auth-sign-in")'});
  const [{nodes}, {node: form}] = await Promise.all([
    session.send('Accessibility.getFullAXTree'),
    session.send('DOM.describeNode', {objectId}),
  ]);
  const root = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === form.backendNodeId);
  if (!root) throw new Error('the form is not in the accessibility tree');

  const values = new Map<Node, string>();
  const isFilled = ({value, role}: Node) =>
    Boolean(value?.value) && /^(textbox|combobox|spinbutton)/.test(String(role?.value));
  await Promise.all(
    nodes.filter(isFilled).map(async (node) => {
      const {backendDOMNodeId: backendNodeId} = node;
      const {node: field} = await session.send('DOM.describeNode', {...(backendNodeId && {backendNodeId})});
      const {attributes = []} = field;
      const name = attributes[attributes.indexOf('name') + 1] ?? '';
      if (!secret.test(name)) values.set(node, String(node.value?.value));
    }),
  );
  return treeOf(nodes, root, (node) => values.get(node) ?? '');
};
