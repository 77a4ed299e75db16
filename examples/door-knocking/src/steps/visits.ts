import { createRandom } from "@vanstervind/core";
import { stopMinutes, type TurfPlan, walkMinutes } from "@vanstervind/turf-splitting";
import type { Session, Visit } from "@vanstervind/turf-splitting/results";
import type { Walk } from "./outing.ts";

/** What a team did in its turf. */
export interface WalkDone extends Session {
  readonly turfId: string;
  readonly visits: readonly Visit[];
  /** Entrances that were visited. */
  readonly entrances: number;
  readonly isFinished: boolean;
}

/** How far over the planned time a team goes on. */
const overtime = 1.15;

/** How often what happens at a door, as a share; somebody opens at about one door in three. */
const shares = { refused: 0.01, moved: 0.02, talked: 0.3 };

/** A made-up afternoon: teams walk their turfs in order, some slower than planned, until their time is up. */
export const playDay = (
  plan: Pick<TurfPlan, "pace">,
  { walks }: { readonly walks: readonly Pick<Walk, "turf">[] },
  seed: string,
): readonly WalkDone[] => walks.map((walk) => play(walk, plan, seed));

const play = ({ turf }: Pick<Walk, "turf">, { pace }: Pick<TurfPlan, "pace">, seed: string): WalkDone => {
  const random = createRandom(seed).fork(`visits ${turf.id}`);
  const slowness = 0.85 + random.next() * 0.4;
  const visits: Visit[] = [];
  let minutes = walkMinutes(turf.metres, pace);
  let [doors, entrances] = [0, 0];
  for (const stop of turf.stops) {
    const takes = stopMinutes(stop, pace) * slowness;
    if (minutes + takes > turf.minutes * overtime) break;
    minutes += takes;
    doors += stop.households;
    entrances++;
    for (const addressId of stop.addressIds)
      visits.push({ addressId, outcome: outcomeOf(random.next()), daytime: "afternoon" });
  }
  return { turfId: turf.id, visits, doors, entrances, minutes, isFinished: entrances === turf.stops.length };
};

const outcomeOf = (draw: number): Visit["outcome"] => {
  const { refused, moved, talked } = shares;
  return draw < refused
    ? "refused"
    : draw < refused + moved
      ? "moved"
      : draw < refused + moved + talked
        ? "talked"
        : "not-home";
};
