import './Crosshair.css';
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Controls } from '../controls/Controls.ts';

const CROSS = 'M16 3v7M16 22v7M3 16h7M22 16h7';

/** The crosshair of a captured mouse, which has no cursor: it looks like the one that the cursor is over the arena. */
export function Crosshair({ controls }: { controls: Controls }) {
  const element = useRef<SVGSVGElement>(null);
  useSignalEffect(() => {
    const at = controls.crosshair.value;
    if (element.current === null) return;
    element.current.style.visibility = at === null ? 'hidden' : 'visible';
    if (at !== null) element.current.style.transform = `translate(${at.x}px, ${at.y}px)`;
  });
  return (
    <svg ref={element} class="crosshair unscaled" viewBox="0 0 32 32" aria-hidden="true" data-testid="crosshair">
      <path class="edge" d={CROSS} />
      <path d={CROSS} />
      <circle cx="16" cy="16" r="2.2" />
    </svg>
  );
}
