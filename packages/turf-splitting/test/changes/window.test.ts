import { type Address, splitTurfs } from "@vanstervind/turf-splitting";
import { mergeTurfs, resplit } from "@vanstervind/turf-splitting/changes";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const door = (n: number): Address => ({
  id: `a${n}`,
  lon: 18,
  lat: 59,
  street: "Byvägen",
  houseNumber: `${n}`,
  households: 1,
});

/** Tenths are not exact in binary: three times 0.1 is more than 0.3, and ten times is less than 1. */
const tenths = { minutesPerDoor: 0.1, minutesPerEntrance: 0 };

describe("the window's edge, in minutes that are no binary fractions", () => {
  test("a turf that grows to just the most stays one, and is within the window", async () => {
    const before = await splitTurfs([door(1), door(2)], {
      target: 1,
      least: 0.1,
      most: 0.3,
      unit: "minutes",
      pace: tenths,
    });
    const { plan, report } = resplit(before, { added: [door(3)] });
    expect(plan.turfs.map(({ load }) => load)).toEqual([0.3]);
    expect(plan.turfs[0]!.reasons.map(({ code }) => code)).toEqual(["within-window"]);
    expect(report.map(({ code }) => code)).toEqual(["placed"]);
  });

  test("whatever comes and goes, a turf's load is that of a split anew, in whole thousandths", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        async (doors, comers, tenth) => {
          const all = Array.from({ length: doors + comers }, (_, i) => door(i));
          const pace = { ...tenths, minutesPerDoor: tenth / 10 };
          const options = {
            turfs: 1,
            most: ((doors + comers) * tenth) / 10,
            unit: "minutes" as const,
            pace,
            effort: 0.1,
          };
          const before = await splitTurfs(all.slice(0, doors), { ...options, least: 0 });
          const grown = resplit(before, { added: all.slice(doors) }).plan;
          const anew = await splitTurfs(all, { ...options, least: 0 });
          expect(grown.turfs.map(({ load }) => load)).toEqual(anew.turfs.map(({ load }) => load));
          expect(grown.turfs[0]!.reasons).toEqual(anew.turfs[0]!.reasons);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("turfs merged to just the most are as large as they may be", async () => {
    const before = await splitTurfs([door(1), door(2), door(3)], {
      target: 1,
      turfs: 3,
      least: 0.1,
      most: 0.3,
      unit: "minutes",
      pace: tenths,
    });
    const [a, b, c] = before.turfs.map(({ id }) => id);
    const whole = mergeTurfs(mergeTurfs(before, a!, b!).plan, a!, c!).plan;
    expect(whole.turfs[0]!.reasons.map(({ code }) => code)).toEqual(["within-window"]);
    // The next change leaves it as it is.
    expect(resplit(whole, { removed: ["a1"] }).plan.turfs.map(({ stops }) => stops.length)).toEqual([2]);
  });
});
