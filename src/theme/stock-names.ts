/**
 * The class names that Logto documents for custom CSS, on what plays the same part here. On a page that is nothing but
 * ours, all of them; elsewhere those of the card, as the page around it is not the tenant's.
 */
/** By part. */
export const onCard: Readonly<Record<string, string>> = {
  card: 'logto_main-content',
  header: 'logto_branding-header',
};

/** Empty, for what a tenant's CSS puts there; where it puts nothing, they take no place. */
export const beside = [
  ['logto_custom-content', 'before'],
  ['logto_signature', 'after'],
] as const;

export const pageContainer = 'logto_page-container';

/**
 * A selector about something below one of them, as a tree can follow it: the container is outside the card's tree, and not
 * there on a page of others; the card is outside the form's. What takes its place weighs as much.
 */
export const acrossTrees = (selector: string, tree: 'shadow' | 'page' | 'own-page') => {
  if (tree === 'shadow') return selector.replace(belowContainer, ':host ');
  const below = selector.replace(belowCard, ':is(auth-sign-in, ._) ');
  return tree === 'page' ? below.replace(belowContainer, ':is(:root, ._) ') : below;
};

const belowContainer = /(?<!\\)\.logto_page-container(?: > | )/g;
const belowCard = /(?<!\\)\.logto_main-content(?: > | )/g;

/** Whether something in it may be about what is below one of them. */
export const isBelowStockName = (css: string) =>
  css.includes(`.${pageContainer}`) || css.includes('.logto_main-content');

/** What else is the tenant's, on a page that is nothing but ours. */
export const ownPage = `.${pageContainer}, .${pageContainer} *`;

const give = (element: Element, name: string) => element.classList.add(name);

/** Again with every drawing: the card may be another. */
export const giveStockNames = (root: ShadowRoot, ownsPage: boolean) => {
  for (const [part, name] of Object.entries(onCard))
    root.querySelectorAll(`[part~=${part}]`).forEach((each) => give(each, name));
  const {host} = root;
  const container = host.parentElement;
  if (!ownsPage || !container || container.classList.contains(pageContainer)) return;
  give(container, pageContainer);
  for (const [name, where] of beside) {
    const empty = document.createElement('div');
    give(empty, name);
    host[where](empty);
  }
};
