/** So many are offered for one that nobody knows. */
const OFFERED = 3;

/** The names most like a misspelt one, the nearest first: as few letters as possible put in, left out or exchanged, whatever their case. */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const distances = new Map(known.map((one) => [one, editDistance(wanted, one.toLowerCase())]));
  return known.toSorted((a, b) => distances.get(a)! - distances.get(b)!).slice(0, OFFERED);
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchanged = above[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, above[j]! + 1, row[j - 1]! + 1));
    }
  }
  return row[to.length]!;
}
