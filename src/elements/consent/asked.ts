/**
 * The lists of what is asked for: about the person, at each API, and the organisation it is for.
 */
import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Consent} from '../../protocol/experience/consent.ts';
import {checkIcon} from '../card/more-icons.ts';
import {scopeText} from './scopes.ts';

type Resources = NonNullable<Consent['missingResourceScopes']>;
type Organizations = NonNullable<Consent['organizations']>;

const wordsOf = ({scopes}: Resources[number]) => scopes.map(({name, description}) => description || name);

const scopeList = (texts: readonly string[]) =>
  html`<ul part="list">
    ${texts.map(
      (text) =>
        html`<li class="as-scope">
          ${checkIcon()}<span><bdi>${text}</bdi></span>
        </li>`,
    )}
  </ul>`;

export const scopeLists = ({missingOIDCScope = [], missingResourceScopes = []}: Consent) => {
  const resources = missingResourceScopes.filter(({scopes}) => scopes.length > 0);
  if (missingOIDCScope.length === 0 && resources.length === 0) {
    return html`<p class="as-small">
      ${msg('It doesn’t ask for anything that it doesn’t have already.', {
        id: 'consent.nothing',
        desc: 'In place of the list of what an app may do',
      })}
    </p>`;
  }
  return html`<section class="as-scopes">
      <p part="label">
        ${msg('It will be able to:', {id: 'consent.scopes', desc: 'Before the list of what an app may do'})}
      </p>
      ${missingOIDCScope.length > 0 ? scopeList(missingOIDCScope.map(scopeText)) : nothing}
    </section>
    ${resources.map(
      (each) =>
        html`<section class="as-scopes">
          <p part="label"><bdi>${each.resource.name}</bdi></p>
          ${scopeList(wordsOf(each))}
        </section>`,
    )}`;
};

/** The first is chosen; more than that an application may not be told of at once. */
export const organizationPicker = (organizations: Organizations) =>
  html`<fieldset class="as-scopes">
    <legend part="label">${msg('Choose your organisation', {id: 'sso-connectors.title', desc: 'Title'})}</legend>
    <ul part="list">
      ${organizations.map(({id, name, missingResourceScopes = []}, index) => {
        const words = missingResourceScopes.flatMap(wordsOf);
        return html`<li>
          <label part="row">
            <input type="radio" name="organization" value=${id} ?checked=${index === 0} />
            <span
              ><bdi>${name}</bdi
              >${words.map((text) => html`<span class="as-small as-scope-of"><bdi>${text}</bdi></span>`)}</span
            >
          </label>
        </li>`;
      })}
    </ul>
  </fieldset>`;
