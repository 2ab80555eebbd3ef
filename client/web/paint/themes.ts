/** What each mood makes of the arena: the colours of its floor, walls and light. Players, shots and pickups look the same in all of them. */
import type { Mood } from '#shared/arena/Arena.ts';
import { NIGHT_RINK } from '../palette.ts';

/** Colours as `#RRGGBB`. */
export type Theme = {
  /** The floor from its middle to its corners. */
  readonly floorLit: string;
  readonly floor: string;
  readonly floorDeep: string;
  readonly grid: string;
  /** Where lines of the grid cross. */
  readonly cross: string;
  readonly spot: string;
  /** The two colours of the painted lines. */
  readonly line: string;
  readonly accent: string;
  readonly lamp: string;
  readonly wallTop: string;
  readonly wallBottom: string;
  readonly wallFace: string;
  readonly wallEdge: string;
  readonly boundary: string;
  readonly boundaryGlow: string;
};

export const THEMES: Readonly<Record<Mood, Theme>> = {
  /** The rink at night. */
  ice: {
    floorLit: '#141D35',
    floor: NIGHT_RINK.floor,
    floorDeep: '#0A0F1C',
    grid: NIGHT_RINK.grid,
    cross: '#33445F',
    spot: NIGHT_RINK.marking,
    line: '#3D8BFF',
    accent: '#E0449A',
    lamp: NIGHT_RINK.boundary,
    wallTop: NIGHT_RINK.wallTop,
    wallBottom: NIGHT_RINK.wallBottom,
    wallFace: NIGHT_RINK.wallFace,
    wallEdge: NIGHT_RINK.wallEdge,
    boundary: NIGHT_RINK.boundary,
    boundaryGlow: NIGHT_RINK.boundaryGlow,
  },
  /** The last light over a roof. */
  dusk: {
    floorLit: '#20153A',
    floor: '#150F28',
    floorDeep: '#0D0919',
    grid: '#251B42',
    cross: '#55468A',
    spot: '#3A2C62',
    line: '#9A6BFF',
    accent: '#FF6B9E',
    lamp: '#FFB8DC',
    wallTop: '#4B3A74',
    wallBottom: '#31264F',
    wallFace: '#1B1333',
    wallEdge: '#B08FE6',
    boundary: '#E7B8FF',
    boundaryGlow: '#A24DFF',
  },
  /** Iron plates over embers. */
  forge: {
    floorLit: '#221A17',
    floor: '#171211',
    floorDeep: '#0D0A0A',
    grid: '#2C211C',
    cross: '#6B4A36',
    spot: '#4A382D',
    line: '#E8905A',
    accent: '#FF5A36',
    lamp: '#FFC79A',
    wallTop: '#51474A',
    wallBottom: '#352E31',
    wallFace: '#1E1819',
    wallEdge: '#C79B80',
    boundary: '#FFB98A',
    boundaryGlow: '#FF6A2B',
  },
  /** The bottom of a harbour. */
  deep: {
    floorLit: '#0C2429',
    floor: '#08181D',
    floorDeep: '#050E12',
    grid: '#12303A',
    cross: '#2C6A74',
    spot: '#1D4A54',
    line: '#2FD0C8',
    accent: '#4F8CFF',
    lamp: '#9AF5FF',
    wallTop: '#265964',
    wallBottom: '#193D47',
    wallFace: '#0B2229',
    wallEdge: '#68B6C4',
    boundary: '#8AF0FF',
    boundaryGlow: '#1FA8C9',
  },
};
