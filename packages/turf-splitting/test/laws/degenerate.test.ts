import { createRandom } from "@vanstervind/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNeighbours } from "../../src/internal/neighbours.ts";
import { splitSteps } from "../../src/internal/split-steps.ts";
import { createStraightMetric } from "../../src/internal/straight-metric.ts";
import { createTourSearch } from "../../src/internal/tour-search.ts";
import type { ShardInput } from "../../src/shard.ts";

type Points = readonly (readonly [x: number, y: number])[];

/** Towns in which distances tie: on one line, at few places, in straight rows, on a grid. */
const degenerateTown: fc.Arbitrary<Points> = fc.oneof(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constant(0)), { minLength: 1, maxLength: 40 }),
  fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 40 }),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }))
    .map(([rows, doors]) =>
      Array.from({ length: rows * doors }, (_, i): [number, number] => [i % doors, Math.floor(i / doors)]),
    ),
);
const spacing = fc.constantFrom(0, 0.001, 1, 20, 5000);
const spread = (points: Points, metres: number): Pick<ShardInput, "x" | "y"> => ({
  x: points.map(([x]) => x * metres),
  y: points.map(([, y]) => y * metres),
});

const onPlane = (points: Points, metres: number): ShardInput => {
  const none = points.map(() => 0);
  const streets = { nodeX: [], nodeY: [], from: [], to: [], length: [] };
  const places = { edge: points.map(() => -1), offset: none, side: none, load: points.map(() => 1) };
  return { ...spread(points, metres), ...places, ...streets };
};

/** The same doors along one street each way between two ends, on alternate sides. */
const onOneStreet = (points: Points, metres: number): ShardInput => ({
  ...onPlane(points, metres),
  edge: points.map(() => 0),
  offset: points.map(([x]) => x * metres),
  side: points.map(([, y]) => y % 2),
  nodeX: [0, 20 * metres],
  nodeY: [0, 0],
  from: [0],
  to: [1],
  length: [20 * metres],
});

describe("law 12: a degenerate town, full of ties,", () => {
  it("is split in a bounded number of steps, every stop in one turf", () => {
    fc.assert(
      fc.property(
        degenerateTown,
        spacing,
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 5 }),
        (points, metres, isStreet, most, slack) => {
          const input = isStreet ? onOneStreet(points, metres) : onPlane(points, metres);
          const least = Math.max(1, most - slack);
          const work = splitSteps(input, { least, target: (least + most) / 2, most, effort: 0.2 });
          let steps = 0;
          let step = work.next();
          for (; !step.done && steps < 1000; step = work.next()) steps++;
          expect(step.done).toBe(true);
          if (!step.done) return;
          const { tour, loads } = step.value;
          expect([...tour].sort((a, b) => a - b)).toEqual(points.map((_, row) => row));
          expect(Math.max(...loads)).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("has a tour that settles after a bounded number of distances, whatever the order at first", () => {
    fc.assert(
      fc.property(degenerateTown, spacing, fc.integer(), (points, metres, seed) => {
        const metric = createStraightMetric({ ...onPlane(points, metres) });
        const random = createRandom(seed);
        const tour = Int32Array.from(random.shuffle(points.map((_, stop) => stop)));
        let asked = 0;
        const counted = (a: number, b: number): number => {
          if (++asked > 2_000_000) throw new Error("does not end");
          return metric.between(a, b);
        };
        const search = createTourSearch(tour, counted, findNeighbours(metric));
        search.settle(Number.POSITIVE_INFINITY);
        for (let kick = 0; kick < 30; kick++) search.kick(random);
        expect([...tour].sort((a, b) => a - b)).toEqual(points.map((_, stop) => stop));
      }),
      { numRuns: 60 },
    );
  });
});
