/** What a player has chosen, kept in this browser. A signal: reading it in a component or an effect follows its changes. */
import { signal, effect } from '@preact/signals';
import {
  readSettings,
  settingsAtFirst,
  SETTINGS_TABLE,
  writeSettings,
  type Settings,
  type SettingsGroup,
} from './settings/settingsTable.ts';

export type { Settings };

const KEY = 'bankshot.settings';

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off
  }
}

export const settings = signal<Settings>(readSettings(stored()));

export function changeSettings(part: Partial<Settings>): void {
  settings.value = { ...settings.peek(), ...part };
}

/** All settings of a group as they are at first. */
export function resetSettings(group: SettingsGroup): void {
  changeSettings(Object.fromEntries(Object.entries(settingsAtFirst()).filter(([key]) => key in SETTINGS_TABLE[group])));
}

effect(() => {
  try {
    localStorage.setItem(KEY, writeSettings(settings.value));
  } catch {
    // storage is switched off: the choice lasts until the page closes
  }
});

// Another tab of the game has changed them: the last choice counts in both.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY) settings.value = readSettings(newValue);
});
