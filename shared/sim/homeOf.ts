import type { FlagSpot } from '../arena/Arena.ts';
import { NO_PLAYER } from '../netConfig.ts';
import type { Flag } from './World.ts';

/** A flag where it belongs. */
export const homeOf = ({ team, x, y }: FlagSpot): Flag => ({ team, state: 'home', carrier: NO_PLAYER, x, y, returnTick: 0 });
