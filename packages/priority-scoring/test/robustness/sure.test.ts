import { createRandom } from "@vanstervind/core";
import { type Model, rank } from "@vanstervind/priority-scoring";
import {
  preference,
  rankIntervals,
  stability,
  swapDistance,
  type WeightConstraint,
} from "@vanstervind/priority-scoring/robustness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problem } from "../arbitraries.ts";
import { naiveScore } from "../oracle.ts";
import { areas, block, drawWeights, openBlocks, randomRows, withWeights } from "./arbitraries.ts";

const straight = block("root", "product", [
  [
    1,
    block("need", "weightedSum", [
      [2, "a"],
      [1, "b"],
      [1, "c"],
    ]),
  ],
  [
    1,
    block("effect", "weightedSum", [
      [
        1,
        block("voters", "weightedSum", [
          [1, "d"],
          [3, "e"],
        ]),
      ],
      [2, "f"],
    ]),
  ],
]);
const bent = block("root", "weightedProduct", [
  [
    2,
    block("need", "weightedSum", [
      [2, "a"],
      [1, "b"],
      [1, "c"],
    ]),
  ],
  [
    1,
    block("effect", "minimum", [
      [1, "d"],
      [
        1,
        block("voters", "weightedSum", [
          [1, "e"],
          [1, "f"],
        ]),
      ],
    ]),
  ],
]);
const criteria = ["a", "b", "c", "d", "e", "f"];
const problemFor = (seed: number, count: number) => areas(criteria, randomRows(seed, count, 6));

/** Every way to put all weight of each open block on one part. */
const cornerModels = (model: Model): Model[] =>
  openBlocks(model).reduce<Model[]>(
    (models, { id, parts }) =>
      models.flatMap((m) => parts.map((_, p) => withWeights(m, { [id]: parts.map((_part, q) => (p === q ? 1 : 0)) }))),
    [model],
  );
const randomModel = (model: Model, random: { next(): number }): Model =>
  withWeights(
    model,
    Object.fromEntries(openBlocks(model).map(({ id, parts }) => [id, drawWeights(random, parts.length)])),
  );

const seeds = fc.integer({ min: 0, max: 1e6 });

