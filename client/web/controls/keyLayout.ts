/** What the keys of this keyboard say, where the browser tells (Chromium, on secure pages). Elsewhere keys are named as on a US keyboard. */
import { signal } from '@preact/signals';

type KeyboardApi = { getLayoutMap(): Promise<ReadonlyMap<string, string>> };

const layout = signal<ReadonlyMap<string, string>>(new Map());

const { keyboard } = navigator as Navigator & { readonly keyboard?: KeyboardApi };
keyboard?.getLayoutMap().then(
  (map) => (layout.value = map),
  () => undefined, // a frame of another page may not ask
);

/** The letter or sign on the key at `code`; undefined where it is not known. */
export const keyCap = (code: string): string | undefined => layout.value.get(code)?.toUpperCase();
