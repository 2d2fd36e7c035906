/**
 * Follows redirects where nobody sees it. Scripts do not run there: what the redirects end with is for this page, and
 * the application's own callback must not use it up.
 */
const limitMs = 10_000;

/** Where they end; `undefined` where that is elsewhere, refuses to be framed, or does not come. */
export const followInFrame = (url: string, signal: AbortSignal): Promise<string | undefined> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    // Keeps the origin, whose cookies it needs and whose address can be read.
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.style.setProperty('display', 'none', 'important');
    const end = (address?: string) => {
      clearInterval(looking);
      clearTimeout(timer);
      frame.remove();
      resolve(address);
    };
    const look = () => {
      try {
        const {href} = frame.contentWindow!.location;
        if (href !== 'about:blank') end(href);
      } catch {
        end();
      }
    };
    const looking = setInterval(look, 50);
    const timer = setTimeout(end, limitMs);
    signal.addEventListener('abort', () => end());
    frame.src = url;
    document.body.append(frame);
  });
