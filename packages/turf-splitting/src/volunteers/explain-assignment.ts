import { phrasebook } from "@vanstervind/core";
import type { AssignmentReason, DistanceClass } from "./assign-teams.ts";
import type { KitReason } from "./beginners-kit.ts";

const distances: Record<"sv" | "en", Record<DistanceClass, string>> = {
  sv: {
    near: "under 1 km hemifrån",
    fair: "1 till 3 km hemifrån",
    far: "3 till 10 km hemifrån",
    "very-far": "över 10 km hemifrån",
    unknown: "okänt avstånd hemifrån",
  },
  en: {
    near: "less than 1 km from home",
    fair: "1 to 3 km from home",
    far: "3 to 10 km from home",
    "very-far": "more than 10 km from home",
    unknown: "at an unknown distance from home",
  },
};

/**
 * Why a team has a turf, a turf no team, or a beginner another beginning, as a sentence in Swedish or English.
 *
 * @example
 * ```ts
 * import { explainAssignment } from "@vanstervind/turf-splitting/volunteers";
 *
 * explainAssignment({ code: "distance", values: { distance: "fair" } }, "en");
 * // => "It is 1 to 3 km from home, for the one who has farthest."
 * ```
 */
export const explainAssignment = phrasebook<AssignmentReason | KitReason>({
  "fits-shift": {
    sv: ({ minutes, shiftMinutes }) => `Området tar ${Math.round(minutes)} av passets ${shiftMinutes} minuter.`,
    en: ({ minutes, shiftMinutes }) => `The turf takes ${Math.round(minutes)} of the shift's ${shiftMinutes} minutes.`,
  },
  distance: {
    sv: ({ distance }) => `Det ligger ${distances.sv[distance]}, för den som har längst.`,
    en: ({ distance }) => `It is ${distances.en[distance]}, for the one who has farthest.`,
  },
  speaks: {
    sv: ({ language }) => `Någon i laget talar ${language}.`,
    en: ({ language }) => `Somebody in the team speaks ${language}.`,
  },
  "language-missing": {
    sv: ({ language }) => `Ingen i laget talar ${language}.`,
    en: ({ language }) => `Nobody in the team speaks ${language}.`,
  },
  "own-neighbourhood": {
    sv: () => "Önskan om det egna grannskapet kunde inte uppfyllas.",
    en: () => "A wish about the own neighbourhood could not be met.",
  },
  "too-long": {
    sv: ({ minutes, longestShift }) =>
      `Området tar ${Math.round(minutes)} minuter, och det längsta passet är ${longestShift}.`,
    en: ({ minutes, longestShift }) =>
      `The turf takes ${Math.round(minutes)} minutes, and the longest shift is ${longestShift}.`,
  },
  stairs: {
    sv: () => "I varje lag med tid nog finns någon som inte kan gå i trappor.",
    en: () => "In every team with time enough somebody cannot take stairs.",
  },
  "no-team-left": {
    sv: () => "Alla lag som kan har annat att göra.",
    en: () => "All teams that could have other turfs.",
  },
  "begins-later": {
    sv: ({ entranceId, passed, minutes }) =>
      `Börja vid ${entranceId}: ${passed === 1 ? "porten" : `de ${passed} portarna`} före tar mer än ${minutes} minuter${passed === 1 ? "" : " var"}.`,
    en: ({ entranceId, passed, minutes }) =>
      `Begin at ${entranceId}: the ${passed === 1 ? "entrance before takes" : `${passed} entrances before take`} more than ${minutes} minutes${passed === 1 ? "" : " each"}.`,
  },
  "nothing-fits": {
    sv: ({ shortest, minutes }) =>
      `Ingen port passar för den som är ny: den minsta tar ${Math.ceil(shortest)} minuter, och det finns ${minutes}.`,
    en: ({ shortest, minutes }) =>
      `No entrance suits somebody who is new: the smallest takes ${Math.ceil(shortest)} minutes, and there are ${minutes}.`,
  },
});
