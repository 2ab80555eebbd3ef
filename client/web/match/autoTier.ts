import { TIERS, type Tier } from '../world/Detail.ts';
import { kept } from './kept.ts';

/** The quality that `auto` has found for this machine: a weak one need not stutter at each visit until it is found again. */
export const autoTier = kept<Tier>('bankshot.autoTier', (stored) => TIERS.find((tier) => tier === stored) ?? 'high');
