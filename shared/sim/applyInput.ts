import type { Arena } from '../arena/Arena.ts';
import { fireWeapon } from './fireWeapon.ts';
import { movePlayer } from './movePlayer.ts';
import type { PlayerInput } from './PlayerInput.ts';
import type { ShotSeed } from './launchShot.ts';
import type { Body } from './World.ts';

const NONE: readonly ShotSeed[] = [];

/**
 * One input on one body: all that a player's own will can change. The server calls it for every input it takes, the client for every input
 * it sends, and both get the same body to the last bit. Returns the shots it fired. A dead body ignores its inputs.
 */
export function applyInput(body: Body, input: Readonly<PlayerInput>, arena: Arena): readonly ShotSeed[] {
  if (!body.isAlive) return NONE;
  movePlayer(body, input, arena);
  return fireWeapon(body, input);
}
