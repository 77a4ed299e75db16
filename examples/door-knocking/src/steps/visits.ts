import { createRandom, type Random } from "@vanstervind/core";
import { type Pace, stopMinutes, type TurfPlan, walkMinutes } from "@vanstervind/turf-splitting";
import type { Outing, Walk } from "./outing.ts";

/** What came back from a turf: counts alone, and `null` where they would tell of a few. */
export interface TurfResult {
  readonly turfId: string;
  readonly doors: number | null;
  readonly talked: number | null;
  readonly notHome: number | null;
  /** Minutes out. */
  readonly minutes: number;
  readonly isFinished: boolean;
}

/** What came back from a day. */
export interface DayResults {
  readonly turfs: readonly TurfResult[];
  /** Doors of the turfs whose doors are told. */
  readonly doors: number;
  /** How long things took, as far as the day shows. */
  readonly pace: Pace;
  /** Addresses where somebody was asked, for the plan of the next day only. */
  readonly visited: ReadonlySet<string>;
  /** Addresses whose people asked at the door not to be visited again, for the plan of the next day only. */
  readonly refused: ReadonlySet<string>;
}

/** Counts below are not told. */
const least = 5;

/** Doors from which on a day says how long a door takes. */
const enough = 50;

/** A made-up day: teams walk their turfs in order, some faster than planned and some slower, until their time is up. */
export const playDay = (plan: TurfPlan, { walks }: Outing, seed: string): DayResults => {
  const visited = new Set<string>();
  const refused = new Set<string>();
  const turfs = walks.map((own) => walk(own, plan, createRandom(seed).fork(`visits ${own.turf.id}`), visited, refused));
  const doors = turfs.reduce((sum, turf) => sum + (turf.doors ?? 0), 0);
  return { turfs, doors, pace: paceOf(plan, turfs), visited, refused };
};

/** The plan's pace with the minutes at a door that the day shows; the plan's own where it shows too little. */
const paceOf = ({ turfs, pace }: TurfPlan, results: readonly TurfResult[]): Pace => {
  const told = results.filter(({ isFinished, doors }) => isFinished && doors !== null);
  const doors = told.reduce((sum, turf) => sum + turf.doors!, 0);
  if (doors < enough) return pace;
  const turfOf = new Map(turfs.map((turf) => [turf.id, turf]));
  const atDoors = told.reduce((sum, { turfId, minutes }) => {
    const { metres, stops } = turfOf.get(turfId)!;
    return sum + minutes - walkMinutes(metres, pace) - stops.length * pace.minutesPerEntrance;
  }, 0);
  return { ...pace, minutesPerDoor: Math.max(0, Math.round((atDoors / doors) * 100) / 100) };
};

const walk = (
  { turf }: Walk,
  plan: TurfPlan,
  random: Random,
  visited: Set<string>,
  refused: Set<string>,
): TurfResult => {
  const slowness = 0.85 + random.next() * 0.4;
  let minutes = walkMinutes(turf.metres, plan.pace);
  let [doors, talked, notHome, stops] = [0, 0, 0, 0];
  for (const stop of turf.stops) {
    const takes = stopMinutes(stop, plan.pace) * slowness;
    if (minutes + takes > turf.minutes * 1.1) break;
    minutes += takes;
    stops++;
    for (const id of stop.addressIds) {
      const draw = random.next();
      visited.add(id);
      if (draw < 0.005) refused.add(id);
      doors++;
      if (draw > 0.7) talked++;
      else notHome++;
    }
  }
  // Of three counts that add up, one that is hidden can be worked out from the others, so two are.
  const few = talked < least || notHome < least;
  return {
    turfId: turf.id,
    doors: doors < least ? null : doors,
    talked: few ? null : talked,
    notHome: few ? null : notHome,
    minutes: Math.round(minutes),
    isFinished: stops === turf.stops.length,
  };
};
