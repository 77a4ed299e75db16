import { createRandom } from "@vanstervind/core";
import { annealAt } from "../../src/placement/internal/anneal.ts";
import type { CttInstance } from "./ctt-instance.ts";
import { cttTimetable } from "./ctt-timetable.ts";

/** A timetable: what it costs, and each lecture as course, room, day and period. */
export interface CttSolution {
  readonly cost: number;
  readonly lectures: readonly (readonly [courseId: string, roomId: string, day: number, period: number])[];
}

/** How long to search: `share` tells how much of the time is gone, from 0 to 1. */
export interface CttBudget {
  readonly seed: string | number;
  readonly share: () => number;
}

/** Moves at one temperature. */
const stride = 2000;

/** Short annealings from a start of their own; the best of them is gone on with. */
const scouts = 4;
const scoutShare = 0.08;

const hot = { from: 6, to: 0.2 };
const warm = { from: 1.2, to: 0.1 };

/**
 * Timetables an instance: some short annealings from hot, since where lectures can hardly pass each other a start decides
 * much, then a long one from warm that goes on from the best of them.
 */
export const solveCtt = (instance: CttInstance, { seed, share }: CttBudget): CttSolution => {
  const random = createRandom(seed);
  const timetable = cttTimetable(instance, random);
  const nothing = new Int32Array(timetable.courseOf.length).fill(-1);
  const run = ({ from, to }: { readonly from: number; readonly to: number }, until: number): void => {
    const begun = share();
    for (let now = begun; now < until && timetable.bestCost() > 0; now = share()) {
      annealAt(timetable, from * (to / from) ** ((now - begun) / (until - begun)), stride, random.next);
    }
  };
  let best = nothing;
  let least = Number.POSITIVE_INFINITY;
  for (let scout = 1; scout <= scouts && least > 0; scout++) {
    timetable.go(nothing);
    timetable.complete(100_000);
    if (timetable.missing() > 0) continue;
    run(hot, scout * scoutShare);
    if (timetable.bestCost() < least) [best, least] = [timetable.best.slice(), timetable.bestCost()];
  }
  if (best === nothing) throw new Error("No feasible timetable was found.");
  timetable.go(best);
  run(warm, 1);
  const { rooms, courses, periodsPerDay } = instance;
  return {
    cost: timetable.bestCost(),
    lectures: [...timetable.best].map((cell, lecture) => {
      const period = Math.floor(cell / rooms.length);
      return [
        courses[timetable.courseOf[lecture]!]!.id,
        rooms[cell % rooms.length]!.id,
        Math.floor(period / periodsPerDay),
        period % periodsPerDay,
      ];
    }),
  };
};
