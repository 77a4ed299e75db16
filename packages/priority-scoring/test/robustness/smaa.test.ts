import { createRandom } from "@vanstervind/core";
import { additive, rank } from "@vanstervind/priority-scoring";
import {
  acceptabilityMatrix,
  acceptabilityOf,
  holisticAcceptability,
  rankIntervals,
  smaa,
  smaaInSteps,
  smaaOfValues,
  topShare,
  type WeightConstraint,
} from "@vanstervind/priority-scoring/robustness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze, problem, problemWithGaps } from "../arbitraries.ts";
import { areas, block, plain, randomRows } from "./arbitraries.ts";
import { countedShares, gridWeights } from "./oracle.ts";

const samples = 200;
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }), fc.nat())
  .map(([n, m, seed]) => randomRows(seed, n, m));

/** The same as a flat sum, but with a second open block in which all are alike: so it is sampled. */
const sampledModel = (criteria: readonly string[]) =>
  block("root", "product", [
    [
      1,
      block(
        "flat",
        "weightedSum",
        criteria.map((id) => [1, id] as const),
      ),
    ],
    [
      1,
      block("same", "weightedSum", [
        [1, "one"],
        [1, "two"],
      ]),
    ],
  ]);
const sampled = (
  values: readonly (readonly number[])[],
  weights: readonly WeightConstraint[],
  count: number,
  seed: number,
) => {
  const criteria = values[0]!.map((_, c) => String(c));
  return smaa(
    areas(
      [...criteria, "one", "two"],
      values.map((row) => [...row, 1, 1]),
    ),
    sampledModel(criteria),
    { weights, samples: count, seed },
  );
};

