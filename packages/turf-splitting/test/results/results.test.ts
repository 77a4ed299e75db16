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
      for (const row of hidden) {
        for (const lang of ["sv", "en"] as const)
          expect(explainResults(row.hidden!, lang)).toMatch(/^[A-ZÅÄÖ].*4.*\.$/);
      }
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

test("nobody who was not at home is forgotten in a finished turf, nor is anybody sought who refused, moved or was met", () => {
  const turfIds = plan.turfs.map(({ id }) => id);
  const asked = fc.record({
    finished: fc.subarray(turfIds),
    reopen: fc.subarray(turfIds),
    tries: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(visits, asked, fc.constantFrom("morning" as const, "evening" as const), (made, options, daytime) => {
      const day = nextDay(plan, made, daytime, options);
      const last = new Map(made.map((visit) => [visit.addressId, visit]));
      const listed = new Map(day.followUp.map(({ turf, addressIds }) => [turf, addressIds]));
      const weightOf = new Map(day.weights.map(({ id, weight }) => [id, weight]));
      for (const { id: turf, stops } of plan.turfs) {
        const own = stops.flatMap(({ addressIds }) => addressIds);
        const isDone = options.finished.includes(turf) || own.every((id) => last.has(id));
        const due = own.filter((id) => {
          const of = made.filter(({ addressId }) => addressId === id);
          if (of.some(({ outcome }) => outcome === "refused")) return false;
          const visit = of.at(-1);
          if (visit === undefined) return true;
          const misses = of.filter(({ outcome }) => outcome === "not-home").length;
          return visit.outcome === "not-home" && visit.daytime !== daytime && misses < options.tries;
        });
        const isReopened = options.reopen.includes(turf) && due.length > 0;
        expect(day.finished.includes(turf)).toBe(isDone && !isReopened);
        expect(listed.get(turf) ?? []).toEqual(isDone && !isReopened ? due : []);
        // Whoever is due is worth a visit, whichever way they come back.
        expect(own.filter((id) => (weightOf.get(id) ?? 0) > 0)).toEqual(due);
      }
      expect(nextDay({ turfs: plan.turfs.toReversed() }, made, daytime, options)).toEqual(day);
    }),
    { numRuns: 150 },
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

test("walks among homes of unknown kind tell what goes for all, and leave the kinds without walks alone", () => {
  const pace = Pace.parse({ minutesPerDoor: 2, dwellings: { villa: { minutesPerDoor: 4, minutesPerEntrance: 2 } } });
  const walk = { dwelling: null, entrances: 50, doors: 50, metres: 0, minutes: 50 * (1 + 3) };
  const measured = calibratePace(pace, [walk]);
  expect(measured).toEqual({
    ...pace,
    minutesPerDoor: 2.5,
    dwellings: {
      villa: { minutesPerDoor: 4, minutesPerEntrance: 2 },
      terraced: { minutesPerDoor: 2 },
      flat: { minutesPerDoor: 2 },
    },
  });
  expect(stopMinutes({ households: 2, dwelling: null }, measured)).toBe(6);
  expect(calibratePace(pace, [{ ...walk, doors: 0 }])).toEqual(pace);
});
