import type { Match } from '../match/Match.ts';
import { settings } from '../settings.ts';
import { LagPanel } from './LagPanel.tsx';

/** The lag graph, for those who asked for it. */
export function LagHud({ match }: { match: Match }) {
  return settings.value.showLag ? <LagPanel match={match} /> : null;
}
