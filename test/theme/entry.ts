/**
 * What the pages of the theme tests load: the element, and a still state for those that name one.
 */
import '../../src/index.ts';
import {fixtures, type FixtureName} from '../../stories/fixtures.ts';
import {stillMachine} from '../../stories/still-machine.ts';

for (const element of document.querySelectorAll<HTMLElementTagNameMap['auth-sign-in']>('auth-sign-in[data-fixture]')) {
  element.machine = stillMachine(fixtures[element.dataset['fixture'] as FixtureName]);
}
