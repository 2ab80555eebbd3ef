/** Patterns that tell the parts of a bar apart without colour: nothing, strokes up, dots, strokes down, a lattice. */
import { html, raw } from './html.ts';

const PATHS = ['', 'M0,8L8,0', 'M4,4h0', 'M0,0L8,8', 'M0,4H8M4,0V8'];

export const HATCHES = html`<svg width="0" height="0" aria-hidden="true" class="hatches">
  <defs>
    ${PATHS.map((path, n) => html`<pattern id="hatch-${n + 1}" width="8" height="8" patternUnits="userSpaceOnUse"><path class="hatch-line" d="${raw(path)}" /></pattern>`)}
  </defs>
</svg>`;
