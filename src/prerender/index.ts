/** `auth-sign-in/prerender`: the first screen as HTML, for servers and for whoever writes files. */
export {renderFirstScreen, type FirstScreenOptions, type PrerenderedScreen} from './first-screen.ts';
export {prerenderPage, type PrerenderedPage, type PrerenderedPageOptions} from './page.ts';
export type {Attributes} from './attributes.ts';
export type {AskPhrases} from './own-texts.ts';
export type {SheetUrls} from './sheets.ts';
