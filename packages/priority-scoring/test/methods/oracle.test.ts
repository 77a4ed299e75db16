import {
  electre1,
  electre3,
  type Normalisation,
  normalise,
  promethee1,
  promethee2,
  spotis,
  topsis,
  vikor,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { electreThresholds, matrixOf, preferenceFunction, problem } from "./arbitraries.ts";
import {
  isKernel,
  naiveCredibility,
  naiveDistillation,
  naiveElectre1,
  naivePartial,
  naiveProduct,
  naivePromethee,
  naiveSpotis,
  naiveSum,
  naiveTopsis,
  naiveValues,
  naiveVikor,
} from "./oracle.ts";

const close = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual.length).toBe(expected.length);
  for (const [i, x] of expected.entries()) expect(Math.abs(actual[i]! - x)).toBeLessThan(1e-9);
};

const byData = [
  "minmax",
  "max",
  "sum",
  "vector",
  "linear",
  "nonlinear",
  "logarithmic",
  "enhancedAccuracy",
  "zScore",
] as const satisfies readonly Normalisation[];

describe.each(["bounds", ...byData] as const)("%s", (normalisation) => {
  test("values, weighted sum, weighted product and TOPSIS are as defined", () => {
    fc.assert(
      fc.property(problem(), (given) => {
        const matrix = matrixOf(given);
        if (normalisation !== "bounds") {
          const values = normalise(given.rows, given.directions, normalisation);
          for (const [i, row] of naiveValues(given, normalisation).entries()) close(values[i]!, row);
        }
        close(weightedSum(matrix, given.weights, { normalisation }).scores, naiveSum(given, normalisation));
        close(topsis(matrix, given.weights, { normalisation }).scores, naiveTopsis(given, normalisation));
        if (normalisation === "zScore") return;
        close(weightedProduct(matrix, given.weights, { normalisation }).scores, naiveProduct(given, normalisation));
      }),
      { numRuns: 40 },
    );
  });
});

test("the distances of TOPSIS make its scores", () => {
  fc.assert(
    fc.property(problem(), (given) => {
      const { scores, distancesToIdeal, distancesToAntiIdeal } = topsis(matrixOf(given), given.weights);
      for (const [i, score] of scores.entries())
        expect(score * (distancesToIdeal[i]! + distancesToAntiIdeal[i]!)).toBeCloseTo(distancesToAntiIdeal[i]!, 12);
    }),
  );
});

test("SPOTIS is as defined, and 1 minus the weighted sum when it aims for the best bounds", () => {
  fc.assert(
    fc.property(problem(), fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 4, maxLength: 4 }), (given, aims) => {
      const matrix = matrixOf(given);
      const expected = given.weights.map((_, j) => aims[j]!);
      close(spotis(matrix, given.weights).scores, naiveSpotis(given));
      close(spotis(matrix, given.weights, { expected }).scores, naiveSpotis(given, expected));
      close(
        spotis(matrix, given.weights).scores,
        weightedSum(matrix, given.weights).scores.map((score) => 1 - score),
      );
    }),
  );
});

test.each(["bounds", "minmax"] as const)("VIKOR by %s is as defined, and its compromise holds the best", (rule) => {
  fc.assert(
    fc.property(problem(), fc.constantFrom(0, 0.3, 0.5, 1), (given, v) => {
      const { s, r, scores, ids, ranks, compromise } = vikor(matrixOf(given), given.weights, {
        normalisation: rule,
        v,
      });
      const naive = naiveVikor(given, rule, v);
      close(s, naive.s);
      close(r, naive.r);
      close(scores, naive.q);
      for (const q of scores) expect(q).toBeGreaterThanOrEqual(0);
      for (const q of scores) expect(q).toBeLessThanOrEqual(1 + 1e-12);

      // The three clauses of the compromise, for what is best and what comes next.
      const best = ids.filter((_, i) => ranks[i] === 1);
      expect(compromise.ids).toEqual(expect.arrayContaining(best));
      expect(new Set(compromise.ids.slice(0, best.length))).toEqual(new Set(best));
      if (scores.length === 1) return;
      const [first, second] = naive.q.toSorted((a, b) => a - b);
      const needed = 1 / (scores.length - 1);
      const advantage = second! - first! > needed - 1e-11;
      const near = ids.filter((_, i) => naive.q[i]! - first! < needed - 1e-11);
      const isLeast = (xs: readonly number[], i: number) => xs[i]! < Math.min(...xs) + 1e-11;
      const stable = ids.every((_, i) => ranks[i] !== 1 || isLeast(naive.s, i) || isLeast(naive.r, i));
      expect(compromise.advantage.holds).toBe(advantage);
      expect(compromise.stability.holds).toBe(stable);
      const next = ids.filter((_, i) => ranks[i]! <= 2);
      expect(new Set(compromise.ids)).toEqual(new Set(advantage ? (stable ? best : next) : near));
    }),
  );
});

