/**
 * The picture of a person: moved into its frame by pointer and keys, drawn anew, and never more than that.
 */
import {expect} from '@open-wc/testing';
import type {Command} from '../../../src/machine/commands.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, expectAccessible, until} from '../support.ts';

const open = async () => {
  const {element, screen, machine} = await draw({...fixtures.extraProfilePicture, problem: undefined});
  const find = <E extends Element>(selector: string) => screen.querySelector<E>(selector) as E;
  const choose = (file: File) => {
    const input = find<HTMLInputElement>('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const name = find<HTMLInputElement>('[name="profile.nickname"]');
  name.value = 'Mei';
  const submit = async () => {
    find<HTMLFormElement>('form').requestSubmit();
    await find<Element & {updateComplete: Promise<unknown>}>('auth-extra-profile-screen').updateComplete;
    return machine.sent.findLast(
      (each): each is Extract<Command, {type: 'save-extra-profile'}> => each.type === 'save-extra-profile',
    );
  };
  return {element, find, choose, submit};
};

/** Twice as wide as high: its left half is red, its right half blue. */
const twoHalves = async () => {
  const canvas = Object.assign(document.createElement('canvas'), {width: 400, height: 200});
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#f00';
  context.fillRect(0, 0, 200, 200);
  context.fillStyle = '#00f';
  context.fillRect(200, 0, 200, 200);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // What a camera writes beside the picture.
  return new File([blob as Blob, 'GPS 47.4979 19.0402'], 'me.png', {type: 'image/png'});
};

/** Colours at the left and the right edge of what is shown. */
const edges = (canvas: HTMLCanvasElement) => {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  return [2, 509].map((x) => {
    const [red = 0, , blue = 0] = context.getImageData(x, 256, 1, 1).data;
    return red > blue ? 'red' : 'blue';
  });
};

const press = (frame: Element, key: string, times: number) => {
  for (let i = 0; i < times; i += 1)
    frame.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
};

describe('a picture of the person', () => {
  it('is asked for where it has to be', async () => {
    const {submit, find} = await open();
    expect(await submit()).to.equal(undefined);
    expect(find('[part~="error"]')).not.to.equal(null);
    expect(document.activeElement).to.equal(find('input[type=file]'));
  });

  it('is moved by keys, as far as its edges, and made larger', async () => {
    const {choose, find} = await open();
    choose(await twoHalves());
    await until(() => find('canvas') !== null, 'the picture is shown');
    const frame = find('.as-crop');
    const canvas = find<HTMLCanvasElement>('canvas');
    const shown = async (...wanted: string[]) => {
      await until(() => edges(canvas).join() === wanted.join(), `${wanted.join()}: ${edges(canvas).join()}`);
    };
    await shown('red', 'blue');
    press(frame, 'ArrowRight', 40);
    await shown('red', 'red');
    press(frame, 'ArrowLeft', 80);
    await shown('blue', 'blue');
    press(frame, 'ArrowRight', 10);
    await shown('red', 'blue');
    press(frame, '+', 20);
    expect(find<HTMLInputElement>('input[type=range]').max).to.equal('4');
  });

  it('is accessible while it is moved', async () => {
    const {element, choose, find} = await open();
    choose(await twoHalves());
    await until(() => find('canvas') !== null, 'the picture is shown');
    await expectAccessible(element);
  });

  it('is dragged', async () => {
    const {choose, find} = await open();
    choose(await twoHalves());
    await until(() => find('canvas') !== null, 'the picture is shown');
    const frame = find<HTMLElement>('.as-crop');
    frame.setPointerCapture = () => {};
    frame.hasPointerCapture = () => true;
    frame.dispatchEvent(new PointerEvent('pointerdown', {pointerId: 1, bubbles: true}));
    frame.dispatchEvent(new PointerEvent('pointermove', {pointerId: 1, movementX: frame.clientWidth, bubbles: true}));
    await until(() => edges(find<HTMLCanvasElement>('canvas')).join() === 'red,red', 'pulled to the right');
  });

  it('is sent drawn anew, without what the file says beside it', async () => {
    const {choose, find, submit} = await open();
    choose(await twoHalves());
    await until(() => find('canvas') !== null, 'the picture is shown');
    const {picture = '', values} = (await submit()) ?? {};
    expect(values).to.deep.equal({nickname: 'Mei'});
    expect(picture).to.match(/^data:image\/jpeg;base64,/);
    const bytes = atob(picture.split(',')[1] ?? '');
    expect(bytes.length).to.be.lessThan(200_000);
    expect(bytes).not.to.match(/GPS|Exif/);
  });

  it('is taken back', async () => {
    const {choose, find, submit} = await open();
    choose(await twoHalves());
    await until(() => find('canvas') !== null, 'the picture is shown');
    find<HTMLButtonElement>('auth-avatar-field [part~="link"]').click();
    await until(() => find('canvas') === null, 'it is gone');
    expect(await submit()).to.equal(undefined);
  });

  it('that is none is told', async () => {
    const {choose, find} = await open();
    choose(new File(['<svg'], 'me.svg', {type: 'image/svg+xml'}));
    await until(() => find('[part~="error"]') !== null, 'told');
    expect(find('canvas')).to.equal(null);
  });
});
