/**
 * One sign-in, as drawn: each move leads to what the screen offers at that moment, so that a shorter list of moves is a
 * sign-in too.
 */
import type {Command} from '../../../src/machine/commands.ts';
import {beginnings} from './beginnings.ts';
import {isSilent, leadsOn, offered} from './offers.ts';
import {brokenRules, hasEffect} from './rules.ts';
import {secrets} from './secrets.ts';
import {createWorld, type Drawn, type World} from './world.ts';

export interface Move {
  /**
   * `press`: what leads on. `wander`: anything. `twice`: a double click. `hasty`: something else before the answer is
   * there. `go`: the browser's Back and Forward. `return`: from a provider.
   */
  readonly what: 'press' | 'wander' | 'twice' | 'hasty' | 'go' | 'load' | 'return';
  readonly which: number;
  readonly answers: readonly Drawn[];
}

const choose = (world: World, which: number, isWanted: (command: Command) => boolean = () => true) => {
  const all = offered(world.machine.state);
  const wanted = all.filter(isWanted);
  const among = wanted.length > 0 ? wanted : all;
  return among[which % among.length];
};

/** To the entry before or after; beyond the last there is nothing of ours. */
const travel = ({browser}: World, which: number) => {
  const delta = which % 2 === 0 ? -1 : 1;
  if (browser.entries.length > browser.index + delta && browser.index + delta >= 0) browser.travel(delta);
};

/** With the provider's answer, where it was asked for; else the page comes back as it was left. */
const comeBack = async (world: World, which: number) => {
  const {screen} = world.machine.state;
  if (screen.name !== 'leaving' || !screen.connectorId) return;
  if (which % 3 === 0) return world.browser.thaw();
  const {connectorId} = screen;
  const state = world.browser.session.get(`social_auth_state:${connectorId}`);
  const said = which % 3 === 1 ? {code: secrets.providerCode} : {error: 'access_denied'};
  await world.load({route: {kind: 'callback', connectorId}, params: {state: state ?? '', ...said}});
};

export const live = async (beginning: string, first: readonly Drawn[], moves: readonly Move[]) => {
  const start = beginnings[beginning] ?? {};
  const world = await createWorld(start, first);
  const commands: string[] = [];
  const trace: string[] = [];
  const check = () => world.faults.push(...brokenRules(world.machine.state, start.options ?? {}));
  check();

  for (const {what, which, answers} of moves) {
    const before = world.machine.state;
    if (before.screen.name === 'leaving' && before.screen.reason === 'complete') break;
    const asked = world.asked.length;
    world.givenUp.length = 0;
    world.draw(answers);
    const isAway = before.screen.name === 'leaving' && before.screen.connectorId !== undefined;
    const command = choose(world, which, what === 'wander' ? undefined : leadsOn);
    if (what === 'go') travel(world, which);
    else if (what === 'load') await world.load();
    else if (what === 'return' || (isAway && what !== 'wander')) await comeBack(world, which);
    else if (command) {
      world.send(command);
      commands.push(command.type);
      if (what === 'twice') await world.sendAgain(command);
      const other = what === 'hasty' ? choose(world, which + 1) : undefined;
      if (other) world.send(other);
    }
    await world.settle();
    const {state} = world.machine;
    trace.push(`${what} ${command?.type} → ${state.screen.name}`);
    check();
    if (what === 'twice' && world.givenUp.length > 0)
      world.faults.push(`a double click gives up ${world.givenUp.join()}`);
    const isWatched = what === 'wander' || (what === 'press' && !isAway);
    if (isWatched && command && !isSilent(command) && !hasEffect(before, state, world.asked.length - asked))
      world.faults.push(`${JSON.stringify(command)} does nothing on ${JSON.stringify(before.screen)}`);
    if (world.faults.length > 0) break;
  }
  world.machine.dispose();
  return {faults: world.faults.length > 0 ? [...world.faults, ...trace] : [], commands};
};
