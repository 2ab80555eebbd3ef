import { computed } from '@preact/signals';
import { settings } from '../settings.ts';
import { ACTIONS, MENU_BUTTON, MENU_KEY, type Action } from './bindings.ts';

const byCode = computed(() => {
  const { keyBindings, padBindings } = settings.value;
  const found = new Map<string, Action[]>([
    [MENU_KEY, ['menu']],
    [MENU_BUTTON, ['menu']],
  ]);
  for (const action of ACTIONS) {
    for (const code of [...keyBindings[action], ...padBindings[action]]) found.set(code, [...(found.get(code) ?? []), action]);
  }
  return found;
});

const NONE: readonly Action[] = [];

/** What a code does, as bound now: nothing, one action, or one for players and one for those who watch. */
export const boundActions = (code: string): readonly Action[] => byCode.value.get(code) ?? NONE;
