import { createRandom } from "@vanstervind/core";
import { type Address, splitTurfs } from "@vanstervind/turf-splitting";
import { type Changes, explainChanges, resplit } from "@vanstervind/turf-splitting/changes";
import { nextDay, type Visit, visitCounts } from "@vanstervind/turf-splitting/results";
import { toGeoJson } from "@vanstervind/turf-splitting/sheets";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressLists, splitOptions } from "../towns.ts";

/** Who is on the list, and who is marked, at random. */
const someRefuse = (addresses: readonly Address[], seed: number) => {
  const random = createRandom(seed);
  const byList = addresses.filter(() => random.next() < 0.2).map(({ id }) => id);
  const marked = addresses.map((row) => ({ ...row, doNotContact: random.next() < 0.2 }));
  const refused = marked.filter((row) => row.doNotContact || byList.includes(row.id)).map(({ id }) => id);
  return { byList, marked, refused };
};

describe("law 2: suppression", () => {
  test("who must not be visited leaves no trace in a plan but the exclusion", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(), splitOptions, fc.integer(), async (addresses, given, seed) => {
        const { byList, marked, refused } = someRefuse(addresses, seed);
        const plan = await splitTurfs(marked, { ...given, doNotContact: byList });
        const without = await splitTurfs(
          addresses.filter(({ id }) => !refused.includes(id)),
          given,
        );
        expect(plan.turfs).toEqual(without.turfs);
        expect(toGeoJson(plan)).toEqual(toGeoJson(without));
        const refusals = plan.exclusions.filter(({ reason }) => reason.code === "do-not-contact");
        expect(refusals.map(({ addressId }) => addressId).sort()).toEqual(refused.sort());
        const taken = JSON.stringify([plan.turfs, plan.tour, plan.reasons, toGeoJson(plan)]);
        for (const id of refused) expect(taken).not.toContain(JSON.stringify(id));
      }),
      { numRuns: 25 },
    );
  });

  test("nor in what becomes of it: the changed plan, the report, results, the next day, errors and progress", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(30), fc.integer(), async (rows, seed) => {
        const placed = rows.filter(({ lon }) => lon !== null);
        fc.pre(placed.length > 3);
        // Each by itself, so that no id or count of those who refuse could be read from those who share a door.
        const addresses = placed.map((row, i) => ({ ...row, houseNumber: `${i}` }));
        const { byList, marked, refused } = someRefuse(addresses, seed);
        const seen: string[] = [];
        const before = await splitTurfs(addresses, { target: 5, tolerance: 0.4, effort: 0.1 });
        const changes: Changes = {
          doNotContact: byList,
          changed: marked.filter(({ doNotContact }) => doNotContact),
          removed: refused.slice(0, 2),
          added: marked.filter(({ doNotContact }) => doNotContact).map((row) => ({ ...row, lon: row.lon! + 0.001 })),
        };
        const { plan, report } = resplit(before, changes);
        const visits = addresses.map(({ id }): Visit => {
          return { addressId: id, outcome: refused.includes(id) ? "refused" : "talked", daytime: "evening" };
        });
        const day = nextDay(before, visits, "morning");
        seen.push(
          JSON.stringify([
            plan,
            report,
            toGeoJson(plan),
            visitCounts(before, visits),
            day.weights,
            day.changes.removed,
          ]),
          ...report.flatMap((reason) => [explainChanges(reason, "sv"), explainChanges(reason, "en")]),
        );
        for (const act of [
          () => resplit(plan, { doNotContact: refused, locked: ["none"] }),
          () => toGeoJson(before, { doNotContact: refused }),
        ]) {
          try {
            act();
          } catch (error) {
            seen.push(`${(error as Error).message} ${JSON.stringify(error)}`);
          }
        }
        await splitTurfs(marked, {
          target: 5,
          doNotContact: byList,
          effort: 0.1,
          onProgress: (progress) => seen.push(JSON.stringify(progress)),
        });
        for (const text of seen) for (const id of refused) expect(text.includes(id)).toBe(false);
        expect(day.changes.doNotContact).toEqual(refused.sort());
      }),
      { numRuns: 20 },
    );
  });

  test("nor in the note on a door that they shared, and those who are left keep door, code and lift", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }), fc.nat(), fc.boolean(), async (homes, pick, isLocked) => {
        const stairwell = Array.from({ length: homes }, (_, i): Address => {
          const note = `Ring twice at number ${i}.`;
          return {
            id: `h${i}`,
            lon: 18,
            lat: 59,
            street: "Byvägen",
            houseNumber: "1",
            households: 1,
            accessNote: note,
          };
        }).map((home) => ({ ...home, doorCode: "4711", lift: true }));
        const before = await splitTurfs(stairwell, { turfs: 1, effort: 0.1 });
        const gone = pick % homes;
        const { plan } = resplit(before, { doNotContact: [`h${gone}`], locked: isLocked ? ["1"] : [] });
        expect(JSON.stringify(plan)).not.toContain(`number ${gone}.`);
        expect(plan.turfs[0]!.stops[0]).toMatchObject({ households: homes - 1, doorCode: "4711", lift: true });
      }),
      { numRuns: 15 },
    );
  });
});
