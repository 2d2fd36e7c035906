/**
 * What changes in the state once somebody has done something.
 */
import {asking} from './dialog/question.ts';
import type {Dialog, Screen, ScreenOf} from './state.ts';
import {gone, type Change} from './transition.ts';

/** What was under way ended without anything to show. */
export const settled: Change = {pending: undefined};

export const asked = (screen: Screen, dialog: Dialog): Change => ({
  screen: asking(screen, dialog),
  pending: undefined,
  problem: undefined,
  dialog,
});

export const answered: Change = {dialog: undefined};

/** Pending stays: nothing can be submitted while the browser is on its way. */
export const left = (screen: ScreenOf<'leaving'>): Change => ({...gone, screen});
