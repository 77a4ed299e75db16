import { compareIds, parse } from "@vanstervind/core";
import type { Entrance } from "../entrance.ts";
import type { ResultReason } from "./result-reason.ts";
import { type Visit, Visits } from "./visit.ts";

/** Turfs as far as results need them: a plan will do. */
export interface VisitedPlan {
  /** The turfs with the addresses behind their entrances. */
  readonly turfs: readonly {
    readonly id: string;
    readonly stops: readonly Pick<Entrance, "addressIds" | "district">[];
  }[];
}

/** What was met with, counted. */
export interface VisitCounts {
  /** Id of the turf or the area. */
  readonly id: string;
  /** Addresses visited, by the last visit to each; `null` where too few to tell. */
  readonly visited: number | null;
  /** Of them nobody at home; `null` where too few to tell. */
  readonly notHome: number | null;
  /** Of them talked to; `null` where too few to tell. */
  readonly talked: number | null;
  /** Why the counts are hidden; `null` where they are not. */
  readonly hidden: ResultReason | null;
}

/**
 * Visits counted by turf, or by the district of the entrances. Those who want no visit and those who have moved are in no
 * count; addresses that the plan does not have are passed by.
 *
 * A count of fewer than `minimum` addresses is hidden, and when only one is, the next smallest with it (ties to the lower
 * id), so that it cannot be worked out from the sum. The later of two visits to one address counts. O(n log n).
 *
 * @throws `invalid-input` with all faults of the visits.
 * @example
 * ```ts
 * import { visitCounts } from "@vanstervind/turf-splitting/results";
 *
 * const turf = (id: string, doors: number) => ({ id, stops: [{ district: null, addressIds: Array.from({ length: doors }, (_, n) => `${id}${n}`) }] });
 * const plan = { turfs: [turf("a", 6), turf("b", 7), turf("c", 2)] };
 * const visits = plan.turfs.flatMap(({ stops }) => stops[0]!.addressIds.map((addressId) => ({ addressId, outcome: "talked" as const, daytime: "evening" as const })));
 * visitCounts(plan, visits).map(({ visited }) => visited); // => [null, 7, null]
 * ```
 */
export const visitCounts = (
  plan: VisitedPlan,
  visits: readonly Visit[],
  { by = "turf", minimum = 5 }: { readonly by?: "turf" | "area"; readonly minimum?: number } = {},
): readonly VisitCounts[] => {
  const last = lastVisits(visits);
  const counts = new Map<string, { id: string; visited: number; notHome: number; talked: number }>();
  for (const { id: turf, stops } of plan.turfs) {
    for (const { addressIds, district } of stops) {
      const id = by === "turf" ? turf : (district ?? "");
      if (!counts.has(id)) counts.set(id, { id, visited: 0, notHome: 0, talked: 0 });
      const count = counts.get(id)!;
      for (const addressId of addressIds) {
        const outcome = last.get(addressId)?.outcome;
        if (outcome !== "not-home" && outcome !== "talked") continue;
        count.visited++;
        count[outcome === "talked" ? "talked" : "notHome"]++;
      }
    }
  }
  const rows = [...counts.values()].sort((a, b) => compareIds(a.id, b.id));
  const bySize = rows
    .filter(({ visited }) => visited > 0)
    .sort((a, b) => a.visited - b.visited || compareIds(a.id, b.id));
  const few = bySize.filter(({ visited }) => visited < minimum).length;
  const small = new Set(bySize.slice(0, few === 1 ? 2 : few));
  return rows.map((row): VisitCounts => {
    if (!small.has(row)) return { ...row, hidden: null };
    const hidden: ResultReason = { code: "too-few", values: { minimum } };
    return { id: row.id, visited: null, notHome: null, talked: null, hidden };
  });
};

/** The last visit to each address. */
export const lastVisits = (visits: readonly Visit[]): ReadonlyMap<string, Visit> =>
  new Map(parse(Visits, visits, { source: "the visits" }).map((visit) => [visit.addressId, visit]));
