/**
 * Keyboard, mouse, touch and gamepad as one player's wishes, read once a tick. What they say adds up; the one used last aims. While the
 * page is away or a panel is open there are no wishes.
 */
import { computed, signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { Vec } from '#shared/math/ring.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import { settings } from '../settings.ts';
import { assistAim } from './assistAim.ts';
import type { Action } from './bindings.ts';
import { boundActions } from './boundActions.ts';
import { browserLock } from './browserLock.ts';
import { composeInput, type Intent } from './composeInput.ts';
import { device } from './device.ts';
import { HeldActions } from './HeldActions.ts';
import { readButton, releasedButton, setButton } from './HeldButton.ts';
import { listenToKeyboard } from './Keyboard.ts';
import { listenToMouse } from './Mouse.ts';
import { MouseCapture } from './MouseCapture.ts';
import { moveCrosshair } from './moveCrosshair.ts';
import { listenToPads } from '../pads/listenToPads.ts';
import { SKILLS, type Skill } from './Skill.ts';
import { StickAim } from './StickAim.ts';
import { deflectionOf } from './stickDeflection.ts';
import { listenToTouch, type TouchSticks } from './TouchSticks.ts';

/** Pull of the touch stick beyond which it fires. */
export const FIRE_PULL = 0.45;

export type Controls = {
  /** Reads the gamepads: once a frame, before `sample`. */
  poll(): void;
  /** This tick's input. */
  sample(): PlayerInput;
  /** Where the barrel points, of any length but zero. */
  readonly aim: Readonly<Vec>;
  /** Own body on the page, CSS px: what the mouse aims from. */
  origin: Readonly<Vec>;
  /** False: a panel has the devices and every sample is neutral. */
  isEnabled: boolean;
  readonly sticks: TouchSticks['poses'];
  /** The crosshair on the page, CSS px; null while aiming by thumb. */
  readonly crosshair: ReadonlySignal<Readonly<Vec> | null>;
  /** The mouse is held: it has no cursor, and moves the crosshair instead. */
  readonly isCaptured: ReadonlySignal<boolean>;
  /** Whether the mouse may be held now, see `MouseCapture`. */
  wantCapture(isWanted: boolean): void;
  /** What the player has done so far, for the hints. */
  readonly practised: ReadonlySignal<ReadonlySet<Skill>>;
  pressDash(isDown: boolean): void;
  release(): void;
  dispose(): void;
};

export type ControlsOptions = {
  /** Where mouse and touch belong to the game. */
  surface: HTMLElement;
  onAction: (action: Action, isDown: boolean) => void;
  /** The browser does not let the mouse be held. Told once. */
  onCaptureRefused: () => void;
  /** Where to aim at opponents, from the own body, for the help that thumbs get. */
  targets: () => readonly Readonly<Vec>[];
};

export function createControls({ surface, onAction, onCaptureRefused, targets }: ControlsOptions): Controls {
  const end = new AbortController();
  const pointer = createSignal<Readonly<Vec> | null>(null);
  const practised = createSignal<ReadonlySet<Skill>>(new Set());
  const held = new HeldActions(boundActions, onAction);
  const touch = listenToTouch(surface, end.signal);
  const dashButton = releasedButton();
  const stickAim = new StickAim();
  /** The player's own, and as it was helped. */
  const wish = { x: 1, y: 0 };
  const aim = { x: 1, y: 0 };
  listenToKeyboard(held, () => controls.isEnabled, end.signal);
  const capture: MouseCapture = new MouseCapture({
    lock: browserLock(surface, (isHeld) => capture.changed(isHeld), end.signal),
    onEscape: () => onAction('menu', true),
    onRefused: onCaptureRefused,
    later: (act, ms) => void setTimeout(act, ms),
  });
  listenToMouse(
    surface,
    held,
    {
      isCaptured: () => capture.isHeld.peek(),
      place: (at) => (pointer.value = at),
      push: (by) => {
        const view = { width: surface.clientWidth, height: surface.clientHeight };
        pointer.value = moveCrosshair(pointer.peek(), by, settings.peek().mouseSensitivity, view);
      },
      press: () => capture.click(),
    },
    end.signal,
  );
  const pads = listenToPads(held, () => controls.isEnabled, end.signal);

  const release = (): void => {
    held.releaseAll();
    touch.releaseAll();
    pads.ignoreHeld();
    setButton(dashButton, false);
    dashButton.wasPressed = false;
  };
  const lookAway = (): void => {
    release();
    capture.letGo();
  };
  window.addEventListener('blur', lookAway, { signal: end.signal });
  document.addEventListener('visibilitychange', () => document.hidden && lookAway(), { signal: end.signal });

  /** Where the feet shall go: the stick that is pulled farthest, else the keys. */
  const moveWish = (): Readonly<Vec> => {
    const thumb = beyond(touch.poses.move.peek().pull, settings.peek().touchDeadZone);
    if (deflectionOf(thumb) > 0 || deflectionOf(pads.left) > 0) return deflectionOf(thumb) > deflectionOf(pads.left) ? thumb : pads.left;
    return {
      x: Number(held.isHeld('right')) - Number(held.isHeld('left')),
      y: Number(held.isHeld('down')) - Number(held.isHeld('up')),
    };
  };
  const turn = (move: Readonly<Vec>): void => {
    const { padAimSpeed, padAimCurve, aimAssist, touchDeadZone } = settings.peek();
    if (device.peek() === 'pad') stickAim.turn(wish, pads.right, move, 1 / TICK_RATE_HZ, { turnsPerS: padAimSpeed, curve: padAimCurve });
    else if (device.peek() === 'touch') {
      const thumb = beyond(touch.poses.aim.peek().pull, touchDeadZone);
      point(wish, deflectionOf(thumb) > 0 ? thumb : move);
    } else {
      // Who has no mouse shoots where they go.
      const at = pointer.peek();
      point(wish, at === null ? move : { x: at.x - controls.origin.x, y: at.y - controls.origin.y });
    }
    if (device.peek() === 'mouse' || aimAssist === 0) point(aim, wish);
    else assistAim(wish, targets(), aimAssist, aim);
  };
  const learn = (intent: Intent): void => {
    const { value } = practised;
    if (value.size === SKILLS.length) return;
    const done: Record<Skill, boolean> = {
      move: intent.move.x !== 0 || intent.move.y !== 0,
      aim: controls.crosshair.peek() !== null || touch.poses.aim.peek().origin !== null || deflectionOf(pads.right) > 0,
      fire: intent.fire,
      dash: intent.dash,
    };
    const news = SKILLS.filter((skill) => done[skill] && !value.has(skill));
    if (news.length > 0) practised.value = new Set([...value, ...news]);
  };

  const controls: Controls = {
    aim,
    origin: { x: innerWidth / 2, y: innerHeight / 2 },
    isEnabled: true,
    sticks: touch.poses,
    crosshair: computed(() => (device.value === 'mouse' ? pointer.value : null)),
    isCaptured: capture.isHeld,
    wantCapture: (isWanted) => capture.want(isWanted),
    practised,
    poll: pads.poll,
    sample: () => {
      // Read first: a press made under an open panel must not fire when it closes.
      const fire = held.read('fire');
      const dash = [held.read('dash'), readButton(dashButton)].includes(true);
      const move = moveWish();
      turn(move);
      if (!controls.isEnabled) return composeInput({ move: { x: 0, y: 0 }, aim, fire: false, dash: false });
      const intent = { move, aim, fire: fire || deflectionOf(touch.poses.aim.peek().pull) > FIRE_PULL, dash };
      learn(intent);
      return composeInput(intent);
    },
    pressDash: (isDown) => setButton(dashButton, isDown),
    release,
    dispose: () => {
      release();
      capture.want(false);
      end.abort();
    },
  };
  return controls;
}

const AT_REST: Readonly<Vec> = { x: 0, y: 0 };

/** The pull of a stick, or none within its dead zone. */
const beyond = (pull: Readonly<Vec>, deadZone: number): Readonly<Vec> => (deflectionOf(pull) > deadZone ? pull : AT_REST);

/** Points `aim` where `wish` does, if anywhere. */
function point(aim: Vec, wish: Readonly<Vec>): void {
  if (wish.x !== 0 || wish.y !== 0) [aim.x, aim.y] = [wish.x, wish.y];
}
