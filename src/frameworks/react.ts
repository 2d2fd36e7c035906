'use client';
/**
 * For React: a component with properties and events, and, for React 19, the types of the tag itself.
 */
import {createComponent, type EventName} from '@lit/react';
import * as React from 'react';
import {AuthSignIn as AuthSignInElement} from '../index.ts';
import type * as events from '../index.ts';
import type {CamelListeners, Properties, Tag} from './tag.ts';

export * from '../index.ts';
export type {AuthSignInElement};

type HtmlAttributes = React.HTMLAttributes<AuthSignInElement>;

export type AuthSignInProps = Omit<HtmlAttributes, keyof Properties> &
  Properties &
  CamelListeners &
  React.RefAttributes<AuthSignInElement>;

/** `<auth-sign-in>`, with `onAuthComplete` for `auth-complete` and so on. */
export const AuthSignIn = createComponent({
  react: React,
  tagName: 'auth-sign-in',
  elementClass: AuthSignInElement,
  events: {
    onAuthReady: 'auth-ready' as EventName<events.AuthReadyEvent>,
    onAuthScreenChange: 'auth-screen-change' as EventName<events.AuthScreenChangeEvent>,
    onAuthRedirect: 'auth-redirect' as EventName<events.AuthRedirectEvent>,
    onAuthComplete: 'auth-complete' as EventName<events.AuthCompleteEvent>,
    onAuthError: 'auth-error' as EventName<events.AuthErrorEvent>,
    onAuthLanguageChange: 'auth-language-change' as EventName<events.AuthLanguageChangeEvent>,
  } satisfies Record<keyof CamelListeners, string>,
  // Ours: theirs would make the wrapper's package one of the page's.
}) as React.FunctionComponent<AuthSignInProps>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'auth-sign-in': React.DetailedHTMLProps<Omit<HtmlAttributes, keyof Tag>, AuthSignInElement> & Tag;
    }
  }
}