test("PROMETHEE I and II are as defined, for all preference functions", () => {
  fc.assert(
    fc.property(problem(), fc.array(preferenceFunction, { minLength: 4, maxLength: 4 }), (given, functions) => {
      const preferences = functions.slice(0, given.weights.length);
      const outcome = promethee1(matrixOf(given), given.weights, { preferences });
      const naive = naivePromethee(given, preferences);
      close(outcome.positiveFlows, naive.positive);
      close(outcome.negativeFlows, naive.negative);
      close(outcome.scores, naive.net);
      expect(outcome.relations).toEqual(given.rows.map((_, a) => given.rows.map((__, b) => naivePartial(naive, a, b))));
      expect(outcome.scores.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
      const weight = given.weights.reduce((a, b) => a + b, 0);
      close(
        outcome.criterionFlows.map((row) => row.reduce((sum, flow, j) => sum + (flow * given.weights[j]!) / weight, 0)),
        outcome.scores,
      );
      for (const [a, row] of outcome.relations.entries())
        for (const [b, relation] of row.entries())
          if (relation === "preferred") expect(outcome.ranks[a]!).toBeLessThan(outcome.ranks[b]!);
    }),
  );
});

test("PROMETHEE II of many alternatives is as defined", () => {
  const level = fc.integer({ min: 0, max: 4000 }).map((x) => x / 8);
  fc.assert(
    fc.property(fc.array(level, { minLength: 250, maxLength: 300 }), preferenceFunction, (levels, preference) => {
      const given = { rows: levels.map((x) => [x]), directions: ["decreasing" as const], weights: [1] };
      const { scores } = promethee2(matrixOf(given), given.weights, { preferences: preference });
      close(scores, naivePromethee(given, [preference]).net);
    }),
    { numRuns: 8 },
  );
});

test("ELECTRE I is as defined, and its kernel is one", () => {
  const threshold = fc.integer({ min: 0, max: 20 }).map((x) => x / 20);
  fc.assert(
    fc.property(problem(), threshold, threshold, (given, concordance, discordance) => {
      const outcome = electre1(matrixOf(given), given.weights, { concordance, discordance });
      const naive = naiveElectre1(given, concordance, discordance);
      for (const a of given.rows.keys()) {
        close(outcome.concordance[a]!, naive.agree[a]!);
        close(outcome.discordance[a]!, naive.object[a]!);
      }
      expect(outcome.outranks).toEqual(naive.outranks);
      const members = new Set(outcome.ids.flatMap((id, i) => (outcome.kernel.includes(id) ? [i] : [])));
      expect(isKernel(naive.outranks, members)).toBe(true);
      expect(outcome.kernel).toEqual(expect.arrayContaining([...outcome.nonOutranked]));
      expect(outcome.nonOutranked).toEqual(outcome.ids.filter((_, b) => !naive.outranks.some((row) => row[b])));
    }),
    { numRuns: 200 },
  );
});

test("ELECTRE III is as defined: credibility, both distillations and what they agree on", () => {
  const thresholds = fc.array(electreThresholds, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(problem(), thresholds, (given, limits) => {
      const own = limits.slice(0, given.weights.length);
      const outcome = electre3(matrixOf(given), given.weights, { thresholds: own });
      const sigma = naiveCredibility(given, own);
      for (const [a, row] of sigma.entries()) close(outcome.credibility[a]!, row);
      const placesIn = (classes: readonly number[][]) =>
        given.rows.map((_, i) => 1 + classes.findIndex((c) => c.includes(i)));
      const descending = placesIn(naiveDistillation(sigma, true));
      const ascending = placesIn(naiveDistillation(sigma, false).reverse());
      expect(outcome.descending).toEqual(descending);
      expect(outcome.ascending).toEqual(ascending);
      close(
        outcome.scores,
        descending.map((place, i) => (place + ascending[i]!) / 2),
      );
      for (const [a, row] of outcome.relations.entries()) {
        for (const [b, relation] of row.entries()) {
          const ahead = Math.sign(descending[b]! - descending[a]!) + Math.sign(ascending[b]! - ascending[a]!);
          const contradict = (descending[b]! - descending[a]!) * (ascending[b]! - ascending[a]!) < 0;
          const expected = contradict ? "incomparable" : ahead > 0 ? "preferred" : ahead < 0 ? "behind" : "indifferent";
          expect(relation).toBe(expected);
          if (relation === "preferred") expect(outcome.ranks[a]!).toBeLessThan(outcome.ranks[b]!);
        }
      }
    }),
    { numRuns: 200 },
  );
});
