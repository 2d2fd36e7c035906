/** What the page loads in place of a captcha's script: the functions of both providers, around one box to tick. */
export const captchaScript = `(() => {
  const places = [];
  const ask = async () => {
    const answer = await fetch('/sandbox/captcha/token', {method: 'POST'});
    if (!answer.ok) throw new Error('There is no token.');
    return (await answer.json()).token;
  };
  const answer = (options) => ask().then(options.callback, () => options['error-callback']());
  const draw = (place, options) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => box.checked && answer(options));
    label.append(box, 'I am human (sandbox)');
    label.style.cssText =
      'display: flex; align-items: center; gap: 12px; box-sizing: border-box; inline-size: 300px; max-inline-size: 100%; ' +
      'block-size: 64px; padding-inline: 16px; border: 1px solid; border-radius: 4px; font: 14px system-ui; ' +
      (options.theme === 'dark' ? 'background: #222; color: #ddd' : 'background: #fafafa; color: #222');
    place.replaceChildren(label);
  };
  globalThis.turnstile = {
    render(place, options) {
      if (options.appearance === 'interaction-only') answer(options);
      else draw(place, options);
      return String(places.push(place) - 1);
    },
    remove: (id) => places[id].replaceChildren(),
  };
  globalThis.grecaptcha = {
    enterprise: {
      ready: (then) => then(),
      render: (place, options) => (draw(place, options), 0),
      execute: ask,
    },
  };
})();
`;
