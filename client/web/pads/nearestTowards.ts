/** Edges on the page, CSS px. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Direction = 'up' | 'down' | 'left' | 'right';

/** What a step aside costs against a step ahead. Small: what stands at the other end of the next row comes before what is far ahead. */
const ASIDE = 2;
/** Boxes that overlap by no more than this still stand one after the other, px. */
const OVERLAP_PX = 4;

/** The number of the box that a step from `from` in `direction` leads to: near, and rather straight ahead than aside. Undefined if there is none. */
export function nearestTowards(from: Box, boxes: readonly Box[], direction: Direction): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  boxes.forEach((box, number) => {
    const cost = costOf(ahead(from, direction), ahead(box, direction));
    if (cost >= least) return;
    least = cost;
    nearest = number;
  });
  return nearest;
}

/** A box as seen by somebody who looks in `direction`, where `right` is ahead: so there is one case to think of. */
function ahead({ left, top, right, bottom }: Box, direction: Direction): Box {
  if (direction === 'right') return { left, top, right, bottom };
  if (direction === 'left') return { left: -right, top, right: -left, bottom };
  if (direction === 'down') return { left: top, top: left, right: bottom, bottom: right };
  return { left: -bottom, top: left, right: -top, bottom: right };
}

function costOf(from: Box, box: Box): number {
  const step = box.left - from.right;
  const isAhead = box.left + box.right > from.left + from.right + 1;
  const aside = Math.max(0, box.top - from.bottom, from.top - box.bottom);
  if (!isAhead || (step < -OVERLAP_PX && aside > 0)) return Infinity;
  const offCentre = Math.abs(box.top + box.bottom - from.top - from.bottom) / 2;
  return Math.max(0, step) + ASIDE * aside + offCentre / 10;
}
