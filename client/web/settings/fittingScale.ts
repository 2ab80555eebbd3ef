/** The smallest page that menus and HUD are laid out for, CSS px: a phone, either way up. */
const LEAST_SHORT = 360;
const LEAST_LONG = 640;

/** The wished scale of the interface, or the largest at which the page still has room for it: never less than 1 for want of room. */
export function fittingScale(wish: number, { width, height }: { width: number; height: number }): number {
  const room = Math.min(Math.min(width, height) / LEAST_SHORT, Math.max(width, height) / LEAST_LONG);
  return Math.min(wish, Math.max(1, room));
}
