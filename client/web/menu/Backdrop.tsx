import './Backdrop.css';
import { billiardLoop } from './billiardLoop.ts';

const WIDTH = 1600;
const HEIGHT = 900;
const MARGIN = 46;
/** One lap of a shot, s. */
const LAP_S = 14;

const LOOP = billiardLoop({ width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN, acrosses: 2, downs: 3, start: 0.37 });
const PATH = `M${LOOP.map(({ x, y }) => `${(x + MARGIN).toFixed(1)} ${(y + MARGIN).toFixed(1)}`).join('L')}Z`;
const RINK = { x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN, rx: 10 };
const FRAME = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': true } as const;
const SHOTS = [
  { className: 'amber', lap: 0 },
  { className: 'azure', lap: 0.36 },
  { className: 'mint', lap: 0.71 },
];

/** The rink at night: a few shots on one endless ricochet, each bounce lighting the boundary. Decoration, still under reduced motion. */
export function Backdrop() {
  return (
    <>
      <svg class="backdrop" {...FRAME}>
        <defs>
          <pattern id="rink-grid" width="60" height="60" patternUnits="userSpaceOnUse">
            <path d="M60 0H0v60" fill="none" stroke="#18223a" />
          </pattern>
        </defs>
        <rect {...RINK} fill="url(#rink-grid)" />
        <rect {...RINK} class="backdrop-rink" />
        <circle cx={WIDTH / 2} cy={HEIGHT / 2} r="230" class="backdrop-marking" />
        <path d={`M${WIDTH / 2} ${MARGIN}V${HEIGHT - MARGIN}`} class="backdrop-marking" />
        <path d={PATH} class="backdrop-trace" />
      </svg>
      <Shots />
    </>
  );
}

/** What moves is a picture of its own, so that the rink and its glow are painted once and not for each frame. */
function Shots() {
  return (
    <svg class="backdrop backdrop-shots" {...FRAME}>
      {SHOTS.map(({ className, lap }) => (
        <g
          key={className}
          class={className}
          style={{ strokeDashoffset: -1000 * lap, '--delay': `${-(1 + lap) * LAP_S}s`, '--lap': `${LAP_S}s` }}
        >
          <path d={PATH} pathLength="1000" class="backdrop-glow" />
          <path d={PATH} pathLength="1000" class="backdrop-tail" />
          <path d={PATH} pathLength="1000" class="backdrop-shot" />
        </g>
      ))}
      {LOOP.map(({ x, y, lap }) =>
        SHOTS.map((shot) => (
          <circle
            key={`${x} ${shot.className}`}
            cx={x + MARGIN}
            cy={y + MARGIN}
            r="26"
            class="backdrop-flash"
            style={{ '--delay': `${(lap - shot.lap - 1) * LAP_S}s`, '--lap': `${LAP_S}s` }}
          />
        )),
      )}
    </svg>
  );
}
