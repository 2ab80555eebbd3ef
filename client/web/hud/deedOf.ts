/** Kills in one life that are called out, the most first. */
const STREAKS = [20, 15, 10, 8, 5, 3] as const;
const MULTI = { 2: 'double', 3: 'triple', 4: 'quad' } as const;
type Multi = (typeof MULTI)[keyof typeof MULTI] | 'many';

export type Deed = { readonly kind: 'multi'; readonly name: Multi } | { readonly kind: 'streak'; readonly count: (typeof STREAKS)[number] };

/** What a kill makes of the ones before it, the rarer first; null for a kill as any other. */
export function deedOf({ multi, streak }: { readonly multi: number; readonly streak: number }): Deed | null {
  const count = STREAKS.find((known) => known === streak);
  if (multi >= 3 || (multi === 2 && count === undefined)) return { kind: 'multi', name: MULTI[multi as keyof typeof MULTI] ?? 'many' };
  return count === undefined ? null : { kind: 'streak', count };
}
