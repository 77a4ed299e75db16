import { createRandom } from "@vanstervind/core";
import { annealAt } from "../../src/placement/internal/anneal.ts";
import type { CttInstance } from "./ctt-instance.ts";
import { cttTimetable } from "./ctt-timetable.ts";

/** A timetable: what it costs, and each lecture as course, room, day and period. */
export interface CttSolution {
  readonly cost: number;
  readonly lectures: readonly (readonly [courseId: string, roomId: string, day: number, period: number])[];
}

export const solveCtt = (
  instance: CttInstance,
  { seed, seconds }: { readonly seed: string; readonly seconds: number },
): CttSolution => {
  const random = createRandom(seed);
  const started = performance.now();
  const timetable = cttTimetable(instance, random);
  timetable.complete(100_000);
  if (timetable.missing() > 0) throw new Error(`${timetable.missing()} lectures found no place.`);
  timetable.keep();
  let least = timetable.cost();
  const from = Number(process.env.T0 ?? 2);
  const to = Number(process.env.T1 ?? 0.2);
  const uniform = random.next;
  let strides = 0;
  const progress = () =>
    process.env.ITERS
      ? strides / Number(process.env.ITERS)
      : (performance.now() - started) / (1000 * seconds);
  for (let done = 0; done < 1 && least > 0; done = progress()) {
    annealAt(timetable, from * (to / from) ** done, 200, uniform);
    strides += 0.2;
    const cost = timetable.cost();
    if (cost < least) {
      least = cost;
      timetable.keep();
    }
  }
  if (process.env.DEBUG) process.stderr.write(`${strides / (process.cpuUsage().user/1e6)} k/cpu s\n`);
  const { rooms, courses, periodsPerDay } = instance;
  return {
    cost: least,
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
