import { expect, test } from "vitest";
import { type ChangeReason, explainChanges } from "../../src/changes/index.ts";

const move = { entranceId: "a9", from: "3", to: "4" };
const sentences: readonly (readonly [ChangeReason, sv: string, en: string])[] = [
  [
    { code: "placed", values: { entranceId: "a9", turf: "17", metres: 23.6 } },
    "a9 är ny i område 17, där den gör vägen minst längre: 24 m.",
    "a9 is new in turf 17, where it adds least to walk: 24 m.",
  ],
  [
    { code: "joined-door", values: { addressId: "a9", turf: "17" } },
    "a9 hör till en port som redan finns i område 17.",
    "a9 belongs to an entrance that turf 17 already has.",
  ],
  [
    { code: "removed", values: { addressId: "a9", turf: "17" } },
    "a9 är borttagen ur område 17.",
    "a9 is removed from turf 17.",
  ],
  [
    { code: "kept-locked", values: { addressId: "a9", turf: "17" } },
    "a9 står kvar som förut, för område 17 är låst.",
    "a9 stays as it was, because turf 17 is locked.",
  ],
  [{ code: "unknown-address", values: { addressId: "a9" } }, "a9 finns inte i planen.", "a9 is not in the plan."],
  [
    { code: "no-coordinates", values: { addressId: "a9" } },
    "a9 är inte med: läget är inte känt.",
    "a9 is left out: its place is not known.",
  ],
  [
    { code: "made-room", values: { ...move, unit: "households", most: 77 } },
    "a9 går från område 3 till 4, så att inget har mer än 77 hushåll.",
    "a9 goes from turf 3 to 4, so that none has more than 77 households.",
  ],
  [
    { code: "filled-up", values: { ...move, unit: "stops", least: 40 } },
    "a9 går från område 3 till 4, som annars hade fått mindre än 40 portar.",
    "a9 goes from turf 3 to 4, which would have had less than 40 entrances.",
  ],
  [
    { code: "by-hand", values: move },
    "a9 är flyttad för hand från område 3 till 4.",
    "a9 is moved by hand from turf 3 to 4.",
  ],
  [
    { code: "reoptimised", values: move },
    "a9 går från område 3 till 4 i den nya indelningen.",
    "a9 goes from turf 3 to 4 in the new split.",
  ],
  [{ code: "new-turf", values: { turf: "17" } }, "Område 17 är nytt.", "Turf 17 is new."],
  [{ code: "turf-gone", values: { turf: "17" } }, "Område 17 finns inte mer.", "Turf 17 is no more."],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainChanges(reason, "sv")).toBe(sv);
  expect(explainChanges(reason, "en")).toBe(en);
});