describe("preference", () => {
  test("in straight models its bounds are the least and largest lead over all corners", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first, second] = problemFor(seed, 2);
        const { low, high, verdict, pairs } = preference([first!, second!], straight, {
          first: "a000",
          second: "a001",
        });
        const leads = cornerModels(straight).map((m) => naiveScore(m, first!.values) - naiveScore(m, second!.values));
        expect(pairs).toBe("exact");
        expect(low).toBeCloseTo(Math.min(...leads), 9);
        expect(high).toBeCloseTo(Math.max(...leads), 9);
        const wanted = low >= 0 ? "necessary" : high < 0 ? "impossible" : "possible";
        expect(verdict).toBe(wanted);
      }),
      { numRuns: 60 },
    );
  });

  test("in any model no weights lead outside the bounds", () => {
    fc.assert(
      fc.property(problem, seeds, ({ model, alternatives }, seed) => {
        fc.pre(alternatives.length >= 2);
        const [first, second] = alternatives;
        const { low, high, verdict } = preference(alternatives, model, { first: first!.id, second: second!.id });
        const random = createRandom(seed);
        for (let i = 0; i < 20; i++) {
          const drawn = randomModel(model, random);
          const lead = naiveScore(drawn, first!.values) - naiveScore(drawn, second!.values);
          expect(lead).toBeGreaterThanOrEqual(low - 1e-9);
          expect(lead).toBeLessThanOrEqual(high + 1e-9);
          if (verdict === "necessary") expect(lead).toBeGreaterThanOrEqual(-1e-9);
          if (verdict === "impossible") expect(lead).toBeLessThanOrEqual(1e-9);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("constraints narrow the bounds, and bent models say they are bounds", () => {
    const list = problemFor(7, 2);
    const pair = { first: "a000", second: "a001" };
    const weights: WeightConstraint[] = [{ kind: "order", parts: ["a", "b", "c"] }];
    const open = preference(list, straight, pair);
    const narrow = preference(list, straight, pair, { weights });
    expect(narrow.low).toBeGreaterThanOrEqual(open.low);
    expect(narrow.high).toBeLessThanOrEqual(open.high);
    expect(preference(list, bent, pair, { weights }).pairs).toBe("bounds");
    expect(() => preference(list, bent, { first: "a000", second: "x" })).toThrow(/No alternative/);
  });

  test("with too many corners the whole simplex bounds them", () => {
    const names = Array.from({ length: 16 }, (_, i) => `c${i}`);
    const model = block(
      "root",
      "weightedSum",
      names.map((id) => [1, id] as const),
    );
    const weights: WeightConstraint[] = names.map((part) => ({ kind: "interval", part, low: 0, high: 0.125 }));
    const list = areas(names, randomRows("corners", 2, 16));
    const { pairs, low, high } = preference(list, model, { first: "a000", second: "a001" }, { weights });
    expect(pairs).toBe("bounds");
    const [first, second] = list.map(({ values }) => names.map((id) => values[id]!));
    const differences = first!.map((x, c) => x - second![c]!);
    expect(low).toBeLessThanOrEqual(Math.max(...differences));
    expect(high).toBeGreaterThanOrEqual(Math.min(...differences));
  });
});

describe("rankIntervals", () => {
  test("hold the rank of any weights, and the order of the input plays no part", () => {
    fc.assert(
      fc.property(problem, seeds, ({ model, alternatives }, seed) => {
        const sure = rankIntervals(alternatives, model);
        const random = createRandom(seed);
        expect(rankIntervals(random.shuffle(alternatives), model)).toEqual(sure);
        for (let i = 0; i < 5; i++) {
          const drawn = randomModel(model, random);
          for (const row of rank(alternatives, drawn).rows) {
            const { best, worst } = sure.rows.find(({ id }) => id === row.id)!;
            expect(row.rank).toBeGreaterThanOrEqual(best);
            expect(row.rank).toBeLessThanOrEqual(worst);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("missing figures span all they could be; left-out alternatives are named", () => {
    const list = areas(criteria, [
      [0.5, 0.5, 0.5, 0.5, 0.5, null],
      [0.6, 0.6, 0.6, 0.6, 0.6, 0.6],
    ]);
    expect(rankIntervals(list, straight, { missing: "worst" }).rows).toMatchObject([
      { id: "a000", best: 1, worst: 2 },
      { id: "a001", best: 1, worst: 2 },
    ]);
    expect(rankIntervals(list, straight, { missing: "exclude" }).excluded).toEqual(["a000"]);
  });
});

/** The lead of `above` with one weight of a block at `t` and the others in proportion. */
const leadAt = (
  model: Model,
  list: ReturnType<typeof problemFor>,
  blockId: string,
  part: number,
  t: number,
): number => {
  const { parts } = openBlocks(model).find(({ id }) => id === blockId)!;
  const rest = parts.reduce((sum, { weight }, p) => (p === part ? sum : sum + weight), 0);
  const weights = parts.map(({ weight }, p) => (p === part ? t : ((1 - t) * weight) / rest));
  const moved = withWeights(model, { [blockId]: weights });
  return naiveScore(moved, list[0]!.values) - naiveScore(moved, list[1]!.values);
};
const partIdOf = ({ criterion, block: inner }: Model["parts"][number]): string => (criterion ?? inner!).id;

/** Two areas, the first with the higher score. */
const pairFor = (model: Model, seed: number) => {
  const list = problemFor(seed, 2);
  const [p, q] = list.map(({ values }) => naiveScore(model, values));
  return p! >= q!
    ? list
    : areas(
        criteria,
        list.toReversed().map(({ values }) => criteria.map((id) => values[id]!)),
      );
};

describe("swapDistance", () => {
  test.each([
    ["straight", straight],
    ["bent", bent],
  ] as const)("single weights in a %s model: equal there, and not before", (_, model) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const list = pairFor(model, seed);
        const { single, lead } = swapDistance(list, model, { above: "a000", below: "a001" });
        fc.pre(lead > 1e-6);
        for (const { block: blockId, part, weight, to } of single) {
          const { parts } = openBlocks(model).find(({ id }) => id === blockId)!;
          const at = parts.findIndex((own) => partIdOf(own) === part);
          for (let i = 0; i <= 40; i++) {
            const t = i / 40;
            const isBefore = to === null || Math.abs(t - weight) < Math.abs(to - weight) - 1e-6;
            if (isBefore) expect(leadAt(model, list, blockId, at, t)).toBeGreaterThan(-1e-7);
          }
          if (to !== null) expect(Math.abs(leadAt(model, list, blockId, at, to))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("whole blocks: the weights are at the stated distance and equal, and no drawn weights pass at less", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const list = pairFor(straight, seed);
        const { blocks, lead } = swapDistance(list, straight, { above: "a000", below: "a001" });
        fc.pre(lead > 1e-6);
        const random = createRandom(seed);
        for (const { id, parts } of openBlocks(straight)) {
          const total = parts.reduce((sum, { weight }) => sum + weight, 0);
          const own = parts.map(({ weight }) => weight / total);
          const swap = blocks.find((candidate) => candidate.block === id);
          const distances = (weights: readonly number[]) => weights.map((w, p) => Math.abs(w - own[p]!));
          const leadOf = (weights: readonly number[]): number => {
            const moved = withWeights(straight, { [id]: weights });
            return naiveScore(moved, list[0]!.values) - naiveScore(moved, list[1]!.values);
          };
          if (swap !== undefined) {
            const weights = parts.map((part) => swap.weights[partIdOf(part)]!);
            expect(Math.abs(leadOf(weights))).toBeLessThan(1e-7);
            expect(distances(weights).reduce((a, b) => a + b, 0) / 2).toBeCloseTo(swap.moved, 7);
            expect(swap.largest).toBeLessThanOrEqual(swap.moved + 1e-9);
          }
          for (let i = 0; i < 60; i++) {
            const weights = drawWeights(random, parts.length);
            if (leadOf(weights) >= -1e-9) continue;
            const all = distances(weights);
            expect(swap).toBeDefined();
            expect(all.reduce((a, b) => a + b, 0) / 2).toBeGreaterThanOrEqual(swap!.moved - 1e-9);
            expect(Math.max(...all)).toBeGreaterThanOrEqual(swap!.largest - 1e-9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  const two = block("root", "weightedSum", [
    [1, "a"],
    [1, "b"],
  ]);
  const pair = { above: "a000", below: "a001" };
  const crossing = areas(
    ["a", "b"],
    [
      [0.9, 0.3],
      [0.2, 0.8],
    ],
  );

  test("constraints can put the swap out of reach, from either side", () => {
    // They are equal where a weighs 5/12.
    const free = swapDistance(crossing, two, pair);
    expect(free.single.map(({ to }) => to!.toFixed(4))).toEqual(["0.4167", "0.5833"]);
    expect(free.blocks[0]).toMatchObject({ block: "root" });
    expect(free.blocks[0]!.moved).toBeCloseTo(1 / 12, 9);
    const within = (low: number, high: number) =>
      swapDistance(crossing, two, pair, { weights: [{ kind: "interval", part: "a", low, high }] });
    expect(within(0.45, 1)).toMatchObject({
      single: [{ to: null }, { to: null }],
      blocks: [],
      reasons: [{ code: "never-passes" }],
    });
    // Where the model's own weight is not allowed, the nearest allowed one that swaps them counts.
    expect(within(0, 0.2).blocks[0]!.moved).toBeCloseTo(0.3, 9);
    expect(within(0, 0.2).single[0]!.to).toBeCloseTo(0.2, 9);
  });

  test("never, when one is better on everything; at once, when it is not above", () => {
    const dominated = areas(
      ["a", "b"],
      [
        [0.9, 0.9],
        [0.2, 0.8],
      ],
    );
    expect(swapDistance(dominated, two, pair).reasons).toEqual([
      { code: "never-passes", values: { above: "Area 0", below: "Area 1" } },
    ]);
    const { single, blocks } = swapDistance(crossing, two, { above: "a001", below: "a000" });
    expect(single.map(({ weight, to }) => to === weight)).toEqual([true, true]);
    expect(blocks[0]!.moved).toBeCloseTo(0, 9);
  });
});

describe("stability", () => {
  test.each([
    ["straight", straight],
    ["bent", bent],
  ] as const)("in a %s model the same are first within the stretch, and not just beyond", (_, model) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, top) => {
        const list = problemFor(seed, 6);
        const { weights, top: first } = stability(list, model, top);
        expect(first).toEqual(
          rank(list, model)
            .rows.slice(0, top)
            .map(({ id }) => id),
        );
        for (const { block: blockId, part, weight, set, order } of weights) {
          const { parts } = openBlocks(model).find(({ id }) => id === blockId)!;
          const at = parts.findIndex((own) => partIdOf(own) === part);
          const firstAt = (t: number): string[] => {
            const rest = parts.reduce((sum, own, p) => (p === at ? sum : sum + own.weight), 0);
            const moved = withWeights(model, {
              [blockId]: parts.map((own, p) => (p === at ? t : ((1 - t) * own.weight) / rest)),
            });
            return list
              .map(({ id, values }) => ({ id, score: naiveScore(moved, values) }))
              .sort((a, b) => b.score - a.score)
              .slice(0, top)
              .map(({ id }) => id);
          };
          expect(set.low).toBeLessThanOrEqual(order.low);
          expect(order.high).toBeLessThanOrEqual(set.high);
          for (const share of [0.001, 0.3, 0.7, 0.999]) {
            const inSet = set.low + share * (set.high - set.low);
            // Very near the model's own weight a tie could be broken either way.
            if (model === straight) expect(firstAt(inSet).toSorted()).toEqual(first.toSorted());
            const inOrder = order.low + share * (order.high - order.low);
            if (model === straight) expect(firstAt(inOrder)).toEqual(first);
          }
          const step = 1e-4;
          if (set.high < 1 - step) expect(firstAt(set.high + step).toSorted()).not.toEqual(first.toSorted());
          if (set.low > step) expect(firstAt(set.low - step).toSorted()).not.toEqual(first.toSorted());
          expect(weight).toBeGreaterThanOrEqual(set.low);
          expect(weight).toBeLessThanOrEqual(set.high);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("the tightest is the weight with the least room, and there is none when nothing can change", () => {
    const { tightest, reasons } = stability(problemFor(1, 6), straight, 2);
    expect(reasons.at(-1)!.code).toBe("breaks-first");
    expect(tightest).not.toBeNull();
    const all = stability(problemFor(1, 6), straight, 6);
    expect(all.tightest).toBeNull();
    expect(all.weights.every(({ set }) => set.low === 0 && set.high === 1)).toBe(true);
    expect(stability([], straight, 1)).toMatchObject({ top: [], tightest: null });
  });
});
