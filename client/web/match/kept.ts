import { effect, signal, type Signal } from '@preact/signals';

/** A signal kept in this browser. `read` gets what was stored, which may be anything at all, or undefined at first. */
export function kept<T>(key: string, read: (stored: unknown) => T): Signal<T> {
  const value = signal(read(stored(key)));
  effect(() => {
    const text = JSON.stringify(value.value);
    try {
      localStorage.setItem(key, text);
    } catch {
      // storage is switched off: the choice lasts until the page closes
    }
  });
  return value;
}

function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined; // storage is switched off, or what it holds is not ours
  }
}
