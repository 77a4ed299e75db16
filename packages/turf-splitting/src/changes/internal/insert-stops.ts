import { toCentimetres } from "../../internal/metric.ts";
import { createPointIndex } from "../../internal/point-index.ts";
import type { Draft, TurfRows } from "./draft.ts";
import type { Way } from "./ways.ts";

/** A place in a walk is looked for beside so many stops near by. */
const nearby = 8;

/** A turf that would get too large counts for so much farther. */
const fullCost = toCentimetres(100);

/** Where a stop came to be. */
export interface Insertion {
  readonly row: number;
  readonly turf: string;
  /** How much longer the walk is. */
  readonly metres: number;
}

/** Puts stops into the walks of open turfs, one after the other, each where it adds least to walk; a new turf where none is open. */
export const insertStops = (
  draft: Draft,
  added: readonly number[],
  locked: ReadonlySet<string>,
  way: Way,
  newId: () => string,
): Insertion[] => {
  const { place, loads, plan } = draft;
  const turfOf = new Map<number, TurfRows>();
  const size = new Map<TurfRows, number>();
  for (const turf of draft.turfs) {
    if (locked.has(turf.id)) continue;
    for (const row of turf.rows) turfOf.set(row, turf);
    size.set(
      turf,
      turf.rows.reduce((sum, row) => sum + loads[row]!, 0),
    );
  }
  const open = [...turfOf.keys()];
  const index = createPointIndex(
    Float64Array.from(open, (row) => place.x[row]!),
    Float64Array.from(open, (row) => place.y[row]!),
  );
  const inserted: number[] = [];
  return added.map((row): Insertion => {
    const [x, y] = [place.x[row]!, place.y[row]!];
    const square = (other: number): number => (place.x[other]! - x) ** 2 + (place.y[other]! - y) ** 2;
    const near = index.nearest(x, y, nearby).map((i) => open[i]!);
    near.push(...inserted.toSorted((a, b) => square(a) - square(b) || a - b).slice(0, nearby));
    let best: { turf: TurfRows; at: number; cost: number; way: number } | null = null;
    for (const other of near) {
      const turf = turfOf.get(other)!;
      const { rows } = turf;
      const i = rows.indexOf(other);
      const full = size.get(turf)! + loads[row]! > plan.window.most ? fullCost : 0;
      for (const at of [i, i + 1]) {
        const [before, after] = [rows[at - 1], rows[at]];
        const longer =
          (before === undefined ? 0 : way(before, row)) +
          (after === undefined ? 0 : way(row, after)) -
          (before === undefined || after === undefined ? 0 : way(before, after));
        const cost = longer + full;
        if (best === null || cost < best.cost) best = { turf, at, cost, way: longer };
      }
    }
    if (best === null) {
      best = { turf: { id: newId(), rows: [] }, at: 0, cost: 0, way: 0 };
      draft.turfs.push(best.turf);
    }
    best.turf.rows.splice(best.at, 0, row);
    turfOf.set(row, best.turf);
    size.set(best.turf, (size.get(best.turf) ?? 0) + loads[row]!);
    inserted.push(row);
    return { row, turf: best.turf.id, metres: best.way / 100 };
  });
};
