import { compareIds } from "@vanstervind/core";
import type { Changes } from "../changes/changes.ts";
import type { Daytime, Visit } from "./visit.ts";
import { lastVisits, type VisitedPlan } from "./visit-counts.ts";

/** Where to go next. */
export interface NextDay {
  /** What each address is worth: `priorities` of `splitTurfs` with mode `only` and `atLeast` 1. By id. */
  readonly weights: readonly { readonly id: string; readonly weight: number }[];
  /** What was said at the door, for `resplit`: who wants no visit and who has moved. */
  readonly changes: Required<Pick<Changes, "removed" | "doNotContact">>;
}

/**
 * The next day's plan: doors of turfs that were begun and not finished first (3), then those where nobody was at home, if
 * the day is another time than theirs (2), then doors not visited yet (1). Those talked to are done, and who is not at home
 * at this time of day waits (0).
 *
 * Whoever refused or moved is in no weight, only in the changes. The order of turfs does not matter. O(n log n).
 *
 * @throws `invalid-input` with all faults of the visits.
 * @example
 * ```ts
 * import { nextDay } from "@vanstervind/turf-splitting/results";
 *
 * const plan = { turfs: [{ id: "1", stops: [{ district: null, addressIds: ["a", "b", "c", "d"] }] }] };
 * const { weights, changes } = nextDay(plan, [
 *   { addressId: "a", outcome: "talked", daytime: "evening" },
 *   { addressId: "b", outcome: "not-home", daytime: "evening" },
 *   { addressId: "c", outcome: "refused", daytime: "evening" },
 * ], "afternoon");
 * weights; // => [{ id: "a", weight: 0 }, { id: "b", weight: 2 }, { id: "d", weight: 3 }]
 * changes; // => { removed: [], doNotContact: ["c"] }
 * ```
 */
export const nextDay = (plan: VisitedPlan, visits: readonly Visit[], daytime: Daytime): NextDay => {
  const last = lastVisits(visits);
  const weights: { id: string; weight: number }[] = [];
  for (const { stops } of plan.turfs) {
    const ids = stops.flatMap(({ addressIds }) => addressIds);
    const begun = ids.some((id) => last.has(id));
    for (const id of ids) {
      const visit = last.get(id);
      if (visit === undefined) weights.push({ id, weight: begun ? 3 : 1 });
      else if (visit.outcome === "talked") weights.push({ id, weight: 0 });
      else if (visit.outcome === "not-home") weights.push({ id, weight: visit.daytime === daytime ? 0 : 2 });
    }
  }
  // A refusal holds even if somebody talked at a later visit by mistake.
  const refused = new Set(visits.filter(({ outcome }) => outcome === "refused").map(({ addressId }) => addressId));
  const moved = [...last.values()].filter(({ addressId, outcome }) => outcome === "moved" && !refused.has(addressId));
  return {
    weights: weights.filter(({ id }) => !refused.has(id)).sort((a, b) => compareIds(a.id, b.id)),
    changes: {
      removed: moved.map(({ addressId }) => addressId).sort(compareIds),
      doNotContact: [...refused].sort(compareIds),
    },
  };
};
