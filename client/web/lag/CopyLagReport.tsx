import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { diagnose } from './diagnose.ts';
import { lagReport } from './lagReport.ts';

/** How long the button says what became of the click, ms. */
const ANSWER_MS = 2500;

/** Puts the report on the clipboard. The focus is let go, so that Space stays the dash. */
export function CopyLagReport({ match: { session, lag } }: { match: Match }) {
  const outcome = useSignal<'copy' | 'copied' | 'refused'>('copy');
  const copy = async (): Promise<void> => {
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
      outcome.value = 'copied';
    } catch {
      outcome.value = 'refused'; // by the player, or because the page came over plain http and has no clipboard
    }
    setTimeout(() => (outcome.value = 'copy'), ANSWER_MS);
  };
  return (
    <button
      class="button"
      aria-live="polite"
      data-testid="lag-copy"
      onClick={(event) => {
        event.currentTarget.blur();
        void copy();
      }}
    >
      {t(`lag.${outcome.value}`)}
    </button>
  );
}
