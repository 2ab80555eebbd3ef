import { useCallback } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { GRAPH_HEIGHT_PX, GRAPH_WIDTH_PX } from './drawLagGraph.ts';
import type { LagRow } from './lagRows.ts';
import type { roundReading } from './roundReading.ts';

type LagGraphProps = {
  row: LagRow;
  figures: ReturnType<typeof roundReading>;
  /** Called once, with what to draw the graph on. */
  onPicture: (context: CanvasRenderingContext2D) => void;
};

/** A row: its name, its figures in the colours of their traces, its graph. The graph says nothing that the figures do not. */
export function LagGraph({ row: { name, bars, line }, figures, onPicture }: LagGraphProps) {
  const take = useCallback((canvas: HTMLCanvasElement | null) => {
    const context = canvas?.getContext('2d');
    if (context) onPicture(context);
  }, []);
  return (
    <div class="lag-row">
      <dt>{t(`lag.rows.${name}`)}</dt>
      <dd>
        {line !== undefined && <span class="lag-line">{t(`lag.figures.${line.figure}`, figures)}</span>}
        {bars !== undefined && <span class="lag-bars">{t(`lag.figures.${bars.figure}`, figures)}</span>}
      </dd>
      <canvas ref={take} width={GRAPH_WIDTH_PX} height={GRAPH_HEIGHT_PX} aria-hidden="true" />
    </div>
  );
}
