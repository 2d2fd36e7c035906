/** Names that all recordings share. */
export const recordedOrigin = 'localhost:3001';
export const recordedProvider = 'localhost:4700';

export const spa = 'in7xfv00330y53n4lfk2k';
export const thirdParty = '1dil92xnpz3so34atw2ii';
export const webApp = 'zzmvjqgn5omie1nuyeeet';
export const webAppSecret = 'secret-of-the-traditional-web-app';
export const appCallback = 'http://localhost:4000/callback';

export const alipay = '1tzk2c5dz9b4';
export const wechat = 'a4vx623zxvtr';
export const oauth2 = 'k5y34n969yyz';
export const ses = 'e5gqh8frkwz4';
export const okta = 'arkqxh656fvk';
export const globex = 'awly9xqtx2zn';

/** Stands where the recordings say `<password>`. */
export const password = 'Correct-Horse-7';
