import { compareIds, duplicateIds, invalidInput, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import type { Entrance } from "../entrance.ts";
import type { Turf } from "../turf-plan.ts";
import { leastCost } from "./internal/least-cost.ts";
import { Team } from "./team.ts";

/** How far a turf is from home, as far as it is told: for the member who has farthest. */
export type DistanceClass = "near" | "fair" | "far" | "very-far" | "unknown";

/** Why a team has a turf, or a turf no team. */
export type AssignmentReason =
  | Reason<"fits-shift", { minutes: number; shiftMinutes: number }>
  | Reason<"distance", { distance: DistanceClass }>
  | Reason<"speaks", { language: string }>
  | Reason<"language-missing", { language: string }>
  | Reason<"own-neighbourhood", Record<never, never>>
  | Reason<"too-long", { minutes: number; longestShift: number }>
  | Reason<"stairs", Record<never, never>>
  | Reason<"no-team-left", Record<never, never>>;

/** A turf of a team. */
export interface Assignment {
  /** Id of the team. */
  readonly team: string;
  /** Id of the turf. */
  readonly turf: string;
  /** When in the shift it begins, minutes: a team takes its turfs one after the other. */
  readonly startsAt: number;
  /** Why. */
  readonly reasons: readonly AssignmentReason[];
}

/** Teams and turfs. */
export interface Assignments {
  /** By team, in the order of the shift. */
  readonly assignments: readonly Assignment[];
  /** Turfs without a team, by id, and why. */
  readonly unassigned: readonly { readonly turf: string; readonly reason: AssignmentReason }[];
  /** Minutes of turfs without a team. */
  readonly shortMinutes: number;
}

/** What matters for a turf. */
export type TurfToWalk = Pick<Turf, "id" | "minutes" | "centre"> & {
  /** Its entrances, as far as stairs matter. */
  readonly stops: readonly Pick<Entrance, "dwelling" | "lift">[];
};

/** How to assign. */
export interface AssignOptions {
  /** Languages that are of use in a turf. */
  readonly languages?: readonly { readonly turf: string; readonly language: string }[];
}

const kilometre = 1000;
/** What a language that is missing, and a neighbourhood to avoid or not preferred, count for, in metres. */
const languageCost = 5 * kilometre;
const neighbourhoodCost = 2 * kilometre;
/** More than all turfs could cost: first as many turfs as can be have a team. */
const noTeam = 1e8;

const metresBetween = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number => {
  const radians = Math.PI / 180;
  const east = ((((a.lon - b.lon + 540) % 360) + 360) % 360) - 180;
  const x = east * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  return Math.round(6_371_000 * Math.hypot(x, (a.lat - b.lat) * radians));
};

const classOf = (metres: number | null): DistanceClass =>
  metres === null
    ? "unknown"
    : metres < kilometre
      ? "near"
      : metres < 3 * kilometre
        ? "fair"
        : metres < 10 * kilometre
          ? "far"
          : "very-far";

/**
 * Gives turfs to teams: in each round as many turfs as can be, of all such ways the one with the least cost in all, exactly.
 *
 * A team takes a turf only when it fits in what is left of its shortest shift, and stairs only when all its members can.
 * The cost is metres from the home that is farthest, 5 km for a language that is missing and 2 km for a neighbourhood
 * against a member's wish. After a round teams with time left take part in the next. No turf has two teams. Each round is
 * proven best; several rounds together need not be. Homes are in nothing that comes out, only classes of distance. Order
 * of the input does not matter. O((teams + turfs)³) a round.
 *
 * @throws `invalid-input` with all faults of the teams and turfs: less than two members, ids used twice.
 * @example
 * ```ts
 * import { assignTeams } from "@vanstervind/turf-splitting/volunteers";
 *
 * const team = (id: string, lon: number) => ({
 *   id, members: [1, 2].map((n) => ({ id: `${id}${n}`, shiftMinutes: 120, home: { lon, lat: 59 }, languages: [], noStairs: false, neighbourhood: "any" as const })),
 * });
 * const turf = (id: string, lon: number) => ({ id, minutes: 100, centre: { lon, lat: 59 }, stops: [] });
 * const { assignments, unassigned } = assignTeams([team("a", 18), team("b", 18.1)], [turf("1", 18.09), turf("2", 18.01), turf("3", 18.2)]);
 * assignments.map((one) => [one.team, one.turf]); // => [["a", "2"], ["b", "1"]]
 * unassigned; // => [{ turf: "3", reason: { code: "no-team-left", values: {} } }]
 * ```
 */
export const assignTeams = (
  teams: readonly z.input<typeof Team>[],
  turfs: readonly TurfToWalk[],
  { languages = [] }: AssignOptions = {},
): Assignments => {
  const read = parse(z.array(Team), teams, { source: "the teams" });
  const faults = [
    ...duplicateIds(read, "the teams"),
    ...duplicateIds(
      read.flatMap(({ members }) => members),
      "the volunteers",
    ),
    ...duplicateIds(turfs, "the turfs"),
  ];
  if (faults.length > 0) throw invalidInput(faults, "the teams and turfs");
  const crews = read
    .sort((a, b) => compareIds(a.id, b.id))
    .map((team) => ({ ...team, shift: Math.min(...team.members.map(({ shiftMinutes }) => shiftMinutes)), used: 0 }));
  type Crew = (typeof crews)[number];
  const wanted = new Map(
    turfs.map(({ id }) => [id, languages.filter(({ turf }) => turf === id).map((one) => one.language)]),
  );

  const farthest = ({ members }: Crew, { centre }: TurfToWalk): number | null => {
    const ways = members.flatMap(({ home }) => (home === undefined ? [] : [metresBetween(home, centre)]));
    return ways.length === 0 ? null : Math.max(...ways);
  };
  const speaks = ({ members }: Crew, language: string): boolean =>
    members.some((one) => one.languages.includes(language));
  const isBarred = ({ members }: Crew, { stops }: TurfToWalk): boolean =>
    members.some(({ noStairs }) => noStairs) &&
    stops.some(({ dwelling, lift }) => dwelling === "flat" && lift !== true);
  const wishes = ({ members }: Crew, { centre }: TurfToWalk): { met: number; against: number } => {
    let [met, against] = [0, 0];
    for (const { home, neighbourhood } of members) {
      if (home === undefined || neighbourhood === "any") continue;
      if (metresBetween(home, centre) < kilometre === (neighbourhood === "prefer")) met++;
      else against++;
    }
    return { met, against };
  };
  const costOf = (crew: Crew, turf: TurfToWalk): number =>
    (farthest(crew, turf) ?? 0) +
    languageCost * wanted.get(turf.id)!.filter((language) => !speaks(crew, language)).length +
    neighbourhoodCost * wishes(crew, turf).against;
  const fits = (crew: Crew, turf: TurfToWalk): boolean =>
    crew.used + turf.minutes <= crew.shift && !isBarred(crew, turf);

  let left = turfs.toSorted((a, b) => compareIds(a.id, b.id));
  const assignments: Assignment[] = [];
  for (;;) {
    // Each turf has a team or a place of its own beside them.
    const columns = crews.length + left.length;
    const costs = new Float64Array(left.length * columns).fill(noTeam);
    for (const [i, turf] of left.entries()) {
      for (const [j, crew] of crews.entries())
        costs[i * columns + j] = fits(crew, turf) ? costOf(crew, turf) : 2 * noTeam;
    }
    const found = leastCost(costs, left.length, columns);
    const rest: TurfToWalk[] = [];
    for (const [i, turf] of left.entries()) {
      const crew = crews[found[i]!];
      if (crew === undefined || !fits(crew, turf)) {
        rest.push(turf);
        continue;
      }
      const reasons: AssignmentReason[] = [
        { code: "fits-shift", values: { minutes: turf.minutes, shiftMinutes: crew.shift } },
        { code: "distance", values: { distance: classOf(farthest(crew, turf)) } },
        ...wanted.get(turf.id)!.map((language) => ({
          code: speaks(crew, language) ? ("speaks" as const) : ("language-missing" as const),
          values: { language },
        })),
      ];
      if (wishes(crew, turf).against > 0) reasons.push({ code: "own-neighbourhood", values: {} });
      assignments.push({ team: crew.id, turf: turf.id, startsAt: crew.used, reasons });
      crew.used += turf.minutes;
    }
    if (rest.length === left.length) break;
    left = rest;
  }
  assignments.sort((a, b) => compareIds(a.team, b.team) || a.startsAt - b.startsAt || compareIds(a.turf, b.turf));
  const longestShift = crews.reduce((longest, { shift }) => Math.max(longest, shift), 0);
  const unassigned = left.map((turf) => {
    const long = turf.minutes > longestShift;
    const barred = crews.every((crew) => turf.minutes > crew.shift || isBarred(crew, turf));
    const reason: AssignmentReason = long
      ? { code: "too-long", values: { minutes: turf.minutes, longestShift } }
      : { code: barred ? "stairs" : "no-team-left", values: {} };
    return { turf: turf.id, reason };
  });
  return { assignments, unassigned, shortMinutes: left.reduce((sum, { minutes }) => sum + minutes, 0) };
};
