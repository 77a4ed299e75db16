import type { Id } from "@vanstervind/core";
import type { SeatReason } from "./explain-seats.ts";

/** A course to hold. */
export interface PlannedCourse {
  /** Names the course in the plan. */
  readonly id: Id;
  /** What it teaches. */
  readonly unitId: Id;
  /** Where it is held. */
  readonly placeId: Id;
  /** When it is held. */
  readonly blockId: Id;
  /** Who leads it; `null` when the request has no leaders. */
  readonly leaderId: Id | null;
  /** How many learners it has, from the unit's `minGroup` to its `maxGroup`. */
  readonly learners: number;
}

/** Learners of a cohort who go to one course or session. */
export interface Seating {
  /** Who they are. */
  readonly cohortId: Id;
  /** What they study. */
  readonly unitId: Id;
  /** The id of the planned course or of the open session. */
  readonly courseId: Id;
  /** Where they go. */
  readonly placeId: Id;
  /** When. */
  readonly blockId: Id;
  /** How far each of them travels, in kilometres. */
  readonly kilometres: number;
  /** How many they are. */
  readonly learners: number;
}

/** Learners of a cohort who get no seat for a unit, and why. */
export interface Unserved {
  /** Who they are. */
  readonly cohortId: Id;
  /** What they go without. */
  readonly unitId: Id;
  /** How many they are. */
  readonly learners: number;
  /** What stood in the way. */
  readonly reason: SeatReason;
}

/** Which courses to hold, who goes where, and who is left without. */
export interface SeatPlan {
  /** The courses to hold, by block, unit, place and id. */
  readonly courses: readonly PlannedCourse[];
  /** Who goes where, by cohort, unit and course. */
  readonly seats: readonly Seating[];
  /** Who goes without, by cohort and unit. Seats and unserved sum to the demand. */
  readonly unserved: readonly Unserved[];
  /** What it costs, in the unit of the request. */
  readonly cost: {
    /** All courses. */
    readonly courses: number;
    /** All travel. */
    readonly travel: number;
    /** All learners without a seat. */
    readonly unserved: number;
    /** The sum of the three. */
    readonly total: number;
  };
  /** A total that no plan can be below. */
  readonly bound: number;
  /** How much of the total the plan may lie above the cheapest, as a share: `(total - bound) / total`. */
  readonly gap: number;
  /** Seats asked for: each learner counts once for each unit. */
  readonly demand: number;
  /** Seats given. */
  readonly served: number;
}
