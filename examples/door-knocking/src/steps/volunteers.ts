import { createRandom } from "@vanstervind/core";
import type { Turf } from "@vanstervind/turf-splitting";
import type { Team } from "@vanstervind/turf-splitting/volunteers";

/** Those who go out that day, by pseudonym. */
export interface Crew {
  readonly teams: readonly Team[];
  /** Ids of those who go for the first time. */
  readonly beginners: ReadonlySet<string>;
}

/** People to a team. */
const perTeam = 2;

/** A team for about every tenth turf, twelve at most. */
const teamCount = (turfs: number): number => Math.min(turfs, 12, Math.ceil(turfs / 10));

/**
 * Made-up pairs who set out near some turf with time for one, some of them new, some without stairs. The same seed, the
 * same pairs.
 */
export const makeCrew = (
  turfs: readonly Turf[],
  seed: string,
  { count = teamCount(turfs.length), shift = usualShift(turfs) }: { count?: number; shift?: number } = {},
): Crew => {
  const random = createRandom(seed).fork("volunteers");
  const beginners = new Set<string>();
  const teams = Array.from({ length: turfs.length === 0 ? 0 : count }, (_, team) => {
    const longer = random.pick([0, 0, 15, 30]);
    return {
      id: String(team + 1).padStart(2, "0"),
      members: Array.from({ length: perTeam }, (_, member) => {
        const id = `v${String(team * perTeam + member + 1).padStart(2, "0")}`;
        if (random.next() < 0.2) beginners.add(id);
        const { lon, lat } = random.pick(turfs).centre;
        return {
          id,
          shiftMinutes: Math.max(15, shift + longer),
          home: { lon: rounded(lon), lat: rounded(lat) },
          languages: ["sv", ...(random.next() < 0.3 ? [random.pick(["ar", "en", "fi", "so"])] : [])],
          noStairs: random.next() < 0.05,
          neighbourhood: random.pick(["any", "any", "prefer", "avoid"] as const),
        };
      }),
    };
  });
  return { teams, beginners };
};

/** Three in four turfs fit the shift, which is a whole number of quarters. */
const usualShift = (turfs: readonly Turf[]): number => {
  const byTime = turfs.map(({ minutes }) => minutes).sort((a, b) => a - b);
  return Math.ceil((byTime[Math.floor(byTime.length * 0.75)] ?? 0) / 15) * 15;
};

/** Two decimals, about a kilometre: nobody's door. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;
