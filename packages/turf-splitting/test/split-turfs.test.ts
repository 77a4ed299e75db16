import { type SplitProgress, splitTurfs, type TurfPlan } from "@vanstervind/turf-splitting";
import { toGeoJson } from "@vanstervind/turf-splitting/sheets";
import { describe, expect, test } from "vitest";
import { partitionFaults } from "./oracle.ts";
import { geoJsonFaults } from "./sheets/geo-json-faults.ts";
import { gridTown } from "./towns.ts";

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
