import { DomainError } from "@vanstervind/core";
import { byHand } from "./internal/by-hand.ts";
import { createNewIds, openTurf } from "./internal/known-turf.ts";
import type { LockablePlan } from "./lock-turf.ts";
import type { Resplit } from "./resplit.ts";

/** A half may be so much larger than the other when that saves the longest leg, as a share of the whole. */
const uneven = 0.1;

/**
 * Makes two turfs of one: its walk is cut at the longest leg that leaves between 45 % and 55 % of the load on either side,
 * or else as evenly as can be. The first half keeps the id. All other turfs are as they were. See {@link mergeTurfs}.
 *
 * @throws `unknown-turf`, `turf-locked`; `single-entrance` for a turf that cannot be split.
 */
export const bisectTurf = (plan: LockablePlan, id: string): Resplit => {
  if (openTurf(plan, id).stops.length < 2) {
    throw new DomainError("single-entrance", `Turf ${id} is a single entrance, which is never split.`);
  }
  return byHand(plan, "by-hand", ({ turfs }, { loads, way }) => {
    const at = turfs.findIndex((turf) => turf.id === id);
    const { rows } = turfs[at]!;
    const total = rows.reduce((sum, row) => sum + loads[row]!, 0);
    let [best, gap, leg, held] = [0, Infinity, 0, 0];
    for (let i = 1; i < rows.length; i++) {
      held += loads[rows[i - 1]!]!;
      const difference = Math.max(uneven * total, Math.abs(total - 2 * held));
      const length = way(rows[i - 1]!, rows[i]!);
      if (difference < gap || (difference === gap && length > leg)) [best, gap, leg] = [i, difference, length];
    }
    const halves = [
      { id, rows: rows.slice(0, best) },
      { id: createNewIds(plan)(), rows: rows.slice(best) },
    ];
    return turfs.toSpliced(at, 1, ...halves);
  });
};
