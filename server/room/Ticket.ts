import type { Looks } from '#shared/match/mirrorState.ts';

/** What the front desk tells a room about somebody it lets in. It never leaves the process. */
export type Ticket = Looks & {
  readonly place: 'field' | 'stands';
  /** Whose room it is, once seated. */
  readonly isFounder: boolean;
} & Visitor;

/** What somebody is known by who comes again. */
export type Visitor = {
  /** See `ClientAddress.network`. */
  readonly network: string;
  /** The browser's own key, if it says one. */
  readonly guest: string | null;
};
