/** Once somebody is verified. All but `link-account` are answers to the dialogs of the same names; screens send `confirm`. */
export type AccountCommand =
  | {readonly type: 'create-account'}
  | {readonly type: 'sign-in-instead'}
  | {readonly type: 'link-account'}
  | {readonly type: 'link-existing'};
