import { t } from '../i18n/translate.ts';
import { padMake } from '../pads/padMake.ts';
import { MENU_BUTTON, MENU_KEY, type Action } from './bindings.ts';
import { settings } from '../settings.ts';
import { keyCap } from './keyLayout.ts';

/** Keys that have a name rather than a letter. */
const NAMED = new Set([
  'Space',
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'CapsLock',
  'Mouse0',
  'Mouse1',
  'Mouse2',
  'Mouse3',
  'Mouse4',
] as const);
type Named = typeof NAMED extends Set<infer Name> ? Name : never;
const isNamed = (code: string): code is Named => NAMED.has(code as Named);

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** Signs on the buttons that have no name of their own, in the order of the standard gamepad. */
const PAD_SIGNS = {
  xbox: ['A', 'B', 'X', 'Y', 'LB', 'RB', 'LT', 'RT', '', '', 'LS', 'RS'],
  playstation: ['✕', '○', '□', '△', 'L1', 'R1', 'L2', 'R2', '', '', 'L3', 'R3'],
} as const;

/** What a key or button is called on what the player holds: short enough for a key cap. Follows language and keyboard layout. */
export function codeLabel(code: string): string {
  if (isNamed(code)) return t(`keys.${code}`);
  if (code.startsWith('Pad')) return padLabel(Number(code.slice(3)));
  const arrow = ARROWS[code];
  if (arrow !== undefined) return arrow;
  const side = /^(Shift|Control|Alt|Meta)(Left|Right)$/.exec(code);
  if (side !== null)
    return t(side[2] === 'Left' ? 'keys.left' : 'keys.right', { key: t(`keys.${side[1] as 'Shift' | 'Control' | 'Alt' | 'Meta'}`) });
  const onNumpad = /^Numpad(.+)$/.exec(code);
  if (onNumpad !== null) return t('keys.numpad', { key: onNumpad[1]! });
  return keyCap(code) ?? code.replace(/^(Key|Digit)/, '');
}

function padLabel(button: number): string {
  const sign = PAD_SIGNS[padMake.value][button];
  if (sign !== undefined && sign !== '') return sign;
  if (button === 8) return t('keys.padView');
  if (button === 9) return t('keys.padMenu');
  if (button === 16) return t('keys.padHome');
  return t('keys.padCross', { arrow: ['↑', '↓', '←', '→'][button - 12] ?? '' });
}

/** What to press for an action, for hints. */
export function actionLabel(action: Action, kind: 'keys' | 'pad'): string {
  const { keyBindings, padBindings } = settings.value;
  const [code] = kind === 'keys' ? keyBindings[action] : padBindings[action];
  if (code !== undefined) return codeLabel(code);
  return action === 'menu' ? codeLabel(kind === 'keys' ? MENU_KEY : MENU_BUTTON) : t('keys.none');
}

/** The four keys of moving as one word: `WASD` where each is one letter. */
export function moveLabel(): string {
  const labels = (['up', 'left', 'down', 'right'] as const).map((action) => actionLabel(action, 'keys'));
  return labels.join(labels.every(({ length }) => length === 1) ? '' : ' ');
}
