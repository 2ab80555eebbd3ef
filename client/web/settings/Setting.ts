/** One thing a player may choose: what it is at first, and how a stored value is read. What is stored may be anything at all. */
export type Setting<T> = {
  /** Asked anew at each start: it may depend on the system. */
  readonly atFirst: () => T;
  /** The stored value if it can be used, else undefined. */
  readonly read: (stored: unknown) => T | undefined;
};

export type RangeSetting = Setting<number> & { readonly least: number; readonly most: number; readonly step: number };

export type ChoiceSetting<T extends string> = Setting<T> & { readonly choices: readonly T[] };

/** A number within `[least, most]`, changed in steps. */
export const range = (atFirst: number, least: number, most: number, step: number): RangeSetting => ({
  atFirst: () => atFirst,
  read: (stored) => (typeof stored === 'number' && stored >= least && stored <= most ? stored : undefined),
  least,
  most,
  step,
});

export const toggle = (atFirst: boolean | (() => boolean)): Setting<boolean> => ({
  atFirst: typeof atFirst === 'function' ? atFirst : () => atFirst,
  read: (stored) => (typeof stored === 'boolean' ? stored : undefined),
});

/** One of `choices`; the first of them at first. */
export const choice = <const T extends string>(...choices: readonly [T, ...T[]]): ChoiceSetting<T> => ({
  atFirst: () => choices[0],
  read: (stored) => choices.find((known) => known === stored),
  choices,
});
