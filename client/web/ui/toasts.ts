import { signal } from '@preact/signals';

/** How long a note stays, ms; the style sheet fades it out within. */
const TOAST_MS = 4000;

export type Toast = { readonly key: number; readonly text: string };

export const toasts = signal<readonly Toast[]>([]);
let keys = 0;

/** A short note over everything, for what happened and asks for nothing. */
export function showToast(text: string): void {
  const toast = { key: keys++, text };
  toasts.value = [...toasts.peek(), toast];
  setTimeout(() => (toasts.value = toasts.peek().filter((other) => other !== toast)), TOAST_MS);
}
