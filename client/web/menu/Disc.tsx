import './Disc.css';
import { useEffect, useRef } from 'preact/hooks';
import { emblemPath, playerColour } from '../ui/Emblem.tsx';

/** The player's own disc, as the arena will show it; it looks at the pointer. Decoration. */
export function Disc({ colour, emblem }: { colour: number; emblem: number }) {
  const { hex } = playerColour(colour);
  const element = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const look = ({ clientX, clientY }: PointerEvent): void => {
      const svg = element.current;
      if (svg === null) return;
      const { left, top, width, height } = svg.getBoundingClientRect();
      svg.style.setProperty('--turn', `${Math.atan2(clientY - top - height / 2, clientX - left - width / 2)}rad`);
    };
    window.addEventListener('pointermove', look, { passive: true });
    return () => window.removeEventListener('pointermove', look);
  }, []);
  return (
    <svg ref={element} class="disc" viewBox="-36 -36 72 72" style={{ '--colour': hex }} aria-hidden="true">
      <circle class="disc-glow" r="34" />
      <g class="disc-hull">
        <rect class="disc-barrel" x="17" y="-6" width="13" height="12" rx="3" />
        <circle class="disc-body" r="20" />
        <path d={emblemPath(emblem)} fill={hex} fill-rule="evenodd" transform="rotate(90) scale(.92) translate(-12 -12)" />
      </g>
    </svg>
  );
}
