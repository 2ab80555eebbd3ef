import { JoinError } from '#net/SessionOptions.ts';
import { heldSeat, holdSeat } from './heldSeat.ts';
import { identityToJoinWith } from './identity.ts';
import { loadGame } from './loadGame.ts';
import { PageFailure } from './PageFailure.ts';
import type { Entry } from './playMatch.tsx';
import { practiceSetup } from './PracticeSetup.ts';
import { screen, type FailureCode, type OnLoadingStage } from './screen.ts';

/** From the menu into a match, or back with a reason. Takes the seat that this tab still holds, if any, else a new one. */
export async function joinMatch(): Promise<void> {
  const rejoin = heldSeat();
  await enter({ kind: 'seat', rejoin, looks: identityToJoinWith() }, async (error) => {
    if (rejoin === undefined || !(error instanceof JoinError) || error.code !== 'seat-gone') return false;
    holdSeat(undefined);
    await joinMatch();
    return true;
  });
}

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
      screen.value = { at: 'failed', code: failureCode(error) };
    }
  }
}

const failureCode = (error: unknown): FailureCode => (error instanceof JoinError || error instanceof PageFailure ? error.code : 'unknown');
