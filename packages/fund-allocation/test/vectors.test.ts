import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type ClaimsRuleName,
  claimsRules,
  divide,
  proportional,
  roundToOre,
  waterLevel,
} from "@vanstervind/fund-allocation";
import { testVectors, type Vector } from "@vanstervind/test/vectors";
import { expect } from "vitest";

/** Ids in the order of the input, so that ties go as the cases list them. */
const inOrder = (exact: readonly string[]) =>
  exact.map((exactOre, i) => ({ id: String(i).padStart(6, "0"), exactOre }));

const claim =
  (name: ClaimsRuleName) =>
  ({ input, expected }: Vector): void => {
    expect(divide(input, claimsRules[name]).awards).toEqual(expected.awards);
  };

const names = Object.keys(claimsRules) as ClaimsRuleName[];

testVectors(dirname(fileURLToPath(import.meta.url)), {
  claims: { methods: Object.fromEntries(names.map((name) => [name, claim(name)])) },
  "fund-waterfill": {
    methods: {
      weightedWaterfill: ({ input, expected }) => {
        const result = waterLevel(input);
        if (!result.feasible) {
          expect({ feasible: false, shortfall: Number(result.shortfall) }).toEqual(expected);
          return;
        }
        const { awards: exact, bounds, unallocated } = result;
        // Where the level holds nobody, other levels give the same awards.
        const level = bounds.includes("level") ? result.level : expected.level;
        const rounded = expected.rounded && roundToOre(inOrder(exact)).ore;
        expect({ feasible: true, exact, level, unallocated, rounded }).toEqual(expected);
      },
    },
  },
  "money-split": {
    methods: {
      hamilton: ({ input: { amount, ratios }, expected }) => {
        const claims = ratios.map((ratio: number) => BigInt(ratio) * BigInt(amount));
        const { awards } = divide({ estate: amount, claims }, proportional);
        expect(roundToOre(inOrder(awards)).ore).toEqual(expected.shares);
      },
    },
  },
});
