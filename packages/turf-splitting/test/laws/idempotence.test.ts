import { splitTurfs, type TurfPlan } from "@vanstervind/turf-splitting";
import { bisectTurf, mergeTurfs, reoptimise, resplit } from "@vanstervind/turf-splitting/changes";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partitionFaults } from "../oracle.ts";
import { addressLists, gridTown, splitOptions } from "../towns.ts";

const town = gridTown(11, { columns: 6, rows: 6, doors: 180 });
const plan = await splitTurfs(town.addresses, { target: 15, network: town.network, effort: 0.2 });
const turf = fc.constantFrom(...plan.turfs.map(({ id }) => id));

/** Metres of some turfs, by id, and of all that a plan has beside those of another. */
const metresOf = (of: TurfPlan, ids: readonly string[]): number =>
  of.turfs
    .filter(({ id }) => ids.includes(id) || !plan.turfs.some((other) => other.id === id))
    .reduce((sum, { metres }) => sum + metres, 0);

describe("law 7: idempotence", () => {
  test("a plan that nothing happens to is the plan itself, whatever is said that is so already", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(25), splitOptions, fc.integer({ min: 0, max: 30 }), async (rows, given, first) => {
        const before = await splitTurfs(rows, { ...given, doNotContact: rows.slice(first).map(({ id }) => id) });
        const again = resplit(before, {
          removed: ["nobody"],
          added: rows.slice(first),
          changed: rows.slice(first),
          weights: [{ id: "nobody", weight: 3 }],
        });
        expect(again.plan).toBe(before);
        expect(resplit(before, {})).toEqual({ plan: before, report: [] });
      }),
      { numRuns: 25 },
    );
  });

  test("two turfs that are merged and bisected are no longer to walk than merged, and all others are as they were", () => {
    fc.assert(
      fc.property(turf, turf, (a, b) => {
        fc.pre(a !== b);
        const merged = mergeTurfs(plan, a, b).plan;
        const { plan: halves } = bisectTurf(merged, a);
        expect(partitionFaults(town.addresses, halves)).toEqual([]);
        expect(metresOf(halves, [a])).toBeLessThanOrEqual(metresOf(merged, [a]));
        for (const other of plan.turfs) {
          if (other.id === a || other.id === b) continue;
          expect(halves.turfs.find(({ id }) => id === other.id)?.stops).toEqual(other.stops);
        }
      }),
      { numRuns: 30 },
    );
  });

  /** A pair is split by itself, without what the turfs around it could take: more than that is never seen to be lost. */
  const slack = 0.1;

  test("two turfs on the tour that are merged and split anew are no worse, but for the slack of the search", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: plan.turfs.length - 2 }), (i) => {
        const [a, b] = [plan.turfs[i]!.id, plan.turfs[i + 1]!.id];
        const again = reoptimise(mergeTurfs(plan, a, b).plan, [a]).plan;
        expect(partitionFaults(town.addresses, again)).toEqual([]);
        for (const { load } of again.turfs) expect(load).toBeLessThanOrEqual(plan.window.most);
        expect(metresOf(again, [a, b])).toBeLessThanOrEqual(metresOf(plan, [a, b]) * (1 + slack));
      }),
      { numRuns: 8 },
    );
  });

  test("splitting some turfs anew never makes them worse, and doing so again changes nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(turf, { minLength: 1, maxLength: 3 }), fc.nat(9), (ids, seed) => {
        const once = reoptimise(plan, ids, seed).plan;
        expect(once.summary.metres).toBeLessThanOrEqual(plan.summary.metres);
        expect(once.turfs.every(({ load }) => load >= plan.window.least && load <= plan.window.most)).toBe(true);
        const twice = reoptimise(once, ids, seed);
        expect(twice.plan.summary.metres).toBeLessThanOrEqual(once.summary.metres);
        if (once === plan) expect(twice).toEqual({ plan, report: [] });
      }),
      { numRuns: 6 },
    );
  });
});
