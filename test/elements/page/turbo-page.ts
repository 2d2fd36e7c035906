/**
 * The script of a site that Turbo drives: it gives every form that comes into the page its machine.
 */
import '@hotwired/turbo';
import '../../../src/index.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {stillMachine, type StillMachine} from '../../../stories/still-machine.ts';

declare global {
  interface Window {
    stillMachine: StillMachine;
  }
}

window.stillMachine = stillMachine(fixtures.code);

const equip = (body: ParentNode) => {
  for (const element of body.querySelectorAll('auth-sign-in')) element.machine = window.stillMachine;
};

equip(document);
addEventListener('turbo:before-render', (event) => {
  equip((event as CustomEvent<{newBody: HTMLElement}>).detail.newBody);
});
