/**
 * Somebody who wants to be signed in, and takes what the page offers: answers its questions, fills its form, presses
 * “Try again” when it is there. Nothing is known of the machine behind the page.
 */
import type {Button, View} from './look.ts';

/** Who it is, and which way is wanted. */
export interface Facts {
  readonly identifier?: string;
  readonly password?: string;
  /** The rest is asked for when it is missing. */
  readonly username?: string;
  readonly email?: string;
  /** Buttons that are pressed wherever they are seen, the first of them first, rather than filling the form beside them. */
  readonly wants?: readonly string[];
  /** Left half typed in the form by whoever wants another way. */
  readonly drafts?: Readonly<Record<string, string>>;
}

export type Action =
  | {readonly type: 'press'; readonly button: Button; readonly drafts?: Readonly<Record<string, string>>}
  /** Fills the form and sends it. */
  | {readonly type: 'fill'; readonly button: Button}
  /** Types the code that was sent, or asks for another one. */
  | {readonly type: 'code'}
  | {readonly type: 'reload' | 'back'}
  /** At the application, which sends the browser here. */
  | {readonly type: 'begin'};

export const isTryAgain = (action: Action) =>
  action.type === 'press' &&
  action.button.kind === 'alert' &&
  /^(Try again|Erneut versuchen)$/.test(action.button.label);

/** What could be done here, the most natural thing first. */
export const offers = (view: View, {wants = [], drafts}: Facts): readonly Action[] => {
  const {buttons, fields, dialog} = view;
  const press = (button: Button | undefined): Action[] => (button ? [{type: 'press', button}] : []);
  const primary = buttons.find(({kind}) => kind === 'primary');
  if (dialog) return press(primary ?? buttons[0]);

  const wanted = wants.flatMap((want) => buttons.filter(({label}) => label.includes(want)))[0];
  const hasCode = fields.some(({name}) => name === 'code');
  const form: Action[] = hasCode
    ? [{type: 'code'}]
    : fields.length > 0 && primary
      ? [{type: 'fill', button: primary}]
      : press(primary);
  const links = buttons.filter(
    (button) => button.kind === 'other' && /^(Back|Start again|Continue$|Sign in$)/.test(button.label),
  );
  // No page of ours: the browser's own words, or a server's; or one that does nothing.
  const elsewhere: Action[] = view.isDead
    ? [{type: 'reload'}]
    : view.screen || view.alert
      ? []
      : [{type: 'reload'}, {type: 'begin'}];
  return [
    ...buttons.flatMap(press).filter(isTryAgain),
    ...(wanted ? [{type: 'press' as const, button: wanted, ...(drafts && {drafts})}] : form),
    ...elsewhere,
    ...links.flatMap(press),
  ];
};

/** In a report. */
export const told = (action: Action) => ('button' in action ? `${action.type} “${action.button.label}”` : action.type);

/** What belongs into a field of this name. */
export const valueFor = (name: string, {identifier, email, ...facts}: Facts, screen: string): string | undefined =>
  name === 'identifier'
    ? screen === 'missing-profile'
      ? email
      : identifier
    : name === 'password' || name === 'username'
      ? facts[name]
      : undefined;
