import {
  type Address,
  type Boundary,
  explain,
  type SplitOptions,
  type SplitProgress,
  splitTurfs,
  type TurfPlan,
} from "@vanstervind/turf-splitting";
import { toGeoJson } from "@vanstervind/turf-splitting/sheets";
import { describe, expect, test } from "vitest";
import { partitionFaults } from "./oracle.ts";
import { geoJsonFaults } from "./sheets/geo-json-faults.ts";
import { gridTown } from "./towns.ts";

const door = (id: string, east: number, north = 0): Address => ({
  id,
  lon: 18 + east / 10_000,
  lat: 59 + north / 10_000,
  street: "Byvägen",
  houseNumber: id,
  households: 1,
});

const codesOf = (plan: TurfPlan): string[] => plan.reasons.map(({ code }) => code);

/** Little searching is enough where what is tested does not depend on it. */
const effort = 0.1;

test("progress never falls", async () => {
  const { addresses, network } = gridTown(1, { columns: 8, rows: 8, doors: 500 });
  const seen: SplitProgress[] = [];
  await splitTurfs(addresses, { network, target: 25, effort, onProgress: (progress) => seen.push(progress) });
  const shares = seen.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(new Set(seen.map(({ stage }) => stage))).toEqual(new Set(["distances", "tour", "cut", "turfs", "walks"]));
  expect(shares.at(-1)).toBe(1);
});

describe("a town on a street grid", () => {
  const { addresses, network } = gridTown(7, { columns: 10, rows: 10, doors: 600 });

  test("is split into turfs within the window that hang together", async () => {
    const plan = await splitTurfs(addresses, { network, target: 30, tolerance: 0.1, effort });
    expect(plan.turfs).toHaveLength(20);
    expect(plan.summary.minOverMean).toBeGreaterThanOrEqual(0.9);
    expect(plan.summary.maxOverMean).toBeLessThanOrEqual(1.1);
    expect(plan.summary.fragments).toBe(0);
    expect(plan.turfs.map(({ id }) => id).slice(0, 3)).toEqual(["01", "02", "03"]);
    expect(geoJsonFaults(toGeoJson(plan))).toEqual([]);
  });

  test("is the same again, and another seed gives another plan of much the same length", async () => {
    const plan = await splitTurfs(addresses, { network, target: 30, effort });
    expect(await splitTurfs(addresses, { network, target: 30, effort, seed: 1 })).toEqual(plan);
    const other = await splitTurfs(addresses, { network, target: 30, effort, seed: "two" });
    expect(other.tour).not.toEqual(plan.tour);
    expect(Math.abs(other.summary.metres / plan.summary.metres - 1)).toBeLessThan(0.05);
  });

  test("is plain data that survives being written and read", async () => {
    const plan = await splitTurfs(addresses, { network, target: 30, effort });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test("can be aborted on the way", async () => {
    const controller = new AbortController();
    const work = splitTurfs(addresses, {
      network,
      target: 30,
      effort,
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage === "cut") controller.abort(new Error("enough"));
      },
    });
    await expect(work).rejects.toThrow("enough");
    await expect(splitTurfs([], { target: 1, signal: AbortSignal.abort() })).rejects.toThrow();
  });

  test("in parts that hang apart is split all the same, and says so", async () => {
    const apart = { ...network, edges: network.edges.filter(({ id }) => !/n4-\d+:n5-/.test(id)) };
    const plan = await splitTurfs(addresses, { network: apart, target: 30, effort });
    const left = plan.reasons.find(({ code }) => code === "streets-apart");
    expect(left).toBeDefined();
    expect(partitionFaults(addresses.slice(), plan)).toEqual([]);
  });

  test("streets that may not be walked are not", async () => {
    const closed = network.edges.map((edge) => ({ ...edge, walkable: !/n4-\d+:n5-/.test(edge.id) }));
    const plan = await splitTurfs(addresses, { network: { ...network, edges: closed }, target: 30, effort });
    expect(codesOf(plan)).toContain("streets-apart");
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
