import { assignTeams, explainAssignment, type TurfToWalk } from "@vanstervind/turf-splitting/volunteers";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const teams = fc
  .array(
    fc.record({
      lon: fc.integer({ min: 0, max: 50 }),
      shift: fc.integer({ min: 30, max: 240 }),
      noStairs: fc.boolean(),
      wish: fc.constantFrom("any" as const, "prefer" as const, "avoid" as const),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ lon, shift, noStairs, wish }, i) => ({
      id: `t${i}`,
      members: [0, 1].map((n) => ({
        id: `v${i}${n}`,
        shiftMinutes: shift + 10 * n,
        home: { lon: 18.123456 + lon / 500, lat: 59.654321 },
        noStairs: noStairs && n === 0,
        neighbourhood: wish,
        languages: ["sv"],
      })),
    })),
  );
const turfs = fc
  .array(
    fc.record({ lon: fc.integer({ min: 0, max: 50 }), minutes: fc.integer({ min: 10, max: 250 }), lift: fc.boolean() }),
    { maxLength: 7 },
  )
  .map((rows) =>
    rows.map(
      ({ lon, minutes, lift }, i): TurfToWalk => ({
        id: `u${i}`,
        minutes,
        centre: { lon: 18 + lon / 500, lat: 59.65 },
        stops: [{ dwelling: "flat", lift }],
      }),
    ),
  );

describe("law 13: assignment", () => {
  test("no turf has two teams, no shift is over, no stairs for who cannot, no home is told", () => {
    fc.assert(
      fc.property(teams, turfs, (crews, walks) => {
        const result = assignTeams(crews, walks, {
          languages: [
            { turf: "u0", language: "fi" },
            { turf: "u1", language: "sv" },
          ],
        });
        const given = [...result.assignments.map(({ turf }) => turf), ...result.unassigned.map(({ turf }) => turf)];
        expect(given.sort()).toEqual(walks.map(({ id }) => id).sort());
        for (const { id, members } of crews) {
          const own = result.assignments
            .filter(({ team }) => team === id)
            .map(({ turf }) => walks.find((walk) => walk.id === turf)!);
          expect(own.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(
            Math.min(...members.map(({ shiftMinutes }) => shiftMinutes)),
          );
          if (members.some(({ noStairs }) => noStairs)) for (const { stops } of own) expect(stops[0]!.lift).toBe(true);
        }
        const text = JSON.stringify(result);
        expect(text).not.toMatch(/"(lon|lat|home)"|59\.654321/);
        expect(
          assignTeams(crews.toReversed(), walks.toReversed(), {
            languages: [
              { turf: "u1", language: "sv" },
              { turf: "u0", language: "fi" },
            ],
          }),
        ).toEqual(result);
        for (const reason of [
          ...result.assignments.flatMap(({ reasons }) => reasons),
          ...result.unassigned.map((one) => one.reason),
        ]) {
          for (const lang of ["sv", "en"] as const) expect(explainAssignment(reason, lang)).toMatch(/^[A-ZÅÄÖ].*\.$/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
