import type { Turf, TurfPlan } from "@vanstervind/turf-splitting";
import { leafletPace } from "@vanstervind/turf-splitting/results";
import {
  type AssignmentReason,
  assignTeams,
  type BeginnersKit,
  beginnersKit,
} from "@vanstervind/turf-splitting/volunteers";
import { makeCrew } from "./volunteers.ts";

/** A team on its way to a turf. */
export interface Walk {
  /** Id of the team. */
  readonly team: string;
  /** Pseudonyms of its members. */
  readonly members: readonly string[];
  readonly turf: Turf;
  /** Why this team has this turf. */
  readonly reasons: readonly AssignmentReason[];
  /** What to begin with where somebody is new; `null` where nobody is, or no entrance is small enough to begin with. */
  readonly kit: BeginnersKit | null;
}

/** Who goes where. */
export interface Outing {
  readonly walks: readonly Walk[];
  /** Who goes for the first time. */
  readonly beginners: ReadonlySet<string>;
}

/** Made-up teams, each with a turf that fits its shift, as near to home as can be for all together. */
export const planOuting = (plan: TurfPlan, seed: string): Outing => {
  const { teams, beginners } = makeCrew(plan, seed);
  const members = new Map(teams.map((team) => [team.id, team.members.map(({ id }) => id)]));
  const turfs = new Map(plan.turfs.map((turf) => [turf.id, turf]));
  const pace = { doors: plan.pace, leaflets: leafletPace };
  const walks = assignTeams(teams, plan.turfs).assignments.map(({ team, turf: id, reasons }): Walk => {
    const turf = turfs.get(id)!;
    const who = members.get(team)!;
    const kit = who.some((member) => beginners.has(member)) ? beginnersKit(turf, pace) : null;
    return { team, members: who, turf, reasons, kit: kit === null || kit.doors.length === 0 ? null : kit };
  });
  return { walks, beginners };
};
