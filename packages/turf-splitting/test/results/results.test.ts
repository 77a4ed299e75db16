import { Pace, stopMinutes, walkMinutes } from "@vanstervind/turf-splitting";
import {
  calibratePace,
  explainResults,
  finishForecast,
  nextDay,
  type Visit,
  visitCounts,
} from "@vanstervind/turf-splitting/results";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const plan = {
  turfs: [0, 1, 2].map((t) => ({
    id: `t${t}`,
    stops: [0, 1, 2].map((s) => ({ district: `d${s % 2}`, addressIds: [0, 1, 2].map((a) => `a${t}${s}${a}`) })),
  })),
};
const ids = plan.turfs.flatMap(({ stops }) => stops.flatMap(({ addressIds }) => addressIds));
const visits: fc.Arbitrary<Visit[]> = fc.array(
  fc.record({
    addressId: fc.constantFrom(...ids),
    outcome: fc.constantFrom("not-home" as const, "talked" as const, "refused" as const, "moved" as const),
    daytime: fc.constantFrom("morning" as const, "afternoon" as const, "evening" as const),
  }),
  { maxLength: 40 },
);

test("small counts are hidden, never just one, and the others are right", () => {
  fc.assert(
    fc.property(visits, fc.constantFrom("turf" as const, "area" as const), (made, by) => {
      const rows = visitCounts(plan, made, { by, minimum: 4 });
      const last = new Map(made.map((visit) => [visit.addressId, visit.outcome]));
      for (const { id, visited, notHome, talked } of rows) {
        if (visited === null) continue;
        const own = plan.turfs.flatMap((turf) =>
          turf.stops
            .filter(({ district }) => (by === "turf" ? turf.id : district) === id)
            .flatMap(({ addressIds }) => addressIds),
        );
        expect(talked).toBe(own.filter((address) => last.get(address) === "talked").length);
        expect(visited).toBe(notHome! + talked!);
        expect(visited === 0 || visited >= 4).toBe(true);
      }
      const hidden = rows.filter(({ visited }) => visited === null);
      if (hidden.length === 1) expect(rows.filter(({ visited }) => visited !== 0)).toHaveLength(1);
      for (const id of ids) expect(JSON.stringify(rows)).not.toContain(id);
    }),
    { numRuns: 80 },
  );
});

test("whoever refuses is only in the list for the next split, and each address has one place", () => {
  fc.assert(
    fc.property(visits, (made) => {
      const { weights, changes } = nextDay(plan, made, "evening");
      expect([...weights.map(({ id }) => id), ...changes.doNotContact, ...changes.removed].sort()).toEqual(
        ids.toSorted(),
      );
      expect(changes.doNotContact).toEqual(
        [...new Set(made.filter(({ outcome }) => outcome === "refused").map(({ addressId }) => addressId))].sort(),
      );
    }),
    { numRuns: 80 },
  );
});

test("an opinion is refused", () => {
  const visit = { addressId: "a", outcome: "talked", daytime: "evening", opinion: "for" } as unknown as Visit;
  expect(() => visitCounts(plan, [visit])).toThrow(/is not a known field/);
});

test("a forecast has its middle between its bounds, and says when it cannot be told", () => {
  const sessions = fc.array(
    fc.record({ doors: fc.integer({ min: 1, max: 90 }), minutes: fc.integer({ min: 20, max: 200 }) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), sessions, (left, held) => {
      const { hours, reason } = finishForecast(left, held);
      for (const lang of ["sv", "en"] as const) expect(explainResults(reason, lang)).toMatch(/\.$/);
      if (hours === null) {
        expect(held.length).toBeLessThan(2);
        return;
      }
      expect(hours.least).toBeLessThanOrEqual(hours.middle);
      expect(hours.middle).toBeLessThanOrEqual(hours.most);
    }),
  );
});

test("a pace is found again from many doors that were walked by it", () => {
  const dwelling = "flat";
  const real = Pace.parse({ minutesPerDoor: 3 });
  const walk = { dwelling, entrances: 100, doors: 5000, metres: 3000 } as const;
  const minutes = 5000 * 3 + 100 * stopMinutes({ households: 0, dwelling }, real) + walkMinutes(3000, real);
  expect(calibratePace(Pace.parse({}), [{ ...walk, minutes }]).dwellings?.flat?.minutesPerDoor).toBeCloseTo(3, 1);
});
