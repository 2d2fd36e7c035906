/**
 * Pictures that came along in the settings, as files of their own: they are drawn after the first picture of the page,
 * so that nobody should wait for them in the settings, which the script needs before.
 */
import {createHash} from 'node:crypto';
import {isStillDrawing} from './still-drawing.ts';

export interface Picture {
  /** From the root of the site, without the first slash; of one content for ever. */
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
}

const endings: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** By the names that Logto's API has for them. */
const named = /^(logo|logoDark|darkLogo|logoUrl|darkLogoUrl|favicon|darkFavicon)$/;

/** The settings with addresses in place of the pictures in them, and what is to be had there. */
export const takePicturesOut = (settings: unknown): {settings: unknown; pictures: readonly Picture[]} => {
  const pictures: Picture[] = [];
  const addressed = (name: string, value: unknown): unknown => {
    const picture = named.test(name) && typeof value === 'string' ? pictureIn(value) : undefined;
    if (!picture) return value;
    pictures.push(picture);
    return `/${picture.path}`;
  };
  return {settings: JSON.parse(JSON.stringify(settings), addressed) as unknown, pictures};
};

/** Nothing where it is no picture, or one that is better left in the page, where it can do nothing but be seen. */
const pictureIn = (url: string): Picture | undefined => {
  const [, mediaType = '', base64, data = ''] =
    /^data:(image\/[^,;]+)(?:;(?!base64,)[^,;]*)*(;base64)?,([^]*)$/i.exec(url) ?? [];
  const type = mediaType.toLowerCase();
  const ending = endings[type];
  const content = ending && (base64 ? Buffer.from(data, 'base64') : decoded(data));
  if (!content || (ending === 'svg' && !isStillDrawing(content.toString('utf8')))) return undefined;
  const hash = createHash('sha256').update(type).update(content).digest('base64url').slice(0, 22);
  return {path: `assets/pictures/${hash}.${ending}`, type, content};
};

const decoded = (data: string) => {
  try {
    return Buffer.from(decodeURIComponent(data), 'utf8');
  } catch {
    return undefined;
  }
};
