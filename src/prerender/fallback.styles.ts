/** What the form looks like where something that it counts on does not come. */
import {css} from 'lit';

/**
 * What is said of a script that does not come. It waits longer than a slow line takes for the script. Until then it takes no
 * place, nor does the gap after it in the card; and where an engine can leave it out, it is not worked out either.
 */
const lostScript = css`
  :is(#_, [data-auth]).as-lost {
    animation: auth-lost 0s 20s both;
  }
  @keyframes auth-lost {
    from {
      block-size: 0;
      content-visibility: hidden;
      margin-block-end: calc(var(--_s) * -5);
      overflow: clip;
      visibility: hidden;
    }
  }
  @media (scripting: none) {
    :is(#_, [data-auth]).as-lost {
      display: none;
    }
  }
`;

/**
 * Where the parser has left the card in its template, our colours and sizes are in there too: until the script takes it
 * out, the form looks as the browser has it. In words that such engines know.
 */
const withoutCard = css`
  template ~ [data-auth]:not(.as-lost),
  template ~ [data-auth] * {
    all: revert !important;
  }
  template + [role] {
    font-size: 1.5em;
  }
  template ~ [data-auth] :is(svg, [hidden], .as-icon-button) {
    display: none !important;
  }
  template ~ [data-auth] :is(button, input):not([hidden], [type='checkbox'], .as-icon-button) {
    background: canvas !important;
    border: 1px solid !important;
    box-sizing: border-box !important;
    color: canvastext !important;
    display: block !important;
    font: inherit !important;
    inline-size: 100% !important;
    margin-block: 0.5em !important;
    padding: 0.75em !important;
  }
  template ~ [data-auth] [role='separator'] {
    text-align: center !important;
  }
`;

export const fallbackStyles = [lostScript, withoutCard];
