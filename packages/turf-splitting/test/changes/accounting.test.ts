import { createRandom } from "@vanstervind/core";
import { type Address, splitTurfs } from "@vanstervind/turf-splitting";
import { bisectTurf, resplit } from "@vanstervind/turf-splitting/changes";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partitionFaults } from "../oracle.ts";
import { addressLists, splitOptions } from "../towns.ts";

const step = 2 ** -13;

describe("every address is accounted for after changes, whatever unit, door or exclusion", () => {
  test("those who go, refuse, come, move and are found, also behind doors that are shared", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(40), splitOptions, fc.integer(), async (rows, given, seed) => {
        const random = createRandom(seed);
        const first = random.integer(1, 40);
        const plan = await splitTurfs(rows.slice(0, first), given);
        fc.pre(plan.turfs.length > 0);
        const fates = new Map(
          rows.slice(0, first).map(({ id }) => [id, random.pick(["stays", "goes", "refuses", "moves"])]),
        );
        const of = (fate: string): Address[] => rows.filter(({ id }) => fates.get(id) === fate);
        const departures = (some: readonly Address[]) => some.map(({ id, households }) => ({ id, households }));
        const moved = of("moves").map((row) => ({
          ...row,
          lon: 18 + random.integer(0, 60) * step,
          lat: 59 + random.integer(0, 60) * step,
        }));
        const added = rows.slice(first);
        const changes = {
          removed: departures(of("goes")),
          doNotContact: departures(of("refuses")),
          changed: moved,
          added,
        };
        const after = resplit(plan, changes).plan;
        const expected = [...of("stays"), ...moved, ...added];
        expect(partitionFaults(expected, after)).toEqual([]);
        expect(after.summary.addresses).toBe(expected.length);
        for (const { load, stops } of after.turfs) {
          if (stops.length > 1) expect(load).toBeLessThanOrEqual(plan.window.most);
        }
        expect(resplit(after, { doNotContact: changes.doNotContact }).plan).toBe(after);
      }),
      { numRuns: 40 },
    );
  });
});

const home = (id: string, households: number): Address => ({
  id,
  lon: 18,
  lat: 59,
  street: "Byvägen",
  houseNumber: "1",
  households,
});

describe("a door that is shared", () => {
  test("is changed where it is when all behind it have changed, and left when all have moved", async () => {
    const plan = await splitTurfs([home("a", 3), home("b", 2), { ...home("c", 1), houseNumber: "2" }], { turfs: 1 });
    const more = [home("a", 9), home("b", 7)].map((row) => ({ ...row, doorCode: "4711" }));
    const { plan: after, report } = resplit(plan, { changed: more });
    expect(report).toEqual([]);
    const door = after.turfs[0]!.stops.find(({ id }) => id === "a");
    expect(door).toMatchObject({ households: 16, doorCode: "4711", addressIds: ["a", "b"] });
    const gone = resplit(plan, { changed: more.map((row) => ({ ...row, lon: 18.001 })) }).plan;
    expect(gone.turfs[0]!.stops.find(({ id }) => id === "a")).toMatchObject({ households: 16, lon: 18.001 });
    expect(gone.summary).toMatchObject({ addresses: 3, households: 17, lost: 0 });
  });
});

test("weights of addresses and districts count when a turf changes, and none is named who wants no visit by now", async () => {
  const rows = [1, 2, 3, 4].map((n) => ({
    ...home(`a${n}`, 1),
    houseNumber: `${n}`,
    district: n < 3 ? "west" : "east",
  }));
  const weights = [
    { id: "west", weight: 5 },
    { id: "a2", weight: 1 },
    { id: "elsewhere", weight: 9 },
    { id: "late", weight: 2 },
  ];
  const plan = await splitTurfs(rows, { turfs: 1, priorities: { mode: "first", weights } });
  const told = (of: typeof plan): readonly string[] =>
    of.reasons.flatMap((reason) => (reason.code === "unknown-priority" ? reason.values.ids : []));
  expect([plan.turfs[0]!.weight, told(plan)]).toEqual([6, ["elsewhere", "late"]]);
  const after = resplit(plan, { removed: ["a4"], doNotContact: ["late"], weights }).plan;
  expect([after.turfs[0]!.weight, told(after)]).toEqual([6, ["elsewhere"]]);
  expect(resplit(plan, { removed: ["a4"] }).plan.turfs[0]!.weight).toBe(3);
});

test("a turf of one entrance cannot be bisected", async () => {
  const plan = await splitTurfs([home("a", 1)], { turfs: 1 });
  expect(() => bisectTurf(plan, "1")).toThrowError(expect.objectContaining({ code: "single-entrance" }));
});