describe("laws", () => {
  test("rows sum to 1, and so do columns when nothing ties; expected ranks agree", () => {
    fc.assert(
      fc.property(matrix, (values) => {
        const result = smaaOfValues(values, { samples });
        const all = acceptabilityMatrix(result);
        for (const row of all) expect(sum(row)).toBeCloseTo(1, 9);
        for (const [r] of all.entries()) expect(sum(all.map((row) => row[r]!))).toBeCloseTo(1, 9);
        for (const [i, { expectedRank }] of result.rows.entries()) {
          expect(expectedRank).toBeCloseTo(sum(all[i]!.map((share, r) => share * (r + 1))), 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("any model: rows sum to 1, ranks are those of rank, pairs sum to 1, one as good on all criteria is never behind", () => {
    fc.assert(
      fc.property(problem, ({ model, alternatives }) => {
        const { rows, pairwise } = smaa(deepFreeze(alternatives), deepFreeze(model), { samples });
        const ranking = rank(alternatives, model).rows;
        expect(rows.map((row) => [row.id, row.rank])).toEqual(ranking.map((row) => [row.id, row.rank]));
        for (const row of rows) {
          expect(sum(row.acceptability)).toBeCloseTo(1, 9);
          expect(row.acceptability[0]).toBeGreaterThan(0);
          expect(row.acceptability.at(-1)).toBeGreaterThan(0);
        }
        for (const [i, shares] of (pairwise?.shares ?? []).entries()) {
          for (const [j, share] of shares.entries()) expect(share + pairwise!.shares[j]![i]!).toBeCloseTo(1, 9);
        }
        for (const a of ranking) {
          for (const b of ranking) {
            if (!a.criteria.every(({ value }, c) => value >= b.criteria[c]!.value)) continue;
            const [first, second] = [a, b].map(({ id }) => rows.find((row) => row.id === id)!);
            for (const k of rows.keys()) {
              expect(topShare(first!, k + 1)).toBeGreaterThanOrEqual(topShare(second!, k + 1) - 1e-9);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the same seed gives the same result, in whatever order the input comes", () => {
    fc.assert(
      fc.property(problemWithGaps, fc.nat(), ({ model, alternatives }, seed) => {
        const options = { samples, seed, missing: "interval" as const };
        const shuffled = createRandom(seed).shuffle(alternatives);
        expect(smaa(shuffled, model, options)).toEqual(smaa(alternatives, model, options));
      }),
      { numRuns: 30 },
    );
  });

  test("what is counted lies within the ranks that hold for sure", () => {
    fc.assert(
      fc.property(problemWithGaps, ({ model, alternatives }) => {
        const sure = rankIntervals(alternatives, model, { missing: "interval" });
        for (const { id, rankInterval } of smaa(alternatives, model, { samples, missing: "interval" }).rows) {
          const { best, worst } = sure.rows.find((row) => row.id === id)!;
          expect(rankInterval.best).toBeGreaterThanOrEqual(best);
          expect(rankInterval.worst).toBeLessThanOrEqual(worst);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("alternatives that differ by noise of the arithmetic tie, counted or measured", () => {
    const noisy = [
      [0.6, 0.2],
      [0.6 + 1e-16 * 2, 0.2],
      [0.1, 0.1],
    ];
    for (const { rows } of [smaaOfValues(noisy), sampled(noisy, [], samples, 1)]) {
      expect(rows.map(({ rankInterval }) => rankInterval)).toEqual([
        { best: 1, worst: 1 },
        { best: 1, worst: 1 },
        { best: 3, worst: 3 },
      ]);
      expect(rows[0]!.overNext).toBe(0.5);
    }
  });

  test("identical alternatives tie and win half of the time against each other", () => {
    const exact = smaaOfValues([
      [0.5, 0.2],
      [0.5, 0.2],
      [0.1, 0.1],
    ]);
    const counted = sampled(
      [
        [0.5, 0.2],
        [0.5, 0.2],
        [0.1, 0.1],
      ],
      [],
      samples,
      1,
    );
    for (const { rows, pairwise } of [exact, counted]) {
      expect(rows.map(({ rankInterval }) => rankInterval.best)).toEqual([1, 1, 3]);
      expect(pairwise!.shares[0]).toEqual([0.5, 0.5, 1]);
      expect(rows[0]!.overNext).toBe(0.5);
    }
  });
});

describe("against an oracle", () => {
  test.each([2, 3] as const)("exact shares of %i criteria agree with a dense grid", (size) => {
    for (let seed = 0; seed < 6; seed++) {
      const values = randomRows(`grid ${seed}`, 6, size);
      const result = smaaOfValues(values);
      expect(result.method).toBe("exact");
      const counted = countedShares(values, gridWeights(size, size === 2 ? 5000 : 120));
      for (const [a, row] of acceptabilityMatrix(result).entries()) {
        for (const [r, share] of row.entries()) expect(Math.abs(share - counted[a]![r]!)).toBeLessThan(0.02);
      }
    }
  });

  test("sampled shares, pairs and central weights agree with exact ones", () => {
    const count = 4000;
    const order: WeightConstraint[] = [{ kind: "order", parts: ["0", "1"] }];
    const narrow: WeightConstraint[] = [
      { kind: "interval", part: "0", low: 0.3, high: 0.34 },
      { kind: "ratio", of: "1", to: "2", low: 1, high: 1.1 },
    ];
    for (const [seed, weights] of [
      [1, []],
      [2, []],
      [3, order],
      [4, narrow],
    ] as const) {
      const values = randomRows(`exact ${seed}`, 5, 3);
      const exact = smaaOfValues(values, { weights });
      const counted = sampled(values, weights, count, seed);
      expect([exact.method, counted.method]).toEqual(["exact", "sampled"]);
      for (const row of counted.rows) {
        const wanted = exact.rows[Number(row.id.slice(1))]!;
        for (let r = 1; r <= values.length; r++) {
          const p = acceptabilityOf(wanted, r);
          const error = Math.abs(acceptabilityOf(row, r) - p);
          expect(error).toBeLessThanOrEqual(5 * Math.sqrt((p * (1 - p)) / count) + 1e-3);
        }
        const share = acceptabilityOf(wanted, 1);
        if (share < 0.05) continue;
        const flat = row.centralWeights!.find((own) => own.block === "flat")!.weights;
        for (const [id, weight] of Object.entries(wanted.centralWeights![0]!.weights)) {
          expect(Math.abs(flat[id]! - weight)).toBeLessThan(2.5 / Math.sqrt(share * count));
        }
      }
    }
  });

  test("each way to draw keeps to its constraints, down to a line", () => {
    const sets: [string, WeightConstraint[]][] = [
      ["simplex", []],
      ["simplex", [{ kind: "interval", part: "0", low: 0.2, high: 1 }]],
      ["sorted", [{ kind: "order", parts: ["2", "0"] }]],
      [
        "rejection",
        [
          { kind: "order", parts: ["2", "0"] },
          { kind: "interval", part: "1", low: 0, high: 0.5 },
        ],
      ],
      [
        "rejection",
        [
          { kind: "order", parts: ["2", "0"] },
          { kind: "order", parts: ["2", "1"] },
        ],
      ],
      ["hit-and-run", [{ kind: "interval", part: "1", low: 0.5, high: 0.51 }]],
      ["hit-and-run", [{ kind: "interval", part: "1", low: 0.5, high: 0.5 }]],
      ["hit-and-run", [{ kind: "ratio", of: "0", to: "1", low: 1, high: 1 }]],
    ];
    const values = randomRows("ways", 4, 3);
    for (const [method, weights] of sets) {
      const result = sampled(values, weights, 2000, 5);
      expect(result.weightSampling).toEqual([
        { block: "flat", method },
        { block: "same", method: "simplex" },
      ]);
      for (const { centralWeights } of result.rows) {
        if (centralWeights === null) continue;
        const own = centralWeights.find(({ block: id }) => id === "flat")!.weights;
        expect(sum(Object.values(own))).toBeCloseTo(1, 9);
        for (const constraint of weights) {
          if (constraint.kind === "order")
            expect(own[constraint.parts[0]!]).toBeGreaterThanOrEqual(own[constraint.parts[1]!]!);
          if (constraint.kind === "interval") {
            expect(own[constraint.part]).toBeGreaterThanOrEqual(constraint.low - 1e-9);
            expect(own[constraint.part]).toBeLessThanOrEqual(constraint.high + 1e-9);
          }
          if (constraint.kind === "ratio") expect(own[constraint.of]! / own[constraint.to]!).toBeCloseTo(1, 9);
        }
      }
    }
  });

  test("a walk in the interval [0.5, 0.51] spreads the rest evenly", () => {
    // The other two weights share what is left, so one is above the other half of the time.
    const [row] = sampled(
      [
        [1, 0, 0],
        [0, 0, 1],
      ],
      [{ kind: "interval", part: "1", low: 0.5, high: 0.51 }],
      5000,
      2,
    ).rows;
    expect(Math.abs(acceptabilityOf(row!, 1) - 0.5)).toBeLessThan(0.04);
  });
});

describe("uncertain figures", () => {
  const model = additive([{ weight: 1, criterion: plain("x") }]);
  const first = (level: number | null, options: Parameters<typeof smaa>[2]): number => {
    const { rows, method } = smaa(areas(["x"], [[level], [0.3]]), model, { samples: 4000, ...options });
    expect(method).toBe("sampled");
    return acceptabilityOf(rows.find(({ id }) => id === "a000")!, 1);
  };
  const stated = (level: object) => ({ uncertain: [{ alternative: "a000", criterion: "x", level: level as never }] });

  test("a figure that may be anything is above 0.3 in 7 of 10, whether missing or uniform", () => {
    expect(Math.abs(first(null, { missing: "interval" }) - 0.7)).toBeLessThan(0.03);
    expect(Math.abs(first(null, stated({ kind: "uniform", low: 0, high: 1 })) - 0.7)).toBeLessThan(0.03);
  });

  test("triangular and normal figures have the shares of their distributions", () => {
    // Below 0.3 lies 0.3² / 0.6 of a triangle with its mode at 0.6, and (1 - 0.3)² / (1 - 0.2) above one with mode 0.2.
    expect(Math.abs(first(0.5, stated({ kind: "triangular", low: 0, high: 1, mode: 0.6 })) - 0.85)).toBeLessThan(0.03);
    expect(Math.abs(first(0.5, stated({ kind: "triangular", low: 0, high: 1, mode: 0.2 })) - 0.6125)).toBeLessThan(
      0.03,
    );
    // Φ(1) of a normal with room around it; a very wide one is even between the bounds.
    const narrow = { kind: "normal", low: 0, high: 1, mean: 0.4, standardDeviation: 0.1 };
    expect(Math.abs(first(0.5, stated(narrow)) - 0.8413)).toBeLessThan(0.03);
    expect(Math.abs(first(0.5, stated({ ...narrow, standardDeviation: 50 })) - 0.7)).toBeLessThan(0.03);
  });

  test("other policies put one value in the place of a missing figure, and no uncertainty is left", () => {
    for (const [missing, rankOfGap] of [
      ["worst", 2],
      ["best", 1],
    ] as const) {
      const { rows } = smaa(areas(["x"], [[null], [0.3]]), model, { missing, samples });
      expect(rows.find(({ id }) => id === "a000")!.rankInterval).toEqual({ best: rankOfGap, worst: rankOfGap });
    }
    const neutral = { kind: "neutral" as const, levels: { x: 0.2 } };
    expect(smaa(areas(["x"], [[null], [0.3]]), model, { missing: neutral, samples }).rows[0]!.id).toBe("a001");
    const { rows, excluded } = smaa(areas(["x"], [[null], [0.3]]), model, { missing: "exclude", samples });
    expect([rows.length, excluded]).toEqual([1, ["a000"]]);
  });

  test("confidence: certain figures give 1 or 0, uncertain ones how often it is first", () => {
    expect(
      smaaOfValues([
        [1, 0],
        [0, 1],
      ]).rows.map(({ confidence }) => confidence),
    ).toEqual([1, 1]);
    expect(
      smaaOfValues([
        [1, 1],
        [0, 0],
      ]).rows[1]!.confidence,
    ).toBeNull();
    const { rows } = smaa(areas(["x"], [[null], [0.3]]), model, { missing: "interval", samples: 2000 });
    expect(Math.abs(rows.find(({ id }) => id === "a000")!.confidence! - 0.7)).toBeLessThan(0.05);
  });
});

describe("options and faults", () => {
  const values = randomRows("options", 4, 3);
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return "none";
  };

  test("constraints that conflict are named, and no others", () => {
    const weights: WeightConstraint[] = [
      { kind: "interval", part: "2", low: 0, high: 0.9 },
      { kind: "order", parts: ["0", "1"] },
      { kind: "interval", part: "1", low: 0.6, high: 1 },
    ];
    try {
      smaaOfValues(values, { weights });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "conflicting-weights", values: { constraints: weights.slice(1) } });
    }
  });

  test("constraints must name parts of one block that have weights", () => {
    const model = block("root", "product", [
      [
        1,
        block("n", "weightedSum", [
          [1, "a"],
          [1, "b"],
        ]),
      ],
      [
        1,
        block("e", "weightedSum", [
          [1, "c"],
          [1, "d"],
        ]),
      ],
    ]);
    const weights = [
      { kind: "order", parts: ["a", "c"] },
      { kind: "order", parts: ["a", "a"] },
      { kind: "ratio", of: "n", to: "e", low: 0, high: 1 },
    ] as WeightConstraint[];
    try {
      smaa([], model, { weights });
      expect.unreachable();
    } catch (error) {
      const { faults } = error as { faults: { code: string }[] };
      expect(faults.map((fault) => fault.code)).toEqual(["different-blocks", "repeated-part", "unknown-part"]);
    }
    expect(code(() => smaaOfValues(values, { weights: [{ kind: "interval", part: "0", low: 1, high: 0 }] }))).toBe(
      "invalid-input",
    );
    expect(code(() => smaaOfValues(values, { weights: [{ kind: "ratio", of: "0", to: "1", low: 1, high: 0 }] }))).toBe(
      "invalid-input",
    );
  });

  test("uncertain levels must be of alternatives and criteria that exist, once", () => {
    const level = { kind: "uniform" as const, low: 0, high: 1 };
    const model = additive([{ weight: 1, criterion: plain("x") }]);
    try {
      smaa(areas(["x"], [[1]]), model, {
        uncertain: [
          { alternative: "a000", criterion: "x", level },
          { alternative: "a000", criterion: "x", level },
          { alternative: "b", criterion: "y", level },
        ],
      });
      expect.unreachable();
    } catch (error) {
      const { faults } = error as { faults: { code: string }[] };
      expect(faults.map((fault) => fault.code)).toEqual(["duplicate-id", "unknown-id", "unknown-criterion"]);
    }
    for (const wrong of [
      { kind: "uniform", low: 1, high: 0 },
      { kind: "triangular", low: 0, high: 1, mode: 2 },
      { kind: "normal", low: 0, high: 1, mean: -1, standardDeviation: 1 },
    ]) {
      const uncertain = [{ alternative: "a000", criterion: "x", level: wrong as never }];
      expect(code(() => smaa(areas(["x"], [[1]]), model, { uncertain }))).toBe("invalid-input");
    }
  });

  test("nothing to rank, too much to count, and pairs on demand", () => {
    expect(smaaOfValues([])).toMatchObject({ rows: [], pairwise: null });
    expect(
      code(() =>
        smaaOfValues(
          Array.from({ length: 11_600 }, () => [1, 2, 3]),
          { samples: 100 },
        ),
      ),
    ).toBe("too-many-alternatives");
    const many = randomRows("many", 201, 4);
    expect(smaaOfValues(many, { samples: 100 }).pairwise).toBeNull();
    const { pairwise, rows } = smaaOfValues(many, { samples: 100, pairwise: ["3", "200"] });
    expect(pairwise!.ids.toSorted()).toEqual(["200", "3"]);
    expect(sum(pairwise!.shares.map((row) => sum(row)))).toBeCloseTo(2, 9);
    expect(rows.filter(({ overNext }) => overNext === null).length).toBe(1);
  });

  test("counts beyond 16 bits are kept", () => {
    const { rows } = sampled(
      [
        [1, 1],
        [0, 0],
      ],
      [],
      70_000,
      1,
    );
    expect(rows.map(({ acceptability }) => acceptability)).toEqual([[1], [1]]);
  });

  test("in steps: the same result, with progress, until the signal says stop", async () => {
    const list = areas(["0", "1", "2", "3"], randomRows("steps", 5, 4));
    const model = additive(["0", "1", "2", "3"].map((id) => ({ weight: 1, criterion: plain(id) })));
    const seen: number[] = [];
    const result = await smaaInSteps(list, model, { samples: 600, onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([250, 500, 600]);
    expect(result).toEqual(smaa(list, model, { samples: 600 }));
    const stopped = new Error("stopped");
    const signal = {
      throwIfAborted: () => {
        throw stopped;
      },
    };
    await expect(smaaInSteps(list, model, { signal })).rejects.toBe(stopped);
  });

  test("holistic acceptability is between the worth of the best and the worst rank", () => {
    for (const row of smaaOfValues(values).rows) {
      const worth = holisticAcceptability(row);
      expect(worth).toBeLessThanOrEqual(1 / row.rankInterval.best + 1e-12);
      expect(worth).toBeGreaterThanOrEqual(1 / row.rankInterval.worst - 1e-12);
      expect(holisticAcceptability(row, () => 1)).toBeCloseTo(1, 12);
    }
  });
});
