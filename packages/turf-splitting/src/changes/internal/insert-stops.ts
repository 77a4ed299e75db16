import { toCentimetres } from "../../internal/metric.ts";
import { createPointIndex } from "../../internal/point-index.ts";
import { type Draft, districtOf, type TurfRows } from "./draft.ts";
import type { Measure } from "./measure.ts";
import type { Way } from "./ways.ts";

/** A place in a walk is looked for beside so many stops near by. */
const nearby = 8;

/** A turf that would get too large counts for so much farther. */
const fullCost = toCentimetres(100);

/**
 * Puts stops into the walks of open turfs, one after the other, each where it adds least to walk; a new turf where none is
 * open. Where borders are hard, only turfs of the stop's own district are open to it.
 */
export const insertStops = (
  draft: Draft,
  added: readonly number[],
  locked: ReadonlySet<string>,
  { way, loads, sizeOf, window }: Measure,
  newId: () => string,
): void => {
  if (added.length === 0) return;
  const turfOf: TurfRows[] = [];
  const open: number[] = [];
  for (const turf of draft.turfs) {
    if (locked.has(turf.id)) continue;
    for (const row of turf.rows) {
      turfOf[row] = turf;
      open.push(row);
    }
  }
  const { x, y } = draft.place;
  const index = createPointIndex(
    Float64Array.from(open, (row) => x[row]!),
    Float64Array.from(open, (row) => y[row]!),
  );
  const inserted: number[] = [];
  const size = new Map<TurfRows, number>();

  const place = (row: number): { readonly turf: TurfRows; readonly at: number } | null => {
    const district = districtOf(draft, row);
    const isOwn = (other: number): boolean => districtOf(draft, other) === district;
    const square = (other: number): number => (x[other]! - x[row]!) ** 2 + (y[other]! - y[row]!) ** 2;
    const near = index.nearest(x[row]!, y[row]!, nearby, (i) => isOwn(open[i]!)).map((i) => open[i]!);
    const farthest = near.length < nearby ? Infinity : square(near.at(-1)!);
    near.push(...inserted.filter((other) => square(other) <= farthest && isOwn(other)));
    let best: { turf: TurfRows; at: number } | null = null;
    let least = Infinity;
    for (const other of near) {
      const turf = turfOf[other]!;
      const { rows } = turf;
      if (!size.has(turf)) size.set(turf, sizeOf(rows));
      const full = size.get(turf)! + loads[row]! > window.most ? fullCost : 0;
      const i = rows.indexOf(other);
      for (const at of [i, i + 1]) {
        const cost = longerBy(way, rows[at - 1], row, rows[at]) + full;
        if (cost < least) {
          least = cost;
          best = { turf, at };
        }
      }
    }
    return best;
  };

  for (const row of added) {
    let found = place(row);
    if (found === null) {
      found = { turf: { id: newId(), rows: [] }, at: 0 };
      draft.turfs.push(found.turf);
    }
    const { turf, at } = found;
    turf.rows = turf.rows.toSpliced(at, 0, row);
    turfOf[row] = turf;
    size.set(turf, sizeOf(turf.rows));
    inserted.push(row);
  }
};

/** How much longer a walk is with a stop between two others, or beside one at either end, centimetres. */
export const longerBy = (way: Way, before: number | undefined, row: number, after: number | undefined): number =>
  (before === undefined ? 0 : way(before, row)) +
  (after === undefined ? 0 : way(row, after)) -
  (before === undefined || after === undefined ? 0 : way(before, after));
