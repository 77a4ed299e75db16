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
  /** Ids of turfs that are finished and were not asked to open again: `locked` of `resplit`. */
  readonly finished: readonly string[];
  /**
   * Whom a second round goes to, since finished turfs stay as they are: doors in them that are worth a visit this day, in
   * walking order. Split them by themselves, or ask the turf to open again.
   */
  readonly followUp: readonly { readonly turf: string; readonly addressIds: readonly string[] }[];
}

/** What is asked of the next day. */
export interface NextDayOptions {
  /** Ids of turfs that are finished though not every door was visited; one where every door was is finished anyhow. */
  readonly finished?: readonly string[];
  /** Ids of finished turfs to open again, where somebody is worth a visit this day. */
  readonly reopen?: readonly string[];
  /** After so many visits with nobody at home a door is left in peace; 3 when not given. */
  readonly tries?: number;
}

/**
 * The next day's plan: doors of turfs that were begun and not finished first (3), then those where nobody was at home, if
 * the day is another time than theirs (2), then doors not visited yet (1). Those talked to are done, and so is who was not
 * at home three times; who is not at home at this time of day waits (0).
 *
 * Nobody who was not at home is forgotten in a finished turf: they are in the follow-up, or their turf opens again when it
 * is asked to. Whoever refused or moved is in no weight and no follow-up, only in the changes. The order of turfs does not
 * matter. O(n log n).
 *
 * @throws `invalid-input` with all faults of the visits.
 * @example
 * ```ts
 * import { nextDay } from "@vanstervind/turf-splitting/results";
 *
 * const plan = { turfs: [
 *   { id: "1", stops: [{ district: null, addressIds: ["a", "b", "c", "d"] }] },
 *   { id: "2", stops: [{ district: null, addressIds: ["e", "f"] }] },
 * ] };
 * const { weights, changes, finished, followUp } = nextDay(plan, [
 *   { addressId: "a", outcome: "talked", daytime: "evening" },
 *   { addressId: "b", outcome: "not-home", daytime: "evening" },
 *   { addressId: "c", outcome: "refused", daytime: "evening" },
 *   { addressId: "e", outcome: "talked", daytime: "evening" },
 *   { addressId: "f", outcome: "not-home", daytime: "evening" },
 * ], "afternoon");
 * weights.map(({ id, weight }) => `${id} ${weight}`); // => ["a 0", "b 2", "d 3", "e 0", "f 2"]
 * changes; // => { removed: [], doNotContact: ["c"] }
 * finished; // => ["2"]
 * followUp; // => [{ turf: "2", addressIds: ["f"] }]
 * ```
 */
export const nextDay = (
  plan: VisitedPlan,
  visits: readonly Visit[],
  daytime: Daytime,
  { finished: declared = [], reopen = [], tries = 3 }: NextDayOptions = {},
): NextDay => {
  const last = lastVisits(visits);
  // A refusal holds even if somebody talked at a later visit by mistake.
  const refused = new Set(visits.filter(({ outcome }) => outcome === "refused").map(({ addressId }) => addressId));
  const missed = new Map<string, number>();
  for (const { addressId, outcome } of visits) {
    if (outcome === "not-home") missed.set(addressId, (missed.get(addressId) ?? 0) + 1);
  }
  /** What a door is worth; `null` for one that nobody goes to again. */
  const worthOf = (id: string, isBegun: boolean): number | null => {
    const visit = last.get(id);
    if (refused.has(id) || visit?.outcome === "moved") return null;
    if (visit === undefined) return isBegun ? 3 : 1;
    const isDue = visit.outcome === "not-home" && visit.daytime !== daytime && missed.get(id)! < tries;
    return isDue ? 2 : 0;
  };

  const weights: { id: string; weight: number }[] = [];
  const finished: string[] = [];
  const followUp: { turf: string; addressIds: string[] }[] = [];
  for (const { id: turf, stops } of plan.turfs) {
    const ids = stops.flatMap(({ addressIds }) => addressIds);
    const visited = ids.filter((id) => last.has(id)).length;
    const due: string[] = [];
    for (const id of ids) {
      const weight = worthOf(id, visited > 0);
      if (weight === null) continue;
      weights.push({ id, weight });
      if (weight > 0) due.push(id);
    }
    const isFinished = declared.includes(turf) || (visited > 0 && visited === ids.length);
    if (!isFinished || (reopen.includes(turf) && due.length > 0)) continue;
    finished.push(turf);
    if (due.length > 0) followUp.push({ turf, addressIds: due });
  }
  const moved = [...last.values()].filter(({ addressId, outcome }) => outcome === "moved" && !refused.has(addressId));
  return {
    weights: weights.sort((a, b) => compareIds(a.id, b.id)),
    changes: {
      removed: moved.map(({ addressId }) => addressId).sort(compareIds),
      doNotContact: [...refused].sort(compareIds),
    },
    finished: finished.sort(compareIds),
    followUp: followUp.sort((a, b) => compareIds(a.turf, b.turf)),
  };
};
