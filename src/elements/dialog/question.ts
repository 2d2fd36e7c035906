/**
 * What a dialog says.
 */
import {msg} from '@lit/localize';
import type {TemplateResult} from 'lit';
import type {Content} from '../screen/auth-screen.ts';

export interface Question {
  readonly title: string;
  readonly body: Content;
  /** What is agreed to with the main answer, where that is not what the question is about. */
  readonly terms?: Content;
  /** What the server called it, where the question is none. */
  readonly code?: TemplateResult;
  /** What is better than any answer. */
  readonly first?: TemplateResult;
  /** The main answer; without one there is nothing to choose. */
  readonly confirm?: string;
  readonly dismiss: string;
}

export const cancel = () => msg('Cancel', {id: 'action.cancel', desc: 'Button of a dialog or of a hand-off'});
