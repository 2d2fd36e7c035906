/**
 * What we read of `custom-elements.json`, for the docs and for Storybook.
 */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}

export interface Member extends Named {
  readonly kind: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
}

export interface Declaration extends Named {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

export interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

export const declarationsOf = ({modules}: Manifest) => modules.flatMap(({declarations = []}) => declarations);

/** What a page can set; a getter is for the element's own controllers. */
export const fieldsOf = ({members = []}: Declaration) =>
  members.filter(({kind, readonly}) => kind === 'field' && !readonly);
export const methodsOf = ({members = []}: Declaration) => members.filter(({kind}) => kind === 'method');
