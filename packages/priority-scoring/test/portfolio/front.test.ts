import { additive, rank } from "@vanstervind/priority-scoring";
import { front, paretoLayers } from "@vanstervind/priority-scoring/portfolio";
import fc from "fast-check";
import { expect, test } from "vitest";
import { areas, block, plain, randomRows } from "../robustness/arbitraries.ts";
import { naiveLayers } from "./oracle.ts";

const points = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc
      .array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: width, maxLength: width }), { maxLength: 25 })
      .map((rows) => rows.map((values, i) => ({ id: `p${i}`, values }))),
  );

test("layers are those of the definition, ties included, in whatever order the points come", () => {
  fc.assert(
    fc.property(points, (all) => {
      const layers = paretoLayers(all);
      expect(new Map(layers.map(({ id, layer }) => [id, layer]))).toEqual(naiveLayers(all));
      expect(paretoLayers(all.toReversed())).toEqual(layers);
    }),
    { numRuns: 150 },
  );
});

test("two objectives by the sweep give what the general way gives", () => {
  const rows = randomRows("layers", 400, 2);
  const two = rows.map((values, i) => ({ id: `p${i}`, values }));
  const three = rows.map((values, i) => ({ id: `p${i}`, values: [...values, 0] }));
  expect(paretoLayers(two)).toEqual(paretoLayers(three));
});

test("faults of points come all at once", () => {
  try {
    paretoLayers([
      { id: "a", values: [1, 2] },
      { id: "a", values: [1] },
    ]);
    expect.unreachable();
  } catch (error) {
    const { faults } = error as { faults: { code: string }[] };
    expect(faults.map(({ code }) => code)).toEqual(["duplicate-id", "not-rectangular"]);
  }
});

const model = block("priority", "product", [
  [1, block("need", "weightedSum", [[1, "n"]])],
  [
    1,
    block("effect", "weightedSum", [
      [1, block("voters", "weightedSum", [[1, "v"]])],
      [1, block("members", "weightedSum", [[1, "m"]])],
    ]),
  ],
]);

test("the front of a ranking: the blocks asked for, rows by layer and rank", () => {
  const ranking = rank(areas(["n", "v", "m"], randomRows("front", 30, 3)), model);
  const rows = front(ranking);
  const wanted = naiveLayers(
    ranking.rows.map(({ id, blocks }) => ({
      id,
      values: ["need", "effect"].map((own) => blocks.find((b) => b.id === own)!.score),
    })),
  );
  for (const { id, layer } of rows) expect(layer).toBe(wanted.get(id));
  // In a product of need and effect the first rank is on their front.
  expect(rows[0]).toMatchObject({ layer: 1, rank: 1 });
  const three = front(ranking, ["need", "voters", "members"]);
  expect(three.filter(({ layer }) => layer === 1).length).toBeGreaterThanOrEqual(
    rows.filter(({ layer }) => layer === 1).length,
  );
});

test("blocks must exist, and there must be one", () => {
  const flat = rank(areas(["x"], [[1]]), additive([{ weight: 1, criterion: plain("x") }]));
  expect(() => front(flat)).toThrow(/"need" is no block/);
  expect(() => front(flat, [])).toThrow(/No block/);
  expect(front(rank([], model))).toEqual([]);
});
