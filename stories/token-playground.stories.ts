/**
 * A control for every public token, and the CSS to paste.
 */
import type {ArgTypes, Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {expect} from 'storybook/test';
import {tokens} from '../src/theme/tokens.ts';
import {fixtures} from './fixtures.ts';
import {drawn, showState} from './show.ts';

type Args = Readonly<Record<string, string>>;

const controls = {
  color: 'color',
  number: 'text',
  length: 'text',
  font: 'text',
  shadow: 'text',
  time: 'text',
  easing: 'text',
} as const;

const argTypes: ArgTypes<Args> = Object.fromEntries(
  tokens.map(({name, kind, meaning, default: value, derived}) => [
    name,
    {
      description: meaning,
      table: {category: name.split('-')[3] ?? '', defaultValue: {summary: value ?? derived ?? ''}},
      ...(kind === 'keyword' ? {control: 'inline-radio', options: ['start', 'center']} : {control: controls[kind]}),
    },
  ]),
);

const meta: Meta<Args> = {title: 'Token playground', argTypes};
export default meta;

const declarations = (args: Args) =>
  Object.entries(args).filter(([name, value]) => name.startsWith('--auth-') && value);
const cssOf = (args: Args) =>
  `auth-sign-in {\n${declarations(args)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}`;

export const TokenPlayground: StoryObj<Args> = {
  name: 'Token playground',
  args: {'--auth-color-primary': '#0b6b53', '--auth-radius': '1.25rem'},
  parameters: {controls: {disable: false, include: /^--auth-/, expanded: true, sort: 'none'}},
  render: (args, {globals}) => html`
    <div class="playground" style=${styleMap(Object.fromEntries(declarations(args)))}>
      ${showState(fixtures.signInTermsCheckbox, globals)} ${showState(fixtures.codeWrong, globals)}
    </div>
    <section class="playground-css" aria-label="CSS to paste">
      <pre tabindex="0" aria-label="CSS to paste">${cssOf(args)}</pre>
      ${
        'clipboard' in navigator
          ? html`<button type="button" @click=${() => navigator.clipboard.writeText(cssOf(args))}>Copy</button>`
          : nothing
      }
    </section>
  `,
  play: async ({canvasElement}) => {
    await drawn(canvasElement, 'sign-in');
    const css = canvasElement.querySelector('pre')?.textContent;
    await expect(css).toBe('auth-sign-in {\n  --auth-color-primary: #0b6b53;\n  --auth-radius: 1.25rem;\n}');
  },
};
