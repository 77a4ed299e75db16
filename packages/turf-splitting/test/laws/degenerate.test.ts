import { createRandom } from "@vanstervind/core";
import {
  type Address,
  type Boundary,
  explain,
  type SplitOptions,
  splitTurfs,
  type TurfPlan,
} from "@vanstervind/turf-splitting";
import { toGeoJson } from "@vanstervind/turf-splitting/sheets";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNeighbours } from "../../src/internal/neighbours.ts";
import { splitSteps } from "../../src/internal/split-steps.ts";
import { createStraightMetric } from "../../src/internal/straight-metric.ts";
import { createTourSearch } from "../../src/internal/tour-search.ts";
import type { ShardInput } from "../../src/shard.ts";
import { partitionFaults } from "../oracle.ts";
import { geoJsonFaults } from "../sheets/geo-json-faults.ts";
import { door } from "../towns.ts";

const codesOf = (plan: TurfPlan): string[] => plan.reasons.map(({ code }) => code);

/** Little searching is enough where what is tested does not depend on it. */
const effort = 0.1;

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
  test("is split in a bounded number of steps, every stop in one turf", () => {
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

  test("has a tour that settles after a bounded number of distances, whatever the order at first", () => {
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

describe("law 12: degenerate input", () => {
  test("nothing to visit", async () => {
    const plan = await splitTurfs([{ ...door("a", 0), lon: null, lat: null }], { target: 5 });
    expect(plan.turfs).toEqual([]);
    expect(plan.exclusions).toEqual([{ addressId: "a", reason: { code: "no-coordinates", values: {} } }]);
    expect(codesOf(plan)).toContain("nothing-to-visit");
    expect(plan.summary).toMatchObject({ addresses: 1, assigned: 0, excluded: 1, lost: 0, minOverMean: 1, metres: 0 });
    expect(toGeoJson(plan).features).toEqual([]);
    expect((await splitTurfs([], { target: 5 })).summary.addresses).toBe(0);
  });

  test.each([1, 2, 3, 4])("%i stops", async (n) => {
    const addresses = Array.from({ length: n }, (_, i) => door(`a${i}`, i));
    const plan = await splitTurfs(addresses, { target: 4, tolerance: 0.5 });
    expect(partitionFaults(addresses, plan)).toEqual([]);
    expect(geoJsonFaults(toGeoJson(plan))).toEqual([]);
    expect(codesOf(plan).includes("window-infeasible")).toBe(n === 1);
  });

  test("all doors at one point", async () => {
    const addresses = Array.from({ length: 100 }, (_, i) => door(`a${i}`, 0));
    const plan = await splitTurfs(addresses, { target: 25, tolerance: 0.5 });
    expect(plan.turfs).toHaveLength(4);
    for (const { load } of plan.turfs) expect(Math.abs(load - 25)).toBeLessThanOrEqual(12.5);
    expect(plan.summary.metres).toBe(0);
    expect(geoJsonFaults(toGeoJson(plan))).toEqual([]);
  });

  test("thousands of doors at one point do not take thousands of rounds", async () => {
    const addresses = Array.from({ length: 3000 }, (_, i) => door(`a${i}`, 0));
    const plan = await splitTurfs(addresses, { target: 500, tolerance: 0, effort });
    expect(plan.turfs.map(({ load }) => load)).toEqual([500, 500, 500, 500, 500, 500]);
  });

  test("doors in a row", async () => {
    const addresses = Array.from({ length: 40 }, (_, i) => door(`a${i}`, i));
    const plan = await splitTurfs(addresses, { target: 10 });
    for (const { load } of plan.turfs) expect(Math.abs(load - 10)).toBeLessThanOrEqual(1);
    expect(plan.turfs).toHaveLength(4);
    expect(plan.summary.metres).toBeCloseTo((39 - 3) * 5.745, 0);
    expect(geoJsonFaults(toGeoJson(plan))).toEqual([]);
  });

  test("one building with 10,000 households is a turf of its own, and the walk around it goes on", async () => {
    const addresses = [0, 1, 2, 3, 4].map((i) => ({ ...door(`a${i}`, i), households: i === 2 ? 10_000 : 5 }));
    const plan = await splitTurfs(addresses, { target: 10, tolerance: 0, unit: "households" });
    expect(plan.turfs.map(({ stops }) => stops.map(({ id }) => id))).toEqual([["a0", "a1"], ["a2"], ["a3", "a4"]]);
    expect(plan.turfs[1]?.reasons).toEqual([
      { code: "oversize-entrance", values: { load: 10_000, unit: "households", most: 10, entranceId: "a2" } },
    ]);
    expect(codesOf(plan)).toEqual(["as-the-crow-flies"]);
  });

  test("a window that cannot be kept gives the least shortfall and says how much", async () => {
    const addresses = Array.from({ length: 13 }, (_, i) => door(`a${i}`, i));
    const plan = await splitTurfs(addresses, { target: 5, tolerance: 0 });
    expect(plan.turfs.map(({ load }) => load).sort()).toEqual([4, 4, 5]);
    const reason = plan.reasons.find(({ code }) => code === "window-infeasible")!;
    expect(reason.values).toEqual({ load: 13, unit: "stops", least: 5, most: 5, short: 2 });
    expect(explain(reason, "en")).toBe(
      "13 entrances cannot be split along this tour into turfs of 5 to 5 each. None has more than 5; those that are too small lack 2 in all.",
    );
  });

  test("a target between two whole numbers", async () => {
    const addresses = Array.from({ length: 9 }, (_, i) => door(`a${i}`, i));
    const plan = await splitTurfs(addresses, { target: 2.5, tolerance: 0 });
    expect(plan.window).toEqual({ least: 3, target: 2.5, most: 3 });
    expect(plan.turfs).toHaveLength(3);
  });

  test("streets without an edge count as none; a door far from every street is walked to straight", async () => {
    const none = { nodes: [], edges: [] };
    expect(codesOf(await splitTurfs([door("a", 0)], { target: 1, network: none }))).toEqual(["as-the-crow-flies"]);
    const network = {
      nodes: [
        { id: "1", lon: 18, lat: 59 },
        { id: "2", lon: 18.002, lat: 59 },
      ],
      edges: [{ id: "e", from: "1", to: "2", metres: 115 }],
    };
    const plan = await splitTurfs([door("a", 0), door("b", 100)], { target: 2, network });
    expect(plan.reasons).toEqual([{ code: "off-street", values: { entranceIds: ["b"], beyondMetres: 150 } }]);
    expect(plan.turfs[0]?.metres).toBeGreaterThan(115 + 1.29 * 458);
    expect(plan.turfs[0]?.reasons[1]).toEqual({
      code: "fragmented",
      values: { parts: 2, gapMetres: 150, apart: ["b"] },
    });
  });

  test("addresses on the border, of a hole as well, are inside", async () => {
    const square = (at: number, size: number) =>
      [
        [at, at],
        [at + size, at],
        [at + size, at + size],
        [at, at + size],
        [at, at],
      ] as [number, number][];
    const boundary: Boundary = {
      type: "MultiPolygon",
      coordinates: [[square(10, 4), square(11, 2)], [square(20, 1)]],
    };
    const at = (id: string, lon: number, lat: number): Address => ({ ...door(id, 0), lon, lat });
    const addresses = [
      at("border", 10, 12),
      at("corner", 14, 14),
      at("hole", 12, 12),
      at("rim", 11, 12),
      at("in", 10.5, 12),
      at("far", 30, 30),
      at("between", 17, 17),
      at("second", 20.5, 20.5),
    ];
    const plan = await splitTurfs(addresses, {
      target: 1,
      boundary,
    });
    expect(plan.exclusions.map(({ addressId }) => addressId)).toEqual(["between", "far", "hole"]);
  });

  test("unknown ids on the do-not-contact list are reported, known ones are not", async () => {
    const plan = await splitTurfs([door("a", 0), door("b", 1)], { target: 1, doNotContact: ["z", "b", "y", "b"] });
    expect(plan.reasons[0]).toEqual({ code: "unknown-do-not-contact", values: { ids: ["y", "z"] } });
  });

  test("the time is that of doors, entrances and the walk", async () => {
    const addresses = [door("a", 0), { ...door("b", 0), houseNumber: "other", households: 4 }];
    const pace = { minutesPerDoor: 3, minutesPerEntrance: 2, kmPerHour: 6 };
    const plan = await splitTurfs(addresses, { target: 2, pace });
    expect(plan.turfs[0]?.minutes).toBe(5 * 3 + 2 * 2);
    expect(plan.summary.minutes).toBe(19);
  });
});

describe("law 12: mistakes are refused with all faults at once", () => {
  const faultsOf = async (work: Promise<unknown>): Promise<string[]> =>
    work.then(
      () => [],
      (error) => error.faults.map((fault: { row: number; field: string }) => `${fault.row} ${fault.field}`),
    );

  test("in addresses", async () => {
    const swapped = { ...door("a", 0), lon: 59, lat: 118 };
    const nowhere = { ...door("b", 0), lon: Number.NaN };
    const half = { ...door("c", 0), lat: null };
    const none = { ...door("d", 0), households: 0 };
    expect(await faultsOf(splitTurfs([swapped, nowhere, half, none], { target: 5 }))).toEqual([
      "0 lat",
      "1 lon",
      "2 lat",
      "3 households",
    ]);
    expect(await faultsOf(splitTurfs([door("a", 0), door("a", 1)], { target: 5 }))).toEqual(["1 id"]);
  });

  test("in options", async () => {
    const bad = { target: 0, tolerance: 1, unit: "doors" } as unknown as SplitOptions;
    expect(await faultsOf(splitTurfs([], bad))).toEqual(["null target", "null tolerance", "null unit"]);
    const open = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    } as const;
    expect(await faultsOf(splitTurfs([], { target: 1, boundary: open as never }))).toEqual([
      "null boundary.coordinates.0",
    ]);
  });

  test("in the network", async () => {
    const node = { id: "1", lon: 18, lat: 59 };
    const edge = { id: "e", from: "1", to: "1", metres: 5 };
    const split = (nodes: object[], edges: object[]) =>
      splitTurfs([], { target: 1, network: { nodes, edges } as never });
    expect(await faultsOf(split([node, node], []))).toEqual(["1 id"]);
    expect(await faultsOf(split([node], [edge, { ...edge, from: "2", to: "3" }]))).toEqual(["1 id", "1 from", "1 to"]);
    expect(await faultsOf(split([node], [{ ...edge, metres: -1 }]))).toEqual(["0 metres"]);
  });
});
