/**
 * A QR code as SVG: dark on light in either scheme, as cameras want it.
 */
import {generate} from 'lean-qr';
import {toSvgPath} from 'lean-qr/extras/svg';
import {html, type TemplateResult} from 'lit';

/** The empty frame that readers need, in modules. */
const quiet = 4;

export const qrCode = (text: string, label: string): TemplateResult => {
  const code = generate(text);
  const size = code.size + 2 * quiet;
  return html`<svg
    class="as-qr"
    role="img"
    aria-label=${label}
    viewBox="${-quiet} ${-quiet} ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path d=${toSvgPath(code)} />
  </svg>`;
};
