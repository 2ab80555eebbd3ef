import { JoinError, type WantedSeat } from '#net/SessionOptions.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import { heldRoom, heldSeat, holdSeat } from './heldSeat.ts';
import { identityToJoinWith } from './identity.ts';
import { loadGame } from './loadGame.ts';
import { PageFailure } from './PageFailure.ts';
import type { Entry } from './playMatch.tsx';
import { practiceSetup } from './PracticeSetup.ts';
import { screen, type FailureCode, type OnLoadingStage } from './screen.ts';
import { wantedMode } from './wantedMode.ts';

/** Quick play, as the player chose it last. */
export const quickPlay = (): Promise<void> => joinMatch(wantedMode.peek() === 'any' ? {} : { mode: wantedMode.peek() as ModeName });

/** From the menu into a match, or back with a reason. Takes the seat that this tab still holds if that is where it leads, else a new one. */
export async function joinMatch(seat: WantedSeat): Promise<void> {
  const rejoin = seat.create === undefined && (seat.room === undefined || seat.room === heldRoom()) ? heldSeat() : undefined;
  await enter({ kind: 'seat', rejoin, seat, looks: identityToJoinWith() }, async (error) => {
    if (rejoin === undefined || !(error instanceof JoinError) || error.code !== 'seat-gone') return false;
    holdSeat(undefined);
    await joinMatch(seat);
    return true;
  });
}

/** Back to the seat that this tab holds; once it is gone, a new one in the same room. */
export const returnToSeat = (): Promise<void> => joinMatch({ room: heldRoom()! });

/** From the menu into a match against bots that this page runs by itself, as `practiceSetup` says. */
export async function joinPractice(): Promise<void> {
  await enter({ kind: 'practice', setup: practiceSetup.peek(), looks: identityToJoinWith() });
}

/** @param mend  tries to make up for a failure; false when it has nothing to try */
async function enter(entry: Entry, mend: (error: unknown) => Promise<boolean> = async () => false): Promise<void> {
  const aborter = new AbortController();
  const { signal } = aborter;
  const onStage: OnLoadingStage = (stage, fraction) => {
    if (!signal.aborted) screen.value = { at: 'joining', stage, fraction, cancel: () => aborter.abort() };
  };
  onStage('code', 0);
  try {
    const { match, world } = loadGame();
    const { playMatch } = await match;
    screen.value = { at: 'playing', hud: await playMatch({ entry, world, signal, onStage }) };
  } catch (error) {
    if (signal.aborted) screen.value = { at: 'menu' };
    else if (!(await mend(error))) {
      if (!(error instanceof JoinError)) reportError(error);
      screen.value = { at: 'failed', code: failureCode(error), seat: entry.kind === 'seat' ? entry.seat : null };
    }
  }
}

const failureCode = (error: unknown): FailureCode => (error instanceof JoinError || error instanceof PageFailure ? error.code : 'unknown');
