import { phrasebook } from "@vanstervind/core";
import type { LoadUnit } from "../load-unit.ts";
import type { ChangeReason } from "./change-reason.ts";

const units: Record<"sv" | "en", Record<LoadUnit, string>> = {
  sv: { stops: "portar", households: "hushåll", minutes: "minuter" },
  en: { stops: "entrances", households: "households", minutes: "minutes" },
};

/**
 * What became of an entrance or a turf, as a sentence in Swedish or English.
 *
 * @example
 * ```ts
 * import { explainChanges } from "@vanstervind/turf-splitting/changes";
 *
 * explainChanges({ code: "new-turf", values: { turf: "17" } }, "sv"); // => "Område 17 är nytt."
 * explainChanges({ code: "placed", values: { entranceId: "a9", turf: "17", metres: 24 } }, "en");
 * // => "a9 is new in turf 17, where it adds least to walk: 24 m."
 * ```
 */
export const explainChanges = phrasebook<ChangeReason>({
  placed: {
    sv: ({ entranceId, turf, metres }) =>
      `${entranceId} är ny i område ${turf}, där den gör vägen minst längre: ${Math.round(metres)} m.`,
    en: ({ entranceId, turf, metres }) =>
      `${entranceId} is new in turf ${turf}, where it adds least to walk: ${Math.round(metres)} m.`,
  },
  "joined-door": {
    sv: ({ addressId, turf }) => `${addressId} hör till en port som redan finns i område ${turf}.`,
    en: ({ addressId, turf }) => `${addressId} belongs to an entrance that turf ${turf} already has.`,
  },
  removed: {
    sv: ({ addressId, turf }) => `${addressId} är borttagen ur område ${turf}.`,
    en: ({ addressId, turf }) => `${addressId} is removed from turf ${turf}.`,
  },
  "kept-locked": {
    sv: ({ addressId, turf }) => `${addressId} står kvar som förut, för område ${turf} är låst.`,
    en: ({ addressId, turf }) => `${addressId} stays as it was, because turf ${turf} is locked.`,
  },
  "unknown-address": {
    sv: ({ addressId }) => `${addressId} finns inte i planen.`,
    en: ({ addressId }) => `${addressId} is not in the plan.`,
  },
  "no-coordinates": {
    sv: ({ addressId }) => `${addressId} är inte med: läget är inte känt.`,
    en: ({ addressId }) => `${addressId} is left out: its place is not known.`,
  },
  "made-room": {
    sv: ({ entranceId, from, to, unit, most }) =>
      `${entranceId} går från område ${from} till ${to}, så att inget har mer än ${most} ${units.sv[unit]}.`,
    en: ({ entranceId, from, to, unit, most }) =>
      `${entranceId} goes from turf ${from} to ${to}, so that none has more than ${most} ${units.en[unit]}.`,
  },
  "filled-up": {
    sv: ({ entranceId, from, to, unit, least }) =>
      `${entranceId} går från område ${from} till ${to}, som annars hade fått mindre än ${least} ${units.sv[unit]}.`,
    en: ({ entranceId, from, to, unit, least }) =>
      `${entranceId} goes from turf ${from} to ${to}, which would have had less than ${least} ${units.en[unit]}.`,
  },
  "by-hand": {
    sv: ({ entranceId, from, to }) => `${entranceId} är flyttad för hand från område ${from} till ${to}.`,
    en: ({ entranceId, from, to }) => `${entranceId} is moved by hand from turf ${from} to ${to}.`,
  },
  reoptimised: {
    sv: ({ entranceId, from, to }) => `${entranceId} går från område ${from} till ${to} i den nya indelningen.`,
    en: ({ entranceId, from, to }) => `${entranceId} goes from turf ${from} to ${to} in the new split.`,
  },
  "new-turf": {
    sv: ({ turf }) => `Område ${turf} är nytt.`,
    en: ({ turf }) => `Turf ${turf} is new.`,
  },
  "turf-gone": {
    sv: ({ turf }) => `Område ${turf} finns inte mer.`,
    en: ({ turf }) => `Turf ${turf} is no more.`,
  },
});
