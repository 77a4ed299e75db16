import { compareIds } from "@vanstervind/core";
import type { Turf, TurfPlan } from "@vanstervind/turf-splitting";
import type { DayOptions } from "../read-command.ts";
import { makeVolunteers, type Volunteer } from "./volunteers.ts";

/** A team with its walk. */
export interface Team {
  readonly id: string;
  readonly members: readonly Volunteer[];
  readonly turf: Turf;
  /** From where the team sets out to the middle of the turf, as the crow flies. */
  readonly metresFromHome: number;
}

/** Who goes where. */
export interface Outing {
  readonly teams: readonly Team[];
}

/** Pairs of volunteers, each to the nearest turf that is left. */
export const planOuting = (plan: TurfPlan, { seed }: Pick<DayOptions, "seed">): Outing => {
  const volunteers = makeVolunteers(plan, seed);
  const pairs = Array.from({ length: volunteers.length / 2 }, (_, i) => volunteers.slice(2 * i, 2 * i + 2));
  const ways = pairs
    .flatMap((members, team) =>
      plan.turfs.map((turf) => ({ team, members, turf, metresFromHome: Math.round(metres(members[0]!, turf.centre)) })),
    )
    .sort((a, b) => a.metresFromHome - b.metresFromHome || a.team - b.team || compareIds(a.turf.id, b.turf.id));
  const teams = new Map<number, Team>();
  const taken = new Set<string>();
  for (const { team, turf, ...way } of ways) {
    if (teams.has(team) || taken.has(turf.id)) continue;
    taken.add(turf.id);
    teams.set(team, { id: String(team + 1), turf, ...way });
  }
  return { teams: [...teams].sort(([a], [b]) => a - b).map(([, team]) => team) };
};

interface Place {
  readonly lon: number;
  readonly lat: number;
}

const metres = (a: Place, b: Place): number =>
  111_320 * Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat);
