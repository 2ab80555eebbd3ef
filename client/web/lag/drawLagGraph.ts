import { NIGHT_RINK } from '../palette.ts';
import type { LagRow } from './lagRows.ts';
import type { LagSample } from './LagSample.ts';

/** Slices shown, and pixels of the picture for each. */
const GRAPH_SLICES = 200;
const SLICE_PX = 2;
export const GRAPH_WIDTH_PX = GRAPH_SLICES * SLICE_PX;
export const GRAPH_HEIGHT_PX = 60;
/** Nothing at all and a little are told apart, px. */
const MIN_BAR_PX = 2;
const LINE_PX = 3;

/** One row's recent past, newest at the right: bars from the bottom, the limit as a dashed line, the second figure as a line. */
export function drawLagGraph(context: CanvasRenderingContext2D, { bars, line }: LagRow, samples: readonly Readonly<LagSample>[]): void {
  context.clearRect(0, 0, GRAPH_WIDTH_PX, GRAPH_HEIGHT_PX);
  const shown = samples.slice(-GRAPH_SLICES);
  const left = GRAPH_WIDTH_PX - shown.length * SLICE_PX;
  if (bars !== undefined) {
    drawLimit(context, heightOf(bars.limit, bars.ceiling));
    shown.forEach((sample, i) => {
      const value = sample[bars.figure];
      if (value === 0) return;
      const height = Math.max(MIN_BAR_PX, heightOf(value, bars.ceiling));
      context.fillStyle = value > bars.limit ? NIGHT_RINK.danger : NIGHT_RINK.boundary;
      context.fillRect(left + i * SLICE_PX, GRAPH_HEIGHT_PX - height, SLICE_PX, height);
    });
  }
  if (line === undefined) return;
  context.beginPath();
  context.strokeStyle = NIGHT_RINK.gold;
  context.lineWidth = LINE_PX;
  shown.forEach((sample, i) => {
    const value = sample[line.figure];
    if (value > 0) context.lineTo(left + (i + 0.5) * SLICE_PX, GRAPH_HEIGHT_PX - heightOf(value, line.ceiling));
  });
  context.stroke();
}

/** A value at the ceiling or beyond touches the top without being cut in half by it. */
const heightOf = (value: number, ceiling: number): number => Math.min(1, value / ceiling) * (GRAPH_HEIGHT_PX - LINE_PX);

function drawLimit(context: CanvasRenderingContext2D, height: number): void {
  context.strokeStyle = NIGHT_RINK.wallEdge;
  context.lineWidth = 1;
  context.setLineDash([4, 6]);
  context.beginPath();
  context.moveTo(0, GRAPH_HEIGHT_PX - height);
  context.lineTo(GRAPH_WIDTH_PX, GRAPH_HEIGHT_PX - height);
  context.stroke();
  context.setLineDash([]);
}
