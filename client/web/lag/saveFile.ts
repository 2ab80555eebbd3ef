/** Saves a text as a download. The browser reads it after this returns, so its address is given back later, as long as a slow disk may take, ms. */
const KEPT_MS = 60_000;

export function saveFile(name: string, json: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
