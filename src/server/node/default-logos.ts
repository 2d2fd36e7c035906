/** Small logos for the default configuration, as data URIs: they work behind a proxy and under a strict policy. */
const svg = (viewBox: string, shapes: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${shapes}</svg>`)}`;

/** A leaf. */
export const fernwayLogo = (color: string): string =>
  svg(
    '0 0 32 32',
    `<path d="M0 32V16C0 7.2 7.2 0 16 0h16v16c0 8.8-7.2 16-16 16Z" fill="${color}"/>` +
      '<path d="M0 32 21.5 10.5M9 23v-9.5M9 23h9.5M15.2 16.8v-7M15.2 16.8h7" stroke="#fff" stroke-width="2.2"/>',
  );

/** Acme ID: a round badge with a check. */
export const badgeLogo: string = svg(
  '0 0 24 24',
  '<circle cx="12" cy="12" r="11" fill="#3d4658"/><path d="m7.5 12.5 3 3 6-7" fill="none" stroke="#fff" stroke-width="2.2"/>',
);

/** Acme the company: a peak. */
export const acmeLogo: string = svg('0 0 24 24', '<path d="M12 2 23 22h-6l-5-9-5 9H1Z" fill="#0f766e"/>');

/** Multi: a globe. */
export const globeLogo: string = svg(
  '0 0 24 24',
  '<g fill="none" stroke="#4338ca" stroke-width="2"><circle cx="12" cy="12" r="10"/><ellipse cx="12" cy="12" rx="4.5" ry="10"/><path d="M2 12h20"/></g>',
);
