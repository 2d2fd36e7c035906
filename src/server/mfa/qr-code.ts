/** A QR code as a PNG in a data URL: eight pixels a module, black on white, one bit a pixel. */
import {generate} from 'lean-qr';

const SCALE = 8;
/** The empty frame that readers need, in modules. */
const QUIET = 4;

const crcTable = Uint32Array.from({length: 256}, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

const crc32 = (bytes: Uint8Array) => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
};

const uint32 = (value: number) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

const chunk = (name: string, data: Uint8Array) => {
  const body = Uint8Array.from([...new TextEncoder().encode(name), ...data]);
  return [...uint32(data.length), ...body, ...uint32(crc32(body))];
};

const deflated = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer(),
  );

export async function qrCodeDataUrl(text: string): Promise<string> {
  const code = generate(text);
  const size = (code.size + 2 * QUIET) * SCALE;
  const isLight = (x: number, y: number) => !code.get(Math.floor(x / SCALE) - QUIET, Math.floor(y / SCALE) - QUIET);
  const bytesInRow = Math.ceil(size / 8) + 1;
  const rows = new Uint8Array(bytesInRow * size);
  for (let y = 0; y < size; y++) {
    // The first byte of a row says that it is not filtered.
    for (let x = 0; x < size; x++) if (isLight(x, y)) rows[y * bytesInRow + 1 + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  const png = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', Uint8Array.from([...uint32(size), ...uint32(size), 1, 0, 0, 0, 0])),
    ...chunk('IDAT', await deflated(rows)),
    ...chunk('IEND', new Uint8Array()),
  ];
  return `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
}
