/**
 * Tells a popup where the frame is that it belongs to, and how much of the window a keyboard on the screen leaves. What
 * it makes of that is the sheet's. The returned function ends it.
 */
export const follow = (popup: HTMLElement, frame: HTMLElement): (() => void) => {
  const place = () => {
    const {top, bottom, left, width} = frame.getBoundingClientRect();
    const room = visualViewport?.height ?? innerHeight;
    const isBelow = room - bottom > 280 || room - bottom > top;
    const lengths = {
      '--_left': left,
      '--_frame': width,
      '--_top': isBelow ? bottom : 0,
      '--_room': isBelow ? room - bottom : top,
      '--_window': room,
      '--_keyboard': Math.max(0, innerHeight - room - (visualViewport?.offsetTop ?? 0)),
      '--_bottom': innerHeight - top,
    };
    popup.toggleAttribute('data-above', !isBelow);
    for (const [name, length] of Object.entries(lengths)) popup.style.setProperty(name, `${length}px`);
  };
  place();
  const lifetime = new AbortController();
  const {signal} = lifetime;
  addEventListener('resize', place, {signal});
  addEventListener('scroll', place, {signal, capture: true});
  visualViewport?.addEventListener('resize', place, {signal});
  return () => lifetime.abort();
};
