import { createRandom } from "@vanstervind/core";
import type { TurfPlan } from "@vanstervind/turf-splitting";

/** Somebody who has offered to knock on doors that day, by pseudonym; made up. */
export interface Volunteer {
  readonly id: string;
  /** Where they set out from, roughly. */
  readonly lon: number;
  readonly lat: number;
  /** Whether it is their first time. */
  readonly isNew: boolean;
}

/** People to a team. */
const perTeam = 2;

/** A team for about every tenth turf, twelve at most. */
export const teamCount = (turfs: number): number => Math.min(turfs, 12, Math.ceil(turfs / 10));

/** Volunteers with a start near some turf, one in four a beginner; the same seed gives the same. */
export const makeVolunteers = ({ turfs }: TurfPlan, seed: string): readonly Volunteer[] => {
  const random = createRandom(seed).fork("volunteers");
  return Array.from({ length: teamCount(turfs.length) * perTeam }, (_, index) => {
    const { lon, lat } = random.pick(turfs).centre;
    return {
      id: `v-${String(index + 1).padStart(2, "0")}`,
      lon: rounded(lon + (random.next() - 0.5) * 0.01),
      lat: rounded(lat + (random.next() - 0.5) * 0.005),
      isNew: random.next() < 0.25,
    };
  });
};

/** Three decimals, some hundred metres: nobody's door. */
const rounded = (degrees: number): number => Math.round(degrees * 1e3) / 1e3;
