import { createRandom } from "@vanstervind/core";
import { type Address, doorMinutes, type SplitOptions, splitTurfs, type TurfPlan } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partitionFaults } from "./oracle.ts";
import { addressLists, door, gridTown } from "./towns.ts";

const effort = 0.1;

const reasonsFor = (plan: TurfPlan, code: string): string[] =>
  plan.exclusions.filter(({ reason }) => reason.code === code).map(({ addressId }) => addressId);

describe("size", () => {
  test("in minutes a turf holds its doors, its entrances and its walk, and keeps the window", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(30), fc.integer({ min: 30, max: 90 }), async (addresses, target) => {
        const plan = await splitTurfs(addresses, { target, unit: "minutes", tolerance: 0.4, effort });
        expect(partitionFaults(addresses, { ...plan, unit: "households" }).filter((f) => !f.includes("load"))).toEqual(
          [],
        );
        for (const { load, minutes, stops } of plan.turfs) {
          expect(load).toBeCloseTo(minutes, 0);
          if (load > plan.window.most + 0.01) expect(stops).toHaveLength(1);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("as many turfs as asked for, when the window allows it", async () => {
    const { addresses, network } = gridTown(3, { columns: 6, rows: 6, doors: 200 });
    for (const turfs of [4, 7, 10]) {
      const plan = await splitTurfs(addresses, { network, turfs, effort });
      expect(plan.turfs).toHaveLength(turfs);
      expect(plan.window.target).toBe(200 / turfs);
    }
  });

  test("bounds that are given count instead of the tolerance", async () => {
    const addresses = Array.from({ length: 40 }, (_, i) => door(`a${i}`, i));
    const plan = await splitTurfs(addresses, { target: 10, least: 7, most: 14, effort });
    expect(plan.window).toEqual({ least: 7, target: 10, most: 14 });
    for (const { load } of plan.turfs) expect(load >= 7 && load <= 14).toBe(true);
  });

  test("a size or a number of turfs must be given, and bounds must not cross", async () => {
    await expect(splitTurfs([], { tolerance: 0.2 } as SplitOptions)).rejects.toThrow("target");
    await expect(splitTurfs([], { target: 5, least: 6, most: 4 })).rejects.toThrow("most");
  });

  test("minutes differ by the kind of home", async () => {
    const addresses: Address[] = [door("a", 0), { ...door("b", 1), dwelling: "villa" }];
    const pace = { minutesPerDoor: 2, minutesPerEntrance: 1, dwellings: { villa: { minutesPerDoor: 5 } } };
    const { turfs } = await splitTurfs(addresses, { turfs: 1, pace, effort });
    expect(turfs[0]!.minutes).toBeCloseTo(3 + 6 + turfs[0]!.metres / 75, 9);
    expect(doorMinutes({ toNext: 1, notHome: 1, talk: 10, answerRate: 0.5 })).toBe(6.5);
  });
});

describe("borders and barriers", () => {
  test("without streets a walk goes round a barrier, as far as its ends", async () => {
    // Two rows of doors, 22 m apart, with a stream between them that can be passed in the east only.
    const rows = [0, 1].flatMap((north) =>
      Array.from({ length: 10 }, (_, i) => door(`${north}-${i}`, i * 4, north * 2)),
    );
    const stream = [
      [17.99, 59.0001],
      [18.004, 59.0001],
    ] as [number, number][];
    const plan = await splitTurfs(rows, { turfs: 2, barriers: [stream], effort });
    for (const { stops } of plan.turfs) expect(new Set(stops.map(({ lat }) => lat)).size).toBe(1);
    const [whole] = (await splitTurfs(rows, { turfs: 1, barriers: [stream], effort })).turfs;
    const [free] = (await splitTurfs(rows, { turfs: 1, effort })).turfs;
    expect(whole!.metres).toBeGreaterThan(free!.metres);
    expect(whole!.stops.map(({ id }) => id[0]).join("")).toMatch(/^(0{10}1{10}|1{10}0{10})$/);
  });

  test("a ring of barriers can be left at a price only, and streets across a barrier are cut", async () => {
    const ring = [
      [17.9999, 58.9999],
      [18.0001, 58.9999],
      [18.0001, 59.0001],
      [17.9999, 59.0001],
      [17.9999, 58.9999],
    ];
    const plan = await splitTurfs([door("in", 0), door("out", 5)], { turfs: 1, barriers: [ring as never], effort });
    expect(plan.turfs[0]!.metres).toBeGreaterThan(5000);
    const nodes = [
      { id: "1", lon: 18, lat: 59 },
      { id: "2", lon: 18.002, lat: 59 },
    ];
    const network = { nodes, edges: [{ id: "e", from: "1", to: "2", metres: 115 }] };
    const across = [
      [18.001, 58.99],
      [18.001, 59.01],
    ] as [number, number][];
    const cut = await splitTurfs([door("a", 0), door("b", 20)], { turfs: 1, network, barriers: [across], effort });
    expect(cut.reasons.map(({ code }) => code)).toContain("as-the-crow-flies");
  });
});

describe("priorities", () => {
  const addresses = Array.from({ length: 40 }, (_, i) => ({ ...door(`a${i}`, i), district: i < 20 ? "west" : "east" }));

  test("only: what is worth too little is left out, with the reason", async () => {
    const weights = [
      { id: "west", weight: 2 },
      { id: "a3", weight: 0 },
      { id: "nowhere", weight: 1 },
    ];
    const plan = await splitTurfs(addresses, { target: 5, priorities: { mode: "only", atLeast: 1, weights }, effort });
    expect(reasonsFor(plan, "low-priority")).toHaveLength(21);
    expect(partitionFaults(addresses, plan)).toEqual([]);
    expect(plan.reasons).toContainEqual({ code: "unknown-priority", values: { ids: ["nowhere"] } });
    expect(plan.summary.assigned).toBe(19);
  });

  test("first: turfs are ranked by what they are worth for their time, and nothing is left out", async () => {
    const weights = [
      { id: "east", weight: 3 },
      { id: "west", weight: 1 },
    ];
    const plan = await splitTurfs(addresses, { target: 5, priorities: { mode: "first", weights }, effort });
    expect(plan.exclusions).toEqual([]);
    const byRank = plan.turfs.toSorted((a, b) => a.rank - b.rank);
    expect(byRank.map(({ rank }) => rank)).toEqual(byRank.map((_, i) => i + 1));
    for (const [i, turf] of byRank.slice(1).entries()) {
      expect(turf.weight / turf.minutes).toBeLessThanOrEqual(byRank[i]!.weight / byRank[i]!.minutes + 1e-9);
    }
  });

  test("within: all fits in the time, what is worth most stays, and every address is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(
        addressLists(30),
        fc.integer({ min: 0, max: 400 }),
        fc.integer(),
        async (rows, minutes, seed) => {
          const random = createRandom(seed);
          const weights = rows.map(({ id }) => ({ id, weight: random.integer(0, 5) }));
          const plan = await splitTurfs(rows, {
            target: 5,
            tolerance: 0.5,
            priorities: { mode: "within", minutes, weights },
            effort,
          });
          expect(partitionFaults(rows, plan)).toEqual([]);
          expect(plan.summary.minutes).toBeLessThanOrEqual(minutes + 1e-6);
        },
      ),
      { numRuns: 10 },
    );
    const [near, far] = [door("near", 0), door("far", 400)];
    const weights = [near, far, door("next", 1)].map(({ id }) => ({ id, weight: 1 }));
    const plan = await splitTurfs([near, far, door("next", 1)], {
      turfs: 1,
      priorities: { mode: "within", minutes: 10, weights },
    });
    expect(reasonsFor(plan, "no-time")).toEqual(["far"]);
  });
});

