import { effect } from '@preact/signals';
import type { ArenaView } from '#net/ArenaView.ts';
import type { GameSession } from '#net/GameSession.ts';
import type { SessionStatus } from '#net/SessionOptions.ts';
import { MOVE_HALF, ringVector, type Vec } from '#shared/math/ring.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { Action } from '../controls/bindings.ts';
import { aimTargets } from '../controls/aimTargets.ts';
import { createControls } from '../controls/Controls.ts';
import { device } from '../controls/device.ts';
import { createFeeling } from '../controls/createFeeling.ts';
import { kick } from '../controls/haptics.ts';
import { createHudPublisher } from '../hud/createHudPublisher.ts';
import { dragCamera } from '../hud/dragCamera.ts';
import { createHudState, type HudState, type Panel } from '../hud/HudState.ts';
import { Watch } from '../hud/Watch.ts';
import { t } from '../i18n/translate.ts';
import { toggleLag } from '../lag/toggleLag.ts';
import { standAt } from '../menu/place.ts';
import { keepMatch } from '../profile/keepMatch.ts';
import { StatsRecorder } from '../profile/StatsRecorder.ts';
import { changeSettings, settings } from '../settings.ts';
import { loadSound } from '../sound/loadSound.ts';
import type { MatchSounds } from '../sound/MatchSounds.ts';
import { showToast } from '../ui/toasts.ts';
import type { WorldRenderer } from '../world/WorldRenderer.ts';
import { closeReason } from './closeReason.ts';
import { followRoom } from './followRoom.ts';
import { holdSeat } from './heldSeat.ts';
import type { Match } from './Match.ts';
import { screen, type Screen } from './screen.ts';
import { showToTests } from './testWindow.ts';

/** Ties session, picture, controls and HUD together until the player leaves or the server ends it. Call `drawFrame` per display frame. */
export function runMatch(
  session: GameSession,
  world: WorldRenderer,
  surface: HTMLElement,
  { lag, inputs }: Pick<Match, 'lag' | 'inputs'>,
): { match: Match; drawFrame: (nowMs: number) => void } {
  const hud = createHudState();
  const watch = new Watch(hud, world);
  const controls = createControls({
    surface,
    onAction: (action, isDown) => {
      if (isDown) turnCamera(watch, action);
      openPanel(hud, session.isPractice, action, isDown);
    },
    onCaptureRefused: () => showToast(t('hud.mouseRefused')),
    targets: () => (view === null ? [] : aimTargets(view, session.arena)),
  });
  const feel = createFeeling();
  const recorder = new StatsRecorder((played) => void keepMatch(played, session.isPractice));
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
    watch.frame(view, view.self === null ? moveOf(controls.sample()) : AT_REST, nowMs);
    world.draw(view, controls.aim);
    const felt = feel(view);
    if (felt !== null) kick(felt);
    recorder.see(view);
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
    ...followRoom(session, hud),
    dragCamera(surface, hud, watch),
    session.on('match', (arena) => {
      publish = createHudPublisher(hud, arena);
      void world.showArena(arena);
    }),
    followLink(session, hud, (code) => end({ at: 'ended', reason: closeReason(code), roomId: session.roomId })),
    effect(() => {
      controls.isEnabled = isPlayedUnder(hud.panel.value) && hud.clock.value?.phase !== 'over';
      if (!controls.isEnabled) controls.release();
    }),
    // A panel has buttons, the end of a match has a vote, and on the stands the cursor drags the arena about.
    effect(() => {
      const isFighting = hud.clock.value?.phase !== 'over' && !hud.seat.value.isSpectating;
      controls.wantCapture(settings.value.captureMouse && isFighting && hud.panel.value === 'none');
    }),
    controls.dispose,
    () => sounds?.leave(),
    () => world.destroy(),
  ];
  const end = (next: Screen): void => {
    isOver = true;
    holdSeat(undefined); // there is nothing to come back to
    if (!session.isPractice) standAt({ at: 'home' });
    showToTests({ view: () => null, stats: () => null, toPage: () => null });
    screen.value = next;
    for (const finish of endings.splice(0)) finish();
  };
  const leave = (): void => {
    end({ at: 'menu' });
    void session.leave();
  };

  // The address of a room invites whoever gets it, and leads a reload back.
  if (!session.isPractice) standAt({ at: 'room', roomId: session.roomId });
  showToTests({ view: () => view, stats: () => session.stats(), toPage: world.toPage });
  return { match: { session, world, controls, hud, watch, lag, inputs, leave }, drawFrame };
}

const AT_REST: Readonly<Vec> = { x: 0, y: 0 };
const way: Vec = { x: 0, y: 0 };

/** Where an input goes, of length 0 or 1. */
function moveOf({ move }: PlayerInput): Readonly<Vec> {
  if (move === 0) return AT_REST;
  ringVector(move - 1, MOVE_HALF, way);
  const length = Math.hypot(way.x, way.y);
  return { x: way.x / length, y: way.y / length };
}

/** Phrases are chosen by digit, which leaves the hands on the game; every other panel takes the devices. */
const isPlayedUnder = (panel: Panel): boolean => panel === 'none' || (panel === 'phrases' && device.value === 'mouse');

function turnCamera(watch: Watch, action: Action): void {
  if (action === 'spectateNext') watch.next(1);
  else if (action === 'spectatePrevious') watch.next(-1);
  else if (action === 'fire') watch.toggleKiller(performance.now());
}

function openPanel(hud: HudState, isAlone: boolean, action: Action, isDown: boolean): void {
  if (action === 'scoreboard') showScores(hud, isDown);
  else if (isDown && action === 'lag') toggleLag();
  else if (isDown && action === 'mute') changeSettings({ muted: !settings.peek().muted });
  else if (isDown && action === 'menu') hud.panel.value = action;
  else if (isDown && !isAlone) talk(hud, action);
}

function talk(hud: HudState, action: Action): void {
  if (action === 'quickChat') hud.panel.value = hud.panel.peek() === 'phrases' ? 'none' : 'phrases';
  else if (action === 'chat' || action === 'teamChat') {
    hud.chatTo.value = action === 'teamChat' ? 'team' : 'all';
    hud.panel.value = 'chat';
  }
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
