import './LagPanel.css';
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { actionLabel } from '../controls/codeLabel.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { settings } from '../settings.ts';
import { Announcer } from './Announcer.ts';
import { CopyLagReport } from './CopyLagReport.tsx';
import { diagnose } from './diagnose.ts';
import { drawLagGraph } from './drawLagGraph.ts';
import { LagGraph } from './LagGraph.tsx';
import { LagLamps } from './LagLamps.tsx';
import { LAG_ROWS, type LagRow } from './lagRows.ts';
import { lagSentence } from './lagSentence.ts';
import { roundReading } from './roundReading.ts';
import { SaveInputs } from './SaveInputs.tsx';
import { toggleLag } from './toggleLag.ts';

/** `hud.moment` changes ten times a second: figures are read twice, and a calm graph moves on once. */
const BEATS_PER_READING = 5;
const BEATS_PER_CALM_STEP = 10;

/** Graphs of the last seconds, and the sentence that says what they mean. */
export function LagPanel({ match }: { match: Match }) {
  const { lag, hud } = match;
  const diagnosis = useSignal(diagnose([]));
  const announcement = useSignal('');
  const announcer = useRef(new Announcer()).current;
  const pictures = useRef(new Map<LagRow, CanvasRenderingContext2D>()).current;
  const beats = useRef(0);

  useSignalEffect(() => {
    const moment = hud.moment.value;
    if (moment === null) return;
    const beat = beats.current++;
    const samples = lag.history.newest();
    if (!settings.peek().reducedMotion || beat % BEATS_PER_CALM_STEP === 0) {
      for (const [row, context] of pictures) drawLagGraph(context, row, samples);
    }
    if (beat % BEATS_PER_READING > 0) return;
    const now = diagnose(samples);
    diagnosis.value = now;
    announcement.value = announcer.say(now.sign ?? now.cause, lagSentence(now), moment.view.nowMs);
  });

  const figures = roundReading(diagnosis.value.reading);
  return (
    <section class="lag-panel panel" aria-label={t('lag.title')} data-testid="lag-panel">
      <LagLamps weights={diagnosis.value.weights} />
      <p class={`lag-sentence ${diagnosis.value.cause}`} data-testid="lag-sentence">
        {lagSentence(diagnosis.value)}
      </p>
      <p class="hidden-text" role="status" aria-live="polite">
        {announcement}
      </p>
      <dl class="lag-rows">
        {LAG_ROWS.map((row) => (
          <LagGraph key={row.name} row={row} figures={figures} onPicture={(context) => pictures.set(row, context)} />
        ))}
      </dl>
      <footer class="lag-buttons">
        <CopyLagReport match={match} />
        <SaveInputs match={match} />
        <button class="button" onClick={toggleLag} title={t('lag.key', { key: actionLabel('lag', 'keys') })}>
          {t('lag.close')}
        </button>
      </footer>
    </section>
  );
}
