/**
 * What goes from a story to the inspector panel: plain data, without secrets.
 */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** `undefined` while it is under way. */
  readonly status?: number;
  /** Without secrets. */
  readonly sent?: unknown;
  readonly answered?: unknown;
}

/** What is sent to the panel; plain data. */
export interface Inspection {
  readonly screen?: unknown;
  readonly pending?: unknown;
  readonly problem?: unknown;
  readonly dialog?: unknown;
  readonly calls: readonly Call[];
}

export const inspectionEvent = 'auth-sign-in/inspection';
