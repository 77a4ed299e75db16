import type { Alternative } from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { areaCriteria } from "../src/steps/area-model.ts";
import { neutralLevels } from "../src/steps/neutral-levels.ts";

const { lost } = areaCriteria;
const neutralOf = (levels: readonly (number | null)[]): number =>
  neutralLevels(
    levels.map((level, i): Alternative => ({ id: `a${i}`, name: "A", kind: "area", values: { [lost.id]: level } })),
    [lost],
  ).levels[lost.id]!;

test("at most half of the known figures lie above the neutral level, and at most half below", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { maxLength: 12 }), (levels) => {
      const known = levels.filter((level) => level !== null);
      const neutral = neutralOf(levels);
      expect(known.filter((level) => level > neutral).length).toBeLessThanOrEqual(known.length / 2);
      expect(known.filter((level) => level < neutral).length).toBeLessThanOrEqual(known.length / 2);
      if (known.length > 0) expect(known).toContain(neutral);
      expect(neutralOf(levels.toReversed())).toBe(neutral);
    }),
  );
});

test("where no figure is known it is the middle of the bounds", () => {
  expect(neutralOf([null, null])).toBe((lost.value.low + lost.value.high) / 2);
});
