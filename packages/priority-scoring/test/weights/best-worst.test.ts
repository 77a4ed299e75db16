import {
  type BestWorst,
  bestWorstLinear,
  bestWorstNonlinear,
  type Elicitation,
} from "@vanstervind/priority-scoring/weights";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amounts, bestWorst, idsOf } from "./arbitraries.ts";
import { linearByCorners, nonlinearBySearch, nonlinearXi } from "./oracle.ts";

const weightsOf = ({ weights }: Elicitation): number[] => weights.map(({ weight }) => weight);
const forms = { bestWorstLinear, bestWorstNonlinear };

/** Answers made of amounts, so that they agree. */
const answersOf = (of: readonly number[]): BestWorst => {
  const ids = idsOf(of.length);
  const most = Math.max(...of);
  const least = Math.min(...of);
  return {
    best: ids[of.indexOf(most)]!,
    worst: ids[of.lastIndexOf(least)]!,
    judgements: of.map((x, i) => ({ id: ids[i]!, bestTo: most / x, toWorst: x / least })),
  };
};

const others = ({ best, worst, judgements }: BestWorst) => judgements.filter(({ id }) => id !== best && id !== worst);

describe.each(Object.entries(forms))("%s", (_, solve) => {
  test("answers that agree give the weights that they were made of, with xi 0", () => {
    fc.assert(
      fc.property(amounts(2, 9), (of) => {
        const sum = of.reduce((a, b) => a + b, 0);
        const { weights, consistency, next } = solve(answersOf(of));
        for (const [i, { weight, low, high }] of weights.entries()) {
          expect(weight).toBeCloseTo(of[i]! / sum, 12);
          expect(high - low).toBeLessThan(1e-9);
        }
        expect(consistency).toMatchObject({ ratio: 0, acceptable: true });
        expect(consistency.xi).toBeLessThan(1e-12);
        expect(next).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test("weights are positive and sum to 1, within their spans but for the scaling of the middles", () => {
    fc.assert(
      fc.property(bestWorst(2, 9), (answers) => {
        const { weights } = solve(answers);
        expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const { weight, low, high } of weights) {
          expect(low).toBeGreaterThan(0);
          expect(high).toBeLessThan(1);
          expect(weight).toBeGreaterThan(low / 2);
          expect(weight).toBeLessThan(2 * high);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("order and names change nothing", () => {
    fc.assert(
      fc.property(bestWorst(2, 7), (answers) => {
        const ids = answers.judgements.map(({ id }) => id);
        const renamed = (id: string): string => `z${99 - ids.indexOf(id)}`;
        const again = solve({
          best: renamed(answers.best),
          worst: renamed(answers.worst),
          judgements: answers.judgements.toReversed().map((row) => ({ ...row, id: renamed(row.id) })),
        });
        const elicitation = solve(answers);
        for (const [i, weight] of weightsOf(again).toReversed().entries()) {
          expect(weight).toBeCloseTo(weightsOf(elicitation)[i]!, 12);
        }
        expect(again.consistency.xi).toBeCloseTo(elicitation.consistency.xi, 12);
        expect(again.consistency.ratio).toBe(elicitation.consistency.ratio);
      }),
      { numRuns: 100 },
    );
  });

  test("who takes every advice ends with answers that are accepted", () => {
    fc.assert(
      fc.property(bestWorst(2, 8), (answers) => {
        let { judgements } = answers;
        for (let round = 0; ; round++) {
          expect(round).toBeLessThanOrEqual(answers.judgements.length);
          const { consistency, next } = solve({ ...answers, judgements });
          if (next === null) {
            expect(consistency.acceptable).toBe(true);
            return;
          }
          const { b, fits } = next.values;
          expect(fits).toBeGreaterThanOrEqual(1);
          judgements = judgements.map((row) => (row.id === b ? { ...row, bestTo: fits } : row));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("all faults are told at once", () => {
    const answers = {
      best: "a",
      worst: "x",
      judgements: [
        { id: "a", bestTo: 2, toWorst: 5 },
        { id: "b", bestTo: 6, toWorst: 2 },
        { id: "b", bestTo: 1, toWorst: 7 },
      ],
    };
    expect(() => solve(answers)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "duplicate-id", row: 2 }),
          expect.objectContaining({ code: "unknown-id", field: "worst" }),
          expect.objectContaining({ code: "not-reciprocal", row: 0, field: "bestTo" }),
          expect.objectContaining({ code: "beyond-worst", row: 1, field: "bestTo" }),
          expect.objectContaining({ code: "beyond-worst", row: 2, field: "toWorst" }),
        ],
      }),
    );
    const codesOf = (input: BestWorst): string[] => {
      try {
        solve(input);
        return [];
      } catch (error) {
        return (error as { faults: { code: string }[] }).faults.map(({ code }) => code);
      }
    };
    const row = (id: string, bestTo: number, toWorst: number) => ({ id, bestTo, toWorst });
    expect(codesOf({ best: "a", worst: "a", judgements: [row("a", 1, 1), row("b", 1, 1)] })).toEqual(["same-id"]);
    expect(codesOf({ best: "a", worst: "b", judgements: [row("a", 1, 5), row("b", 4, 2)] })).toEqual([
      "not-reciprocal",
      "not-reciprocal",
    ]);
    expect(codesOf({ best: "x", worst: "b", judgements: [row("a", 1, 5), row("b", 5, 1)] })).toEqual(["unknown-id"]);
    expect(codesOf({ best: "a", worst: "b", judgements: [row("a", 1, 0.5), row("b", 5, 1)] })).toEqual(["too-small"]);
  });
});

describe("linear", () => {
  test("no corner of the programme has a smaller xi, and none has the same with other weights", () => {
    fc.assert(
      fc.property(bestWorst(3, 4), (answers) => {
        const elicitation = bestWorstLinear(answers);
        const { xi, solutions } = linearByCorners(answers);
        expect(elicitation.consistency.xi).toBeCloseTo(xi, 9);
        for (const solution of solutions) {
          for (const [i, weight] of weightsOf(elicitation).entries()) expect(weight).toBeCloseTo(solution[i]!, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the weights keep to xi", () => {
    fc.assert(
      fc.property(bestWorst(2, 9), (answers) => {
        const { weights, consistency } = bestWorstLinear(answers);
        const of = new Map(weights.map(({ id, weight }) => [id, weight]));
        const [best, worst] = [of.get(answers.best)!, of.get(answers.worst)!];
        for (const { id, bestTo, toWorst } of answers.judgements) {
          expect(Math.abs(best - bestTo * of.get(id)!)).toBeLessThanOrEqual(consistency.xi + 1e-12);
          expect(Math.abs(of.get(id)! - toWorst * worst)).toBeLessThanOrEqual(consistency.xi + 1e-12);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("nonlinear", () => {
  test("xi is the least that a search finds", () => {
    fc.assert(
      fc.property(bestWorst(2, 6), (answers) => {
        expect(bestWorstNonlinear(answers).consistency.xi).toBeCloseTo(nonlinearBySearch(answers), 5);
      }),
      { numRuns: 60 },
    );
  });

  test("each weight reaches xi at both ends of its span, and at neither end can it go on", () => {
    fc.assert(
      fc.property(bestWorst(3, 6), (answers) => {
        const { weights, consistency } = bestWorstNonlinear(answers);
        const spanOf = new Map(weights.map((row) => [row.id, row]));
        const [best, worst] = [spanOf.get(answers.best)!, spanOf.get(answers.worst)!];
        // Back to weights of which the worst is 1: the sums of all least and of all greatest weights, then each weight.
        const room = (id: string): { least: number; most: number } => {
          const { low, high } = spanOf.get(id)!;
          const [right, other] = [low / worst.low, high / worst.high];
          const determinant = (1 - low) * (1 - high) - low * high;
          return {
            least: (right * (1 - high) - low * other) / determinant,
            most: (other * (1 - low) - high * right) / determinant,
          };
        };
        const xiOf = (changed: string, to: number): number =>
          nonlinearXi(answers, ({ id }) => {
            if (id === answers.worst) return 1;
            if (id === answers.best) return best.low / worst.low;
            const { bestTo, toWorst } = answers.judgements.find((row) => row.id === id)!;
            // Any weight that fits: the greatest of the two least that its answers ask for.
            const fitting = Math.max(toWorst - consistency.xi, best.low / worst.low / (bestTo + consistency.xi));
            return id === changed ? to : fitting;
          });
        for (const { id } of others(answers)) {
          const { low, high } = spanOf.get(id)!;
          // Too near a singular system to be read back to enough digits.
          if (Math.abs(1 - low - high) < 0.05) continue;
          const { least, most } = room(id);
          for (const end of [least, most]) expect(xiOf(id, end)).toBeCloseTo(consistency.xi, 7);
          expect(xiOf(id, least - 0.001)).toBeGreaterThan(consistency.xi);
          expect(xiOf(id, most + 0.001)).toBeGreaterThan(consistency.xi);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the consistency index is Rezaei's table", () => {
    const table = { 1: 0, 2: 0.44, 3: 1, 4: 1.63, 5: 2.3, 6: 3, 7: 3.73, 8: 4.47, 9: 5.23 };
    for (const [span, index] of Object.entries(table).slice(1)) {
      const a = Number(span);
      const { xi, outputRatio } = bestWorstNonlinear({
        best: "a",
        worst: "c",
        judgements: [
          { id: "a", bestTo: 1, toWorst: a },
          { id: "b", bestTo: a, toWorst: a },
          { id: "c", bestTo: a, toWorst: 1 },
        ],
      }).consistency;
      expect(xi).toBeCloseTo(index, 1);
      expect(Math.abs(xi - index)).toBeLessThan(0.005);
      expect(outputRatio).toBeCloseTo(1, 9);
    }
  });
});

describe("what the answers are worth", () => {
  const judged = (bestTo: number, toWorst: number, span: number): BestWorst => ({
    best: "a",
    worst: "c",
    judgements: [
      { id: "a", bestTo: 1, toWorst: span },
      { id: "b", bestTo, toWorst },
      { id: "c", bestTo: span, toWorst: 1 },
    ],
  });

  test("within the published limit they are accepted, beyond it the worst is asked for again", () => {
    const near = bestWorstLinear(judged(2, 5, 8));
    expect(near.consistency).toMatchObject({ ratio: 2 / 56, limit: 0.1309, acceptable: true, outputRatio: null });
    expect(near.next).toBeNull();
    const far = bestWorstLinear(judged(4, 6, 8));
    expect(far.consistency).toMatchObject({ ratio: 16 / 56, acceptable: false });
    expect(far.next).toEqual({ code: "compare-again", values: { a: "a", b: "b", judged: 4, fits: 8 / 6 } });
    expect(far.reasons.map(({ code }) => code)).toEqual(["heaviest", "inconsistent"]);
  });

  test("without a published limit nothing is claimed", () => {
    const { consistency, reasons, next } = bestWorstLinear(judged(2, 2, 2));
    expect(consistency).toMatchObject({ ratio: 1, limit: null, acceptable: null });
    expect(reasons).toContainEqual({ code: "no-limit", values: { ratio: 1 } });
    expect(next?.values.fits).toBe(1);
    expect(others(judged(2, 2, 2)).length).toBe(1);
  });

  test("when best and worst are alike all are", () => {
    const { weights, consistency } = bestWorstNonlinear(judged(1, 1, 1));
    expect(weights.map(({ weight }) => weight)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(consistency).toMatchObject({ ratio: 0, xi: 0, outputRatio: 0, acceptable: true });
  });
});
