import type { Match } from '../match/Match.ts';
import { AnswerButton } from './AnswerButton.tsx';
import { diagnose } from './diagnose.ts';
import { lagReport } from './lagReport.ts';

/** Puts the report on the clipboard. */
export function CopyLagReport({ match: { session, lag } }: { match: Match }) {
  const copy = async (): Promise<'lag.copied' | 'lag.refused'> => {
    const samples = lag.history.newest();
    const report = lagReport({
      at: new Date(),
      map: session.arena.name,
      diagnosis: diagnose(samples),
      stats: session.stats(),
      samples,
      page: location.pathname + location.search,
      userAgent: navigator.userAgent,
      screen: `${innerWidth}x${innerHeight}@${devicePixelRatio}`,
    });
    try {
      await navigator.clipboard.writeText(report);
      return 'lag.copied';
    } catch {
      return 'lag.refused'; // by the player, or because the page came over plain http and has no clipboard
    }
  };
  return <AnswerButton asks="lag.copy" act={copy} testId="lag-copy" />;
}
