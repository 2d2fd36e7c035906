/**
 * A part of a picture, as a square: where it is, how it is moved, and how it is drawn.
 */
export interface Crop {
  /** Of the middle of what is shown, as a share of the picture. */
  readonly x: number;
  readonly y: number;
  /** 1 shows as much as fits. */
  readonly zoom: number;
}

export const side = 512;
export const maxZoom = 4;

type Size = Pick<ImageBitmap, 'width' | 'height'>;

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);

/** Length of the square in the picture’s own pixels. */
const lengthOf = ({width, height}: Size, zoom: number) => Math.min(width, height) / zoom;

/** Never beyond the edges. */
export const within = (size: Size, {x, y, zoom}: Crop): Crop => {
  const near = between(1, zoom, maxZoom);
  const half = lengthOf(size, near) / 2;
  const [margin, other] = [half / size.width, half / size.height];
  return {x: between(margin, x, 1 - margin), y: between(other, y, 1 - other), zoom: near};
};

/** @param dx by how much of the square the picture is pulled to the right */
export const moved = (size: Size, crop: Crop, dx: number, dy: number): Crop => {
  const length = lengthOf(size, crop.zoom);
  return within(size, {...crop, x: crop.x - (dx * length) / size.width, y: crop.y - (dy * length) / size.height});
};

export const drawCrop = (canvas: HTMLCanvasElement, bitmap: ImageBitmap, {x, y, zoom}: Crop): void => {
  const context = canvas.getContext('2d');
  if (!context) return;
  const length = lengthOf(bitmap, zoom);
  // What is transparent would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    bitmap,
    x * bitmap.width - length / 2,
    y * bitmap.height - length / 2,
    length,
    length,
    0,
    0,
    side,
    side,
  );
};