describe("a meeting place", () => {
  test("walks begin near the start and end near the end, and the way there is told apart", async () => {
    const { addresses, network } = gridTown(5, { columns: 5, rows: 5, doors: 120 });
    const start = { lon: 18, lat: 59.3 };
    const end = { lon: 18.008, lat: 59.304 };
    const free = await splitTurfs(addresses, { network, turfs: 4, effort });
    const plan = await splitTurfs(addresses, { network, turfs: 4, start, end, effort });
    expect(partitionFaults(addresses, plan)).toEqual([]);
    expect(free.turfs.every(({ approachMetres }) => approachMetres === 0)).toBe(true);
    for (const [i, turf] of plan.turfs.entries()) {
      expect(turf.stops.map(({ id }) => id).sort()).toEqual(free.turfs[i]!.stops.map(({ id }) => id).sort());
      expect(turf.approachMetres).toBeGreaterThan(0);
      expect(turf.metres).toBeGreaterThanOrEqual(free.turfs[i]!.metres * 0.99);
    }
    const onlyEnd = await splitTurfs(addresses, { network, turfs: 4, end, effort });
    expect(onlyEnd.turfs[0]!.approachMetres).toBeGreaterThan(0);
  });
});

test("the plan holds what is needed to split again, in the order of its tour", async () => {
  const { addresses, network } = gridTown(9, { columns: 4, rows: 4, doors: 80 });
  const plan = await splitTurfs(addresses, { network, turfs: 4, unit: "households", effort });
  const lengths = plan.cuts.slice(1).map((cut, i) => cut - plan.cuts[i]!);
  expect(lengths).toEqual(plan.turfs.map(({ stops }) => stops.length));
  expect(plan.tour).toEqual(plan.turfs.flatMap(({ stops }) => stops.map(({ id }) => id)));
  expect(plan.loads).toEqual(plan.turfs.flatMap(({ stops }) => stops.map(({ households }) => households)));
  for (const column of ["x", "y", "edge", "offset", "side"] as const) expect(plan.ground[column]).toHaveLength(80);
});
