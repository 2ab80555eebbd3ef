/** The colours of the "Night rink", for the world and the page alike, and what tells players apart. */

export const NIGHT_RINK = {
  outside: '#070A12',
  page: '#0B0F1A',
  floor: '#0E1424',
  grid: '#18223A',
  marking: '#22304F',
  wallTop: '#31436B',
  wallBottom: '#22304F',
  wallFace: '#141D33',
  wallEdge: '#6F8CCB',
  boundary: '#8FB0FF',
  boundaryGlow: '#3D8BFF',
  hull: '#1A2338',
  text: '#E8EEFC',
  dimText: '#93A3C4',
  panel: '#121A2C',
  line: '#2A3857',
  danger: '#FF4D5E',
  heal: '#5BE38A',
  shield: '#6FC3FF',
  bouncer: '#FFC46B',
  rail: '#C58BFF',
  scatter: '#FF9D5C',
  spark: '#FFE2A8',
  ember: '#FF8A3C',
  gold: '#FFD166',
} as const;

type ColourName = 'azure' | 'amber' | 'mint' | 'magenta' | 'vermilion' | 'lavender' | 'lime' | 'green';

/** One for each colour a player may choose; the index is `PlayerView.colour`. */
export type PlayerColour = {
  readonly name: ColourName;
  readonly hex: string;
  readonly emblem: Emblem;
};

/** SVG path data in a box of 24 x 24 around (12, 12): the same shape on the hull, in the feed and on the scoreboard. */
export const EMBLEM_PATHS = {
  triangle: 'M12 3.2 21 19.2H3Z',
  square: 'M4.5 4.5h15v15h-15Z',
  hexagon: 'M12 2.5 20.2 7.25v9.5L12 21.5 3.8 16.75v-9.5Z',
  diamond: 'M12 1.8 19.6 12 12 22.2 4.4 12Z',
  circle: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 1 1 0-17Zm0 4.4a4.1 4.1 0 1 0 0 8.2 4.1 4.1 0 1 0 0-8.2Z',
  cross: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6Z',
  star: 'M12 1.8l2.9 6.6 7.1.7-5.4 4.7 1.6 7L12 17.1l-6.2 3.7 1.6-7L2 9.1l7.1-.7Z',
  chevron: 'M12 3.4 21.5 13v7L12 11 2.5 20v-7Z',
} as const;

export type Emblem = keyof typeof EMBLEM_PATHS;
/** By the number a player is known by, `PlayerView.emblem`. */
export const EMBLEM_NAMES = Object.keys(EMBLEM_PATHS) as Emblem[];

/**
 * The first four stay apart under every common colour blindness (OKLab distance after Machado's simulation >= 17 of 100). Eight cannot,
 * so colour is never the only cue: each comes with an emblem, and the own disc with a white rim.
 */
export const PLAYER_COLOURS: readonly PlayerColour[] = [
  { name: 'azure', hex: '#3D8BFF', emblem: 'triangle' },
  { name: 'amber', hex: '#FFB000', emblem: 'square' },
  { name: 'mint', hex: '#7CF2D0', emblem: 'hexagon' },
  { name: 'magenta', hex: '#E0449A', emblem: 'diamond' },
  { name: 'vermilion', hex: '#FF6B3D', emblem: 'circle' },
  { name: 'lavender', hex: '#CDB4FF', emblem: 'cross' },
  { name: 'lime', hex: '#D9F04A', emblem: 'star' },
  { name: 'green', hex: '#2EB872', emblem: 'chevron' },
];

/** The two teams, by `TeamId`: the colours and emblems that stay furthest apart, whatever eyes see them. */
export const TEAM_COLOURS: Readonly<Record<1 | 2, PlayerColour>> = { 1: PLAYER_COLOURS[0]!, 2: PLAYER_COLOURS[1]! };
