/**
 * Stand for all that is known from breaches (`rejects.pwned`). A Logto server asks a list of hundreds of millions on the
 * internet; this one calls nobody but the providers it was configured with.
 */
export const notoriousPasswords: ReadonlySet<string> = new Set([
  '123456',
  '12345678',
  '123456789',
  '1q2w3e4r',
  'Aa123456',
  'P@ssw0rd',
  'Passw0rd',
  'Password1',
  'admin123',
  'football',
  'iloveyou',
  'letmein',
  'password',
  'password1',
  'password123',
  'qwerty',
  'qwerty123',
  'qwertyuiop',
  'sunshine',
  'trustno1',
  'welcome1',
]);
