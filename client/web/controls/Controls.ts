/** Keyboard, mouse and touch as one player's wishes, read once a tick. While the page is away or a panel is open there are none. */
import { signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { Vec } from '#shared/math/ring.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { Action } from './bindings.ts';
import { composeInput, type Intent } from './composeInput.ts';
import { device } from './device.ts';
import { readButton, releasedButton, setButton } from './HeldButton.ts';
import { listenToKeyboard, type Keyboard } from './Keyboard.ts';
import { listenToMouse } from './Mouse.ts';
import { SKILLS, type Skill } from './Skill.ts';
import { deflectionOf } from './stickDeflection.ts';
import { listenToTouch, type TouchSticks } from './TouchSticks.ts';

/** Pull of a stick below which it says nothing, and beyond which the aim stick fires. */
const DEAD_ZONE = 0.16;
export const FIRE_PULL = 0.45;

export type Controls = {
  /** This tick's input. */
  sample(): PlayerInput;
  /** Where the barrel points, of any length but zero. */
  readonly aim: Readonly<Vec>;
  /** Own body on the page, CSS px: what the mouse aims from. */
  origin: Readonly<Vec>;
  /** False: a panel has the keyboard and every sample is neutral. */
  isEnabled: boolean;
  readonly sticks: TouchSticks['poses'];
  /** The crosshair on the page, CSS px; null while aiming by thumb. */
  readonly crosshair: ReadonlySignal<Readonly<Vec> | null>;
  /** What the player has done so far, for the hints. */
  readonly practised: ReadonlySignal<ReadonlySet<Skill>>;
  pressDash(isDown: boolean): void;
  release(): void;
  dispose(): void;
};

export function createControls(surface: HTMLElement, onAction: (action: Action, isDown: boolean) => void): Controls {
  const end = new AbortController();
  const crosshair = createSignal<Readonly<Vec> | null>(null);
  const practised = createSignal<ReadonlySet<Skill>>(new Set());
  const keyboard = listenToKeyboard(onAction, end.signal);
  const mouse = listenToMouse(surface, ({ x, y }) => (crosshair.value = { x, y }), end.signal);
  const touch = listenToTouch(surface, end.signal);
  const dashButton = releasedButton();
  const aim = { x: 1, y: 0 };

  const release = (): void => {
    keyboard.releaseAll();
    mouse.releaseAll();
    touch.releaseAll();
    setButton(dashButton, false);
    dashButton.wasPressed = false;
  };
  window.addEventListener('blur', release, { signal: end.signal });
  document.addEventListener('visibilitychange', () => document.hidden && release(), { signal: end.signal });

  const learn = (intent: Intent): void => {
    const { value } = practised;
    if (value.size === SKILLS.length) return;
    const done: Record<Skill, boolean> = {
      move: intent.move.x !== 0 || intent.move.y !== 0,
      aim: crosshair.peek() !== null || touch.poses.aim.peek().origin !== null,
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
    crosshair,
    practised,
    sample: () => {
      // Read first: a press made under an open panel must not fire when it closes.
      const fire = mouse.readFire();
      const dash = [keyboard.read('dash'), mouse.readDash(), readButton(dashButton)].includes(true);
      const aimStick = touch.poses.aim.peek().pull;
      const move = moveWish(keyboard, touch.poses.move.peek().pull);
      turn(aim, aimStick, move, mouse.position, controls.origin);
      if (!controls.isEnabled) return composeInput({ move: { x: 0, y: 0 }, aim, fire: false, dash: false });
      const intent = { move, aim, fire: fire || deflectionOf(aimStick) > FIRE_PULL, dash };
      learn(intent);
      return composeInput(intent);
    },
    pressDash: (isDown) => setButton(dashButton, isDown),
    release,
    dispose: () => {
      release();
      end.abort();
    },
  };
  return controls;
}

/** The left stick if it is pulled, else the arrows of the keyboard. */
function moveWish(keyboard: Keyboard, stick: Readonly<Vec>): Vec {
  if (deflectionOf(stick) > DEAD_ZONE) return stick;
  return {
    x: Number(keyboard.isHeld('right')) - Number(keyboard.isHeld('left')),
    y: Number(keyboard.isHeld('down')) - Number(keyboard.isHeld('up')),
  };
}

/** Turns `aim` to the mouse, or to the right stick, or, with that at rest, to where the left one goes. */
function turn(aim: Vec, aimStick: Readonly<Vec>, move: Readonly<Vec>, mouse: Readonly<Vec>, origin: Readonly<Vec>): void {
  const byThumb = deflectionOf(aimStick) > DEAD_ZONE ? aimStick : move;
  const wish = device.peek() === 'touch' ? byThumb : { x: mouse.x - origin.x, y: mouse.y - origin.y };
  if (wish.x !== 0 || wish.y !== 0) [aim.x, aim.y] = [wish.x, wish.y];
}
