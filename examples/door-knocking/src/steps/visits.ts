import { createRandom, type Random } from "@vanstervind/core";
import { stopMinutes, type TurfPlan, walkMinutes } from "@vanstervind/turf-splitting";
import type { Outing, Team } from "./outing.ts";

/** What came back from a turf: counts alone, and `null` where they would tell of a few. */
export interface TurfResult {
  readonly turfId: string;
  readonly doors: number;
  readonly talked: number | null;
  readonly notHome: number | null;
  readonly minutes: number;
  readonly isFinished: boolean;
}

/** What came back from a day. */
export interface DayResults {
  readonly turfs: readonly TurfResult[];
  /** Addresses where somebody was asked, for the plan of the next day only. */
  readonly visited: ReadonlySet<string>;
  /** Addresses whose people asked at the door not to be visited again, for the plan of the next day only. */
  readonly refused: ReadonlySet<string>;
}

const least = 5;

/** A made-up day: teams walk their turfs in order, some faster than planned and some slower, until their time is up. */
export const playDay = (plan: TurfPlan, { teams }: Outing, seed: string): DayResults => {
  const visited = new Set<string>();
  const refused = new Set<string>();
  const turfs = teams.map((team) =>
    walk(team, plan, createRandom(seed).fork(`visits ${team.turf.id}`), visited, refused),
  );
  return { turfs, visited, refused };
};

const walk = (
  { turf }: Team,
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
  const shown = (count: number): number | null => (count < least ? null : count);
  return {
    turfId: turf.id,
    doors,
    talked: shown(talked),
    notHome: shown(notHome),
    minutes: Math.round(minutes),
    isFinished: stops === turf.stops.length,
  };
};
