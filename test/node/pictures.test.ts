/** Pictures that came along in the settings are files of their own; what they are not is left where it was. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isStillDrawing} from '../../src/server/node/pages/still-drawing.ts';
import {takePicturesOut} from '../../src/server/node/pages/pictures.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const plain = (text: string) => `data:image/svg+xml,${encodeURIComponent(text)}`;
const circle = svg('<circle r="4"/>');
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const base64 = (type: string, content: Buffer) => `data:${type};base64,${content.toString('base64')}`;

test('each becomes an address, with what was in it there; the same one is one file', () => {
  const settings = {
    branding: {logoUrl: plain(circle), darkLogoUrl: 'https://a.example/logo.svg', favicon: base64('image/png', png)},
    socialConnectors: [{id: 'a', logo: base64('IMAGE/SVG+XML;charset=utf-8', Buffer.from(circle)), logoDark: null}],
    customCss: plain(circle),
  };
  const before = JSON.stringify(settings);
  const taken = takePicturesOut(settings);
  const out = taken.settings as typeof settings;
  assert.match(out.branding.logoUrl, /^\/assets\/pictures\/[\w-]{22}\.svg$/);
  assert.match(out.branding.favicon, /\.png$/);
  assert.equal(out.socialConnectors[0]?.logo, out.branding.logoUrl);
  assert.equal(out.socialConnectors[0]?.logoDark, null);
  assert.deepEqual([out.branding.darkLogoUrl, out.customCss], [settings.branding.darkLogoUrl, settings.customCss]);
  const files = new Map(
    taken.pictures.map(({path, type, content}) => [`/${path}`, `${type} ${content.toString('hex')}`]),
  );
  assert.equal(files.get(out.branding.logoUrl), `image/svg+xml ${Buffer.from(circle).toString('hex')}`);
  assert.equal(files.get(out.branding.favicon), `image/png ${png.toString('hex')}`);
  assert.equal(files.size, 2);
  assert.equal(JSON.stringify(settings), before, 'the settings are others');
});

test('what is no picture, or cannot be read, stays', () => {
  for (const logo of [
    'data:text/html,<b>',
    'data:image/x-icon,a',
    'data:image/svg+xml,%',
    'data:image/png',
    'logo.png',
    '',
  ]) {
    assert.deepEqual(
      takePicturesOut({branding: {logoUrl: logo}}),
      {settings: {branding: {logoUrl: logo}}, pictures: []},
      logo,
    );
  }
});

test('an SVG that is more than a drawing stays in the page', () => {
  const more = [
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<path onclick="alert(1)"/>',
    '<path d=""onload="alert(1)"/>',
    '<a href="javascript:alert(1)"><text>a</text></a>',
    '<use href="https://a.example/#a"/>',
    '<use xlink:href = "&#106;avascript:alert(1)"/>',
    '<image href="data:image/svg+xml,a"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<foreignObject><p/></foreignObject>',
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
    '<![CDATA[<script>]]>',
    '<!-- <script>',
  ].map(svg);
  const before = ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="a.xsl"?>'].map((each) => each + circle);
  for (const each of [...more, ...before]) {
    assert.equal(isStillDrawing(each), false, each);
    assert.deepEqual(takePicturesOut({logo: plain(each)}).pictures, []);
  }
  const still = [
    '<style>.a { fill: red }</style><path class="a"/>',
    '<!-- a < b --><g style="fill: red"><use xlink:href="#a"/></g>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<linearGradient id="a"><stop offset="0"/></linearGradient><text>on = 1</text>',
  ].map(svg);
  for (const each of [...still, `<?xml version="1.0" encoding="UTF-8"?>${circle}`])
    assert.ok(isStillDrawing(each), each);
});
