/**
 * What a screen reader says of a flow, from top to bottom: each screen as it is met, what the person does there, and what
 * is said of it.
 */
export interface Moment {
  /** What the person does next; nothing where the flow ends. */
  readonly did?: string;
  /** Since the moment before. */
  readonly spoken: readonly string[];
  /** Where the person is: a screen of ours, or somewhere else. */
  readonly screen: string;
  readonly isForm: boolean;
  /** Another time on the same screen is another number. */
  readonly visit: number;
}

export interface Script {
  readonly lines: readonly string[];
  write(moment: Moment, tree: readonly string[]): void;
}

/** What somebody types, and where they do, is no news to them. */
const withoutTyping = (tree: readonly string[]) =>
  tree.map((line) => line.replace(/ = ".*?"(?=[,: (]|$)| \(focus\)/g, '')).join('\n');

export const createScript = (title: string): Script => {
  const lines = [title];
  let place = '';
  let shown = '';
  return {
    lines,
    write({did, spoken, screen, visit}, tree) {
      lines.push(...spoken.map((text) => `  ${text}`));
      const here = `${screen} ${visit}`;
      const now = withoutTyping(tree);
      // A button that is busy for a moment says so itself.
      if (here !== place || (did !== undefined && now !== shown)) {
        lines.push('', `--- ${screen}`, ...tree);
        [place, shown] = [here, now];
      }
      if (did) lines.push('', `> ${did}`);
    },
  };
};
