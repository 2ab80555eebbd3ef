import { JoinError } from '#net/SessionOptions.ts';
import { heldSeat, holdSeat } from './heldSeat.ts';
import { identityToJoinWith } from './identity.ts';
import { loadGame } from './loadGame.ts';
import { PageFailure } from './PageFailure.ts';
import { screen, type FailureCode, type OnLoadingStage } from './screen.ts';

/** From the menu into a match, or back with a reason. Takes the seat that this tab still holds, if any, else a new one. */
export async function joinMatch(): Promise<void> {
  const aborter = new AbortController();
  const { signal } = aborter;
  const rejoin = heldSeat();
  const onStage: OnLoadingStage = (stage, fraction) => {
    if (!signal.aborted) screen.value = { at: 'joining', stage, fraction, cancel: () => aborter.abort() };
  };
  onStage('code', 0);
  try {
    const { match, world } = loadGame();
    const { playMatch } = await match;
    screen.value = { at: 'playing', hud: await playMatch({ ...identityToJoinWith(), rejoin, world, signal, onStage }) };
  } catch (error) {
    if (signal.aborted) screen.value = { at: 'menu' };
    else if (rejoin !== undefined && error instanceof JoinError && error.code === 'seat-gone') {
      holdSeat(undefined);
      await joinMatch();
    } else {
      if (!(error instanceof JoinError)) reportError(error);
      screen.value = { at: 'failed', code: failureCode(error) };
    }
  }
}

const failureCode = (error: unknown): FailureCode => (error instanceof JoinError || error instanceof PageFailure ? error.code : 'unknown');
