import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { until } from './until.ts';

/**
 * Ends the warm-up in every room of this process. Otherwise it ends some seconds after the first join, in the middle of whatever a test on a slow
 * machine has come to by then, and everybody is taken to another place.
 */
export async function beginPlay(): Promise<void> {
  for (const { roomId } of await matchMaker.query({})) {
    const { match } = matchMaker.getLocalRoomById(roomId) as ArenaRoom;
    match.start();
    await until('the end of the warm-up', () => match.world.round.phase !== 'warmup');
  }
}
