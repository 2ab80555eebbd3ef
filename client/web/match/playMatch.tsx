import type { JSX } from 'preact';
import type { GameSession } from '#net/GameSession.ts';
import { Session } from '#net/Session.ts';
import { JoinError, type SessionOptions, type WantedSeat } from '#net/SessionOptions.ts';
import type { SessionProbe } from '#net/SessionProbe.ts';
import type { Looks } from '#shared/match/mirrorState.ts';
import { Hud } from '../hud/Hud.tsx';
import { LagRecorder } from '../lag/LagRecorder.ts';
import { OwnInputs } from '../lag/OwnInputs.ts';
import { settings } from '../settings.ts';
import type { WorldOptions, WorldRenderer } from '../world/WorldRenderer.ts';
import { autoTier } from './autoTier.ts';
import { emulatedLink } from './emulatedLink.ts';
import { guestKey } from './guestKey.ts';
import { holdSeat } from './heldSeat.ts';
import type { WorldCode } from './loadGame.ts';
import { PageFailure } from './PageFailure.ts';
import { pageOptions } from './pageOptions.ts';
import type { PracticeSetup } from './PracticeSetup.ts';
import { runMatch } from './runMatch.ts';
import type { OnLoadingStage } from './screen.ts';

/** What to play: a seat on the server, a new one or the one still held, or a match of this page's own. */
export type Entry = { looks: Looks } & (
  { kind: 'seat'; rejoin: string | undefined; seat: WantedSeat } | { kind: 'practice'; setup: PracticeSetup }
);

type PlayOptions = {
  entry: Entry;
  /** Loads beside the join. */
  world: WorldCode;
  signal: AbortSignal;
  onStage: OnLoadingStage;
};

/** Takes a seat while the picture is set up, and returns the HUD; from then on the match runs itself until it ends. */
export async function playMatch({ entry, world, signal, onStage }: PlayOptions): Promise<JSX.Element> {
  const lag = new LagRecorder();
  const over = entry.kind === 'seat' ? emulatedLink() : {};
  const inputs = new OwnInputs(entry.looks.name, over.link ?? null);
  const joining = openSession({ entry, over, probe: { ...lag.probe, ...inputs.probe }, signal, onStage });
  const surface = document.querySelector<HTMLElement>('#game')!;
  let drawFrame = (_nowMs: number): void => undefined;
  const picturing = createPicture(world, {
    parent: surface,
    settings: () => settings.peek(),
    autoTier,
    onFrame: (nowMs) => drawFrame(nowMs),
    renderer: pageOptions.renderer,
  });
  picturing.catch(() => undefined); // heard of below, once the seat is known
  try {
    const session = await joining;
    holdSeat(session.rejoinToken);
    onStage('drawing', 0);
    const renderer = await picturing;
    await renderer.showArena(session.arena, (fraction) => onStage('drawing', fraction));
    signal.throwIfAborted();
    const { status } = session;
    if (status.state === 'closed') throw new JoinError('unreachable', `closed with ${status.code} before the first frame`);
    const running = runMatch(session, renderer, surface, { lag, inputs });
    drawFrame = running.drawFrame;
    // A room of one's own is empty until others are asked in.
    if (entry.kind === 'seat' && entry.rejoin === undefined && entry.seat.create !== undefined) running.match.hud.panel.value = 'invite';
    return <Hud match={running.match} />;
  } catch (error) {
    holdSeat(undefined);
    // Whichever of the two was or will be there is not wanted any more.
    void joining.then(
      (session) => session.leave(),
      () => undefined,
    );
    void picturing.then(
      (renderer) => renderer.destroy(),
      () => undefined,
    );
    throw error;
  }
}

type SessionWish = Pick<PlayOptions, 'entry' | 'signal' | 'onStage'> & { over: Pick<SessionOptions, 'link'>; probe: SessionProbe };

async function openSession({ entry, over, probe, signal, onStage }: SessionWish): Promise<GameSession> {
  if (entry.kind === 'practice') {
    onStage('loading-map', 0);
    const { openPractice } = await import('./openPractice.ts');
    return openPractice(entry.setup, entry.looks, probe, signal);
  }
  const { rejoin, seat, looks } = entry;
  const { interpolation, prediction, smoothing, lagCompensation } = pageOptions;
  return Session.join(
    {
      url: location.origin,
      ...looks,
      guest: guestKey.peek(),
      seat,
      ...(rejoin !== undefined && { rejoin }),
      now: () => performance.now(),
      signal,
      ...over,
      interpolation,
      prediction,
      smoothing,
      lagCompensation,
      probe,
    },
    (stage) => onStage(stage, 0),
  );
}

async function createPicture(world: WorldCode, options: WorldOptions): Promise<WorldRenderer> {
  const { createWorld } = await world;
  try {
    return await createWorld(options);
  } catch (cause) {
    throw new PageFailure('no-picture', cause);
  }
}
