import type { Pace, TurfPlan } from "@vanstervind/turf-splitting";
import { calibratePace, type TimedStretch, type VisitCounts, visitCounts } from "@vanstervind/turf-splitting/results";
import type { WalkDone } from "./visits.ts";

/** What came back from a turf. */
interface TurfResult {
  /** Counts, hidden where they are of a few. */
  readonly counts: VisitCounts;
  /** Minutes out; `null` where nobody told. */
  readonly minutes: number | null;
  readonly isFinished: boolean;
}

/** What came back from a day, by turf and never by door. */
export interface DayResults {
  readonly turfs: readonly TurfResult[];
  /** Doors of the turfs whose counts are told; `null` where none is. */
  readonly doors: number | null;
  /** The plan's pace, corrected by the day. */
  readonly pace: Pace;
}

/** The day's visits as counts by turf, and what they say about how long a door takes. */
export const dayResults = (plan: TurfPlan, walks: readonly WalkDone[]): DayResults => {
  const walkOf = new Map(walks.map((walk) => [walk.turfId, walk]));
  const visits = walks.flatMap((walk) => walk.visits);
  const turfs = visitCounts(plan, visits).flatMap((counts): TurfResult[] => {
    const walk = walkOf.get(counts.id);
    if (walk === undefined) return [];
    return [{ counts, minutes: walk.minutes === 0 ? null : Math.round(walk.minutes), isFinished: walk.isFinished }];
  });
  const told = turfs.flatMap(({ counts }) => counts.visited ?? []);
  return {
    turfs,
    doors: turfs.length > 0 && told.length === 0 ? null : told.reduce((sum, visited) => sum + visited, 0),
    pace: calibratePace(plan.pace, stretchesOf(plan, walkOf)),
  };
};

/** Finished walks as timed stretches, with the kind of homes they went to, where it is one and known. */
const stretchesOf = (plan: TurfPlan, walkOf: ReadonlyMap<string, WalkDone>): TimedStretch[] =>
  plan.turfs.flatMap(({ id, metres, stops }) => {
    const walk = walkOf.get(id);
    if (!walk?.isFinished || walk.minutes === 0) return [];
    const kinds = new Set(stops.map((stop) => stop.dwelling));
    const dwelling = kinds.size === 1 ? stops[0]!.dwelling : null;
    return [{ dwelling, entrances: walk.entrances, doors: walk.doors, metres, minutes: walk.minutes }];
  });
