/**
 * The oldest engines that are served. What they lack degrades, and test/engines.test.ts has the list of it.
 */
export const engines = {chrome: '111', firefox: '115', safari: '16.4'} as const;

/** In the words of the bundler. */
export const target = Object.entries(engines).map(([name, version]) => name + version);
