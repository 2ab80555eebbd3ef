/** All settings, by the tab that shows them: what each means, its range and what it is at first. */
import { keyBindings, padBindings } from '../controls/bindings.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import { choice, range, toggle, type Setting } from './Setting.ts';

/** What the system asks for. Outside a page nothing is asked. */
const asks = (query: string) => (): boolean => globalThis.matchMedia?.(query).matches ?? false;

const languageTags = Object.keys(LANGUAGES) as Language[];

export const SETTINGS_TABLE = {
  sound: {
    /** Of everything, 0 .. 1. */
    volume: range(0.6, 0, 1, 0.05),
    /** Nothing sounds, whatever the volumes say. */
    muted: toggle(false),
    /** Of effects within `volume`. */
    effects: range(1, 0, 1, 0.05),
    /** Of music within `volume`; 0 is no music at all, as at first: not everybody wants any. */
    music: range(0, 0, 1, 0.05),
    /** Key sounds are told in words, too. */
    captions: toggle(false),
  },
  picture: {
    /** `auto` follows what the device manages. */
    quality: choice('auto', 'low', 'medium', 'high'),
    /** Strength of the camera's shake; none under `reducedMotion`, whatever this says. */
    shake: range(1, 0, 1, 0.1),
    /** Strength of flashes of light; none under `reducedMotion`, whatever this says. */
    flash: range(1, 0, 1, 0.1),
    /** No shake, no flashes, fewer particles. Starts as the system says. */
    reducedMotion: toggle(asks('(prefers-reduced-motion: reduce)')),
    /** Names above the others. */
    showNames: toggle(true),
    /** Damage dealt, as numbers where it was dealt. */
    damageNumbers: toggle(true),
    /** Size of everything that is not the arena. `--ui-scale` on the root has it, limited to what fits the page. */
    uiScale: range(1, 0.8, 1.4, 0.05),
    /** Stronger text and borders; `contrast` is a class of the root. Starts as the system says. */
    highContrast: toggle(asks('(prefers-contrast: more)')),
    /** `friend-foe`: friends are always azure and enemies always amber, whatever colours they or their teams have. */
    teamColours: choice('real', 'friend-foe'),
  },
  play: {
    /** `auto` follows the browser. */
    language: choice('auto', ...languageTags),
    /** What others write. */
    showChat: toggle(true),
    /** The lag graph over the match. */
    showLag: toggle(false),
    /** The scoreboard stays after one press until the next, rather than while its key is held. */
    scoreboardToggle: toggle(false),
  },
  controls: {
    /** The mouse cannot leave the window: it moves a drawn crosshair. Without it, aim is where the system's cursor is. */
    captureMouse: toggle(false),
    /** How far a captured mouse moves the crosshair, CSS px to one of its own. */
    mouseSensitivity: range(1, 0.1, 4, 0.1),
    /** Pull of a touch stick that counts as full, CSS px. */
    touchReach: range(56, 36, 88, 4),
    /** Share of its reach that a touch stick may be pulled and still says nothing. */
    touchDeadZone: range(0.16, 0.05, 0.4, 0.01),
    /** Aims with the left thumb and moves with the right one. */
    leftHanded: toggle(false),
    /** Share of its way that a gamepad's stick may be pulled and still says nothing. */
    padDeadZone: range(0.15, 0.05, 0.4, 0.01),
    /** How fast a fully pulled stick turns the aim, turns per second. */
    padAimSpeed: range(6, 1, 10, 0.5),
    /** Power of the pull that the aim's speed follows: 1 is even, more is finer near the middle. */
    padAimCurve: range(1.6, 1, 3, 0.1),
    /** How much a thumb's aim is drawn to an opponent near it, 0 .. 1; a mouse never is. */
    aimAssist: range(0.5, 0, 1, 0.1),
    /** Phone and gamepad shake in the hand; never under `reducedMotion`. */
    haptics: toggle(true),
    keyBindings,
    padBindings,
  },
} as const;

export type SettingsGroup = keyof typeof SETTINGS_TABLE;
type Table = { [Group in SettingsGroup]: (typeof SETTINGS_TABLE)[Group] }[SettingsGroup];
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never;
type Specs = AllOf<Table>;
export type SettingKey = keyof Specs;
/** What is chosen now. Flat: a name means one setting, wherever it is shown. */
export type Settings = { readonly [Key in SettingKey]: Specs[Key] extends Setting<infer T> ? T : never };

export const ALL_SETTINGS: Specs = Object.assign({}, ...Object.values(SETTINGS_TABLE)) as Specs;
const specs = Object.entries<Setting<unknown>>(ALL_SETTINGS);

export const settingsAtFirst = (): Settings => Object.fromEntries(specs.map(([key, { atFirst }]) => [key, atFirst()])) as Settings;

/** Settings from what was stored. What is missing, or wild, is as at first; the rest is kept. */
export function readSettings(stored: string | null): Settings {
  const given = parse(stored);
  return Object.fromEntries(specs.map(([key, { atFirst, read }]) => [key, read(given[key]) ?? atFirst()])) as Settings;
}

/** What to store: only what differs from what it is at first, so that the rest follows the system and later versions. */
export function writeSettings(settings: Settings): string {
  const first = settingsAtFirst();
  const isChosen = ([key, value]: [string, unknown]): boolean => JSON.stringify(value) !== JSON.stringify(first[key as SettingKey]);
  return JSON.stringify(Object.fromEntries(Object.entries(settings).filter(isChosen)));
}

function parse(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // not ours
  }
}
