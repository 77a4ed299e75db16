import { createRandom } from "@vanstervind/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { greedyTour } from "../src/internal/greedy-tour.ts";
import { groundOf } from "../src/internal/ground-of.ts";
import { makeTour } from "../src/internal/make-tour.ts";
import { findNeighbours, neighboursOf } from "../src/internal/neighbours.ts";
import { createPointIndex } from "../src/internal/point-index.ts";
import { createStraightMetric } from "../src/internal/straight-metric.ts";
import { createTourSearch } from "../src/internal/tour-search.ts";

const places = (maxLength: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength })
    .map((rows) => rows.map(([x, y]) => ({ lon: 18 + x / 2000, lat: 59 + y / 4000 })));

const metricOf = (stops: readonly { lon: number; lat: number }[]) =>
  createStraightMetric(
    groundOf(
      undefined,
      stops.map((stop) => ({ ...stop, street: "" })),
    ),
  );

const isPermutation = (tour: ArrayLike<number>, n: number): boolean =>
  String(Array.from(tour).sort((a, b) => a - b)) === String(Array.from({ length: n }, (_, i) => i));

describe("laws", () => {
  test("the greedy tour passes every stop once", () => {
    fc.assert(
      fc.property(places(60), (stops) => {
        const metric = metricOf(stops);
        expect(isPermutation(greedyTour(metric, findNeighbours(metric)), stops.length)).toBe(true);
      }),
    );
  });

  test("settling ends, and neither it nor a kick makes the tour longer or loses a stop", () => {
    fc.assert(
      fc.property(places(40), fc.integer(), (stops, seed) => {
        const n = stops.length;
        const random = createRandom(seed);
        const metric = metricOf(stops);
        const tour = Int32Array.from(random.shuffle(Array.from({ length: n }, (_, i) => i)));
        const length = (): number => tour.reduce((sum, stop, i) => sum + metric.between(stop, tour[(i + 1) % n]!), 0);
        const search = createTourSearch(tour, metric.between, findNeighbours(metric));
        let before = length();
        const check = (): void => {
          expect(isPermutation(tour, n)).toBe(true);
          expect(length()).toBeLessThanOrEqual(before);
          before = length();
        };
        while (!search.settle(7)) check();
        for (let i = 0; i < 20; i++) {
          search.kick(random);
          check();
        }
        expect(search.settle(0)).toBe(true);
      }),
    );
  });

  test("the nearest points are those of a plain search", () => {
    fc.assert(
      fc.property(places(80), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 40 }), (rows, count, at) => {
        const [x, y] = [Float64Array.from(rows, ({ lon }) => lon), Float64Array.from(rows, ({ lat }) => lat)];
        const [px, py] = [18 + at / 2000, 59.005];
        const far = (i: number): number => (x[i]! - px) ** 2 + (y[i]! - py) ** 2;
        const odd = (i: number): boolean => i % 2 === 1;
        const within = 0.012;
        const found = createPointIndex(x, y).nearest(px, py, count, odd, within);
        const plain = rows.flatMap((_, i) => (odd(i) && far(i) <= within ** 2 ? [far(i)] : [])).sort((a, b) => a - b);
        expect(found.every(odd)).toBe(true);
        expect(new Set(found).size).toBe(found.length);
        expect(found.map(far)).toEqual(plain.slice(0, count));
      }),
      { numRuns: 200 },
    );
  });

  test("neighbours from a matrix are the nearest, ties by number", () => {
    fc.assert(
      fc.property(places(30), (stops) => {
        const n = stops.length;
        const matrix = metricOf(stops).matrix(Array.from({ length: n }, (_, i) => i));
        const { width, near } = neighboursOf(matrix, n);
        for (let stop = 0; stop < n; stop++) {
          const others = Array.from({ length: n }, (_, i) => i).filter((i) => i !== stop);
          others.sort((a, b) => matrix[stop * n + a]! - matrix[stop * n + b]! || a - b);
          expect([...near.subarray(stop * width, (stop + 1) * width)]).toEqual(others.slice(0, width));
        }
      }),
    );
  });
});

test("a dead end is walked past every door one way, so that it can be cut", () => {
  const stops = Array.from({ length: 60 }, (_, i) => ({ lon: 18 + i / 10_000, lat: 59 }));
  const metric = metricOf(stops);
  const touring = makeTour(metric, findNeighbours(metric));
  let step = touring.next();
  while (!step.done) step = touring.next();
  const tour = [...step.value];
  expect(tour[0] === 0 ? tour : tour.reverse()).toEqual(stops.map((_, i) => i));
});
