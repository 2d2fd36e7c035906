/** What the blocks of the docs import: the element, and the machine without it. */
export * from '../../src/index.ts';
export {createSignIn} from '../../src/headless.ts';
