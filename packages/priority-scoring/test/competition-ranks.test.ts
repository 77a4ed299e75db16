import { competitionRanks } from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { expect, test } from "vitest";

test("ranks count the higher scores", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (scores) => {
      expect(competitionRanks(scores)).toEqual(scores.map((s) => 1 + scores.filter((t) => t > s).length));
    }),
  );
});
