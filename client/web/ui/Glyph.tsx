import './Glyph.css';

const FLAG = 'M6 22V3M6 4h13l-4 4.5 4 4.5H6';

/** Line drawings in a box of 24 x 24; drawn here, since no font has all of them alike. */
const PATHS = {
  /** A shot off a wall. */
  bank: 'M3 21h18M4 5l8 13 8-13M15.5 5H20v4.5',
  blaster: 'M3 12h4M9.5 8h5.5l6 4-6 4H9.5Z',
  bouncer: 'M12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 1 1 0-9ZM3 4l4 4M21 4l-4 4M3 20l4-4M21 20l-4-4',
  /** A straight line that a wall turns. */
  rail: 'M2 19 13 5l9 11M8 3.5h11M4.5 21.5l3-3.8',
  /** A fan from one barrel. */
  scatter: 'M3 12h5M8 12l12-7M8 12l13-2.4M8 12l13 2.4M8 12l12 7',
  direct: 'M4 12h15M14 7l5 5-5 5',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9.5C7.5 20 4 17 4 12V6Z',
  health: 'M12 5v14M5 12h14',
  dash: 'M4 6l6 6-6 6M11 6l6 6-6 6',
  scoreboard: 'M4 6h16M4 12h16M4 18h10',
  menu: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  chat: 'M4 5h16v11h-9l-5 4v-4H4Z',
  crown: 'M4 18h16M4 15l-1-9 5 4 4-6 4 6 5-4-1 9Z',
  plus: 'M12 6v12M6 12h12',
  undo: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 0 8h-4',
  phrases: 'M3 4h14v8h-7l-4 3.5V12H3ZM20 9v8h-3v3.5L13 17h-3',
  flag: FLAG,
  muted: 'M4 9.5v5h3.5L13 19V5L7.5 9.5ZM16.5 9.5l5 5M21.5 9.5l-5 5',
  voice: 'M4 9.5v5h3.5L13 19V5L7.5 9.5ZM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  arrow: 'M5 4l15 8-15 8 4-8Z',
  swap: 'M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4',
  eye: 'M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7ZM12 9a3 3 0 1 1 0 6 3 3 0 1 1 0-6Z',
  /** Everybody against everybody: four arrows apart. */
  ffa: 'M12 9V3M12 15v6M9 12H3M15 12h6M9.5 5 12 2.5 14.5 5M9.5 19l2.5 2.5 2.5-2.5M5 9.5 2.5 12 5 14.5M19 9.5l2.5 2.5-2.5 2.5',
  /** Two sides. */
  tdm: 'M7.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5ZM3 19c0-4 2-6 4.5-6s4.5 2 4.5 6M16.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5ZM15 13.3a4 4 0 0 1 1.5-.3c2.5 0 4.5 2 4.5 6',
  ctf: FLAG,
  /** Two blades crossed. */
  duel: 'M4 4l13 13M20 4 7 17M14 18.5l4.5-4.5M17 17l3.5 3.5M10 18.5 5.5 14M7 17l-3.5 3.5',
  /** Whatever comes first. */
  any: 'M13 2.5 5 13.5h6l-1 8 8-11h-6Z',
  rooms: 'M4 5h16v5H4ZM4 14h16v5H4ZM8 7.5h.01M8 16.5h.01',
  target: 'M12 4a8 8 0 1 1 0 16 8 8 0 1 1 0-16ZM12 9a3 3 0 1 1 0 6 3 3 0 1 1 0-6ZM12 1.5V5M12 19v3.5M1.5 12H5M19 12h3.5',
  player: 'M12 4a4 4 0 1 1 0 8 4 4 0 1 1 0-8ZM4.5 20.5c0-4.5 3-6.5 7.5-6.5s7.5 2 7.5 6.5',
  book: 'M12 6c-2-1.7-5-2-8-2v14c3 0 6 .3 8 2 2-1.7 5-2 8-2V4c-3 0-6 .3-8 2ZM12 6v14',
  lock: 'M6 11h12v10H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  copy: 'M9 9h11v11H9ZM15 9V4H4v11h5',
  back: 'M20 12H5M11 5.5 4.5 12l6.5 6.5',
  rotate: 'M4 12a8 8 0 0 1 14-5l2 2M20 4v5h-5M20 12a8 8 0 0 1-14 5l-2-2M4 20v-5h5',
} as const;

export type GlyphName = keyof typeof PATHS;

/** Decoration unless `label` says what it stands for. */
export function Glyph({ name, label }: { name: GlyphName; label?: string }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" role="img" aria-hidden={label === undefined} aria-label={label}>
      <path d={PATHS[name]} />
    </svg>
  );
}
