/**
 * Which key or button does what. A code is the place of a key on the keyboard (`KeyboardEvent.code`), so that WASD is a shape on every
 * layout, or `Mouse0` .. `Mouse4` (`MouseEvent.button`), or `Pad0` .. `Pad16` (the standard gamepad's buttons).
 */
import type { Setting } from '../settings/Setting.ts';

export const ACTIONS = [
  'up',
  'down',
  'left',
  'right',
  'fire',
  'dash',
  'scoreboard',
  'chat',
  'teamChat',
  'quickChat',
  'menu',
  'lag',
  'mute',
  'spectateNext',
  'spectatePrevious',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Codes of each action, the one to show in hints first. */
export type Bindings = Readonly<Record<Action, readonly string[]>>;

/** Codes that one action may have on one kind of device. */
export const MAX_CODES = 3;

/** Always the menu, whatever is bound: there has to be a way out. Neither can be bound. */
export const MENU_KEY = 'Escape';
export const MENU_BUTTON = 'Pad9';

export const KEYS_AT_FIRST: Bindings = {
  up: ['KeyW', 'ArrowUp'],
  down: ['KeyS', 'ArrowDown'],
  left: ['KeyA', 'ArrowLeft'],
  right: ['KeyD', 'ArrowRight'],
  fire: ['Mouse0', 'KeyF'],
  dash: ['Space', 'ShiftLeft', 'Mouse2'],
  scoreboard: ['Tab'],
  chat: ['Enter', 'NumpadEnter'],
  teamChat: ['KeyT'],
  quickChat: ['KeyQ'],
  menu: [],
  lag: ['F3'],
  mute: ['KeyM'],
  spectateNext: ['Mouse0', 'ArrowRight', 'KeyD'],
  spectatePrevious: ['Mouse2', 'ArrowLeft', 'KeyA'],
};

export const BUTTONS_AT_FIRST: Bindings = {
  up: ['Pad12'],
  down: ['Pad13'],
  left: ['Pad14'],
  right: ['Pad15'],
  fire: ['Pad7', 'Pad5'],
  dash: ['Pad6', 'Pad4', 'Pad0'],
  scoreboard: ['Pad8'],
  chat: [],
  teamChat: [],
  quickChat: ['Pad3'],
  menu: [],
  lag: [],
  mute: [],
  spectateNext: ['Pad5', 'Pad15', 'Pad0'],
  spectatePrevious: ['Pad4', 'Pad14'],
};

/** Keys that browser and system keep, or that change what other keys do: Ctrl and W together close the page, whatever W is bound to. */
const KEPT =
  /^(Escape|Control|Alt|Meta|OS|Fn|ContextMenu|PrintScreen|Power|Sleep|WakeUp|Launch|Browser|Media|Audio|F(5|11|12)$|Pad\d|Unidentified)/;

/** Whether a key, or a button of the mouse, can be bound at all. */
export const canBindKey = (code: string): boolean => /^[A-Z][A-Za-z0-9]{1,24}$/.test(code) && !KEPT.test(code);
export const canBindButton = (code: string): boolean => /^Pad(\d|1[0-6])$/.test(code) && code !== MENU_BUTTON;

/** Bindings as a setting: each action's codes are read by themselves, so that one wild entry spoils no other. */
const bindings = (atFirst: Bindings, canBind: (code: string) => boolean): Setting<Bindings> => ({
  atFirst: () => atFirst,
  read: (stored) => {
    if (typeof stored !== 'object' || stored === null) return undefined;
    const given = stored as Partial<Record<Action, unknown>>;
    const codesOf = (action: Action): readonly string[] => {
      const codes = given[action];
      return Array.isArray(codes) && codes.length <= MAX_CODES && codes.every((code) => typeof code === 'string' && canBind(code))
        ? [...new Set<string>(codes)]
        : atFirst[action];
    };
    return Object.fromEntries(ACTIONS.map((action) => [action, codesOf(action)])) as Bindings;
  },
});

export const keyBindings = bindings(KEYS_AT_FIRST, canBindKey);
export const padBindings = bindings(BUTTONS_AT_FIRST, canBindButton);
