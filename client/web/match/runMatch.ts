import { effect } from '@preact/signals';
import type { ArenaView } from '#net/ArenaView.ts';
import type { GameSession } from '#net/GameSession.ts';
import type { SessionStatus } from '#net/SessionOptions.ts';
import type { Action } from '../controls/bindings.ts';
import { aimTargets } from '../controls/aimTargets.ts';
import { createControls } from '../controls/Controls.ts';
import { createFeeling } from '../controls/createFeeling.ts';
import { kick } from '../controls/haptics.ts';
import { createHudPublisher } from '../hud/createHudPublisher.ts';
import { createHudState, type HudState } from '../hud/HudState.ts';
import type { LagRecorder } from '../lag/LagRecorder.ts';
import { toggleLag } from '../lag/toggleLag.ts';
import { changeSettings, settings } from '../settings.ts';
import { loadSound } from '../sound/loadSound.ts';
import type { MatchSounds } from '../sound/MatchSounds.ts';
import type { WorldRenderer } from '../world/WorldRenderer.ts';
import { closeReason } from './closeReason.ts';
import { holdSeat } from './heldSeat.ts';
import type { Match } from './Match.ts';
import { screen, type Screen } from './screen.ts';
import { showToTests } from './testWindow.ts';

/** Ties session, picture, controls and HUD together until the player leaves or the server ends it. Call `drawFrame` per display frame. */
export function runMatch(
  session: GameSession,
  world: WorldRenderer,
  surface: HTMLElement,
  lag: LagRecorder,
): { match: Match; drawFrame: (nowMs: number) => void } {
  const hud = createHudState();
  const controls = createControls({
    surface,
    onAction: (action, isDown) => openPanel(hud, action, isDown),
    targets: () => (view === null ? [] : aimTargets(view, session.arena)),
  });
  const feel = createFeeling();
  let publish = createHudPublisher(hud, session.arena);
  let view: ArenaView | null = null;
  let isOver = false;
  let sounds: MatchSounds | undefined;
  void loadSound().then((page) => (sounds = isOver ? undefined : page?.enterMatch()));

  const drawFrame = (nowMs: number): void => {
    controls.poll();
    session.step(nowMs, controls.sample);
    if (isOver) return; // the step may find the link closed
    lag.frame(nowMs, () => session.stats());
    view = session.viewAt(nowMs);
    if (view.self !== null) controls.origin = world.toPage(view.self.x, view.self.y);
    world.draw(view, controls.aim);
    const felt = feel(view);
    if (felt !== null) kick(felt);
    sounds?.hear(view, world.visibleArea(), session.arena);
    publish({
      view,
      nowMs,
      origin: controls.origin,
      isFriendFoe: settings.peek().teamColours === 'friend-foe',
      stats: () => session.stats(),
      fps: () => world.framesPerSecond(),
    });
  };

  const endings = [
    followChat(session, hud),
    session.on('match', (arena) => {
      publish = createHudPublisher(hud, arena);
      void world.showArena(arena);
    }),
    followLink(session, hud, (code) => end({ at: 'ended', reason: closeReason(code) })),
    effect(() => {
      controls.isEnabled = hud.panel.value === 'none' && hud.clock.value?.phase !== 'over';
      if (!controls.isEnabled) controls.release();
    }),
    controls.dispose,
    () => sounds?.leave(),
    () => world.destroy(),
  ];
  const end = (next: Screen): void => {
    isOver = true;
    holdSeat(undefined); // there is nothing to come back to
    showToTests({ view: () => null, stats: () => null, toPage: () => null });
    screen.value = next;
    for (const finish of endings.splice(0)) finish();
  };
  const leave = (): void => {
    end({ at: 'menu' });
    void session.leave();
  };

  showToTests({ view: () => view, stats: () => session.stats(), toPage: world.toPage });
  return { match: { session, world, controls, hud, lag, leave }, drawFrame };
}

function openPanel(hud: HudState, action: Action, isDown: boolean): void {
  if (action === 'scoreboard') showScores(hud, isDown);
  else if (isDown && action === 'lag') toggleLag();
  else if (isDown && action === 'mute') changeSettings({ muted: !settings.peek().muted });
  else if (isDown && (action === 'chat' || action === 'menu')) hud.panel.value = action;
}

function showScores({ isScoreboardHeld }: HudState, isDown: boolean): void {
  if (!settings.peek().scoreboardToggle) isScoreboardHeld.value = isDown;
  else if (isDown) isScoreboardHeld.value = !isScoreboardHeld.peek();
}

function followLink(session: GameSession, hud: HudState, onClosed: (code: number) => void): () => void {
  const follow = (status: SessionStatus): void => {
    hud.linkLostMs.value = status.state === 'reconnecting' ? status.sinceMs : null;
    if (status.state === 'playing') holdSeat(session.rejoinToken);
    else if (status.state === 'closed') onClosed(status.code);
  };
  follow(session.status);
  return session.on('status', follow);
}

/** Lines of chat kept to scroll back to. */
const CHAT_LENGTH = 60;

function followChat(session: GameSession, hud: HudState): () => void {
  let keys = 0;
  return session.on('chat', ({ player, name, text }) => {
    const colour = hud.moment.value?.view.players.find(({ id }) => id === player)?.colour ?? 0;
    const line = { key: keys++, sinceMs: performance.now(), who: { id: player, name, colour }, text };
    hud.chat.value = [...hud.chat.value, line].slice(-CHAT_LENGTH);
  });
}
