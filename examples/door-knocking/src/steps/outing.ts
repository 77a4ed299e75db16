import { compareIds } from "@vanstervind/core";
import type { Pace, Turf } from "@vanstervind/turf-splitting";
import { leafletPace } from "@vanstervind/turf-splitting/results";
import {
  type AssignmentReason,
  assignTeams,
  type BeginnersKit,
  beginnersKit,
} from "@vanstervind/turf-splitting/volunteers";
import type { Crew } from "./volunteers.ts";

/** A team on its way to a turf. */
export interface Walk {
  /** Id of the team. */
  readonly team: string;
  /** Pseudonyms of its members. */
  readonly members: readonly string[];
  readonly turf: Turf;
  /** Why this team has this turf. */
  readonly reasons: readonly AssignmentReason[];
  /** What to begin with where somebody is new; `null` where nobody is, and in a team's further turfs. */
  readonly kit: BeginnersKit | null;
}

/** Who goes where. */
export interface Outing {
  readonly walks: readonly Walk[];
  /** Who goes for the first time. */
  readonly beginners: ReadonlySet<string>;
}

/** Teams with a turf each that fits their shift, as near to home as can be for all together; turfs of `first` before others. */
export const planOuting = (
  { turfs, pace }: { readonly turfs: readonly Turf[]; readonly pace: Pace },
  { teams, beginners }: Crew,
  first: ReadonlySet<string> = new Set(),
): Outing => {
  const members = new Map(teams.map((team) => [team.id, team.members.map(({ id }) => id)]));
  const byId = new Map(turfs.map((turf) => [turf.id, turf]));
  const begun = assignTeams(
    teams,
    turfs.filter(({ id }) => first.has(id)),
  ).assignments;
  const busy = new Set(begun.map(({ team }) => team));
  const others = assignTeams(
    teams.filter(({ id }) => !busy.has(id)),
    turfs.filter(({ id }) => !first.has(id)),
  ).assignments;
  const begunWith = new Set<string>();
  const walks = [...begun, ...others]
    .sort((a, b) => compareIds(a.team, b.team))
    .map(({ team, turf: id, reasons }): Walk => {
      const turf = byId.get(id)!;
      const who = members.get(team)!;
      const isFirst = !begunWith.has(team);
      begunWith.add(team);
      const kit =
        isFirst && who.some((one) => beginners.has(one))
          ? beginnersKit(turf, { doors: pace, leaflets: leafletPace })
          : null;
      return { team, members: who, turf, reasons, kit };
    });
  return { walks, beginners };
};
