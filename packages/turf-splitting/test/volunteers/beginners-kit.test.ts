import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace, stopMinutes, walkMinutes } from "../../src/index.ts";
import { beginnersKit, explainAssignment } from "../../src/volunteers/index.ts";

const pace = { doors: Pace.parse({ minutesPerDoor: 4 }), leaflets: Pace.parse({ minutesPerDoor: 1 }) };
const stop = (n: number, households: number) => ({ id: `s${n}`, households, dwelling: null });

test("a kit is two stretches of the walk, each the first that fits in its minutes and the longest from there", () => {
  const homes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 });
  fc.assert(
    fc.property(homes, fc.nat(4000), fc.nat(60), fc.nat(60), (households, metres, doors, leaflets) => {
      const stops = households.map((count, n) => stop(n, count));
      const ids = stops.map(({ id }) => id);
      const kit = beginnersKit({ stops, metres }, pace, { doors, leaflets });
      expect([...kit.doors, ...kit.leaflets, ...kit.rest].toSorted()).toEqual(ids.toSorted());
      const leg = walkMinutes(metres / Math.max(1, stops.length - 1), pace.doors);
      let last: number | null = null;
      for (const [part, own, budget, used] of [
        [kit.doors, pace.doors, doors, kit.minutes.doors],
        [kit.leaflets, pace.leaflets, leaflets, kit.minutes.leaflets],
      ] as const) {
        const first = part.length === 0 ? stops.length : ids.indexOf(part[0]!);
        expect(part).toEqual(ids.slice(first, first + part.length));
        const from = last === null ? 0 : last + 1;
        const alone = (n: number) => stopMinutes(stops[n]!, own) + (last === null ? 0 : leg * (n - last));
        for (let n = from; n < first; n++) expect(alone(n)).toBeGreaterThan(budget - 1e-9);
        expect(used).toBeLessThanOrEqual(budget);
        const there = part.length === 0 || last === null ? 0 : leg * (first - last);
        const atDoors = part.reduce((sum, id) => sum + stopMinutes(stops[ids.indexOf(id)]!, own), 0);
        expect(used).toBeCloseTo(there + atDoors + leg * Math.max(0, part.length - 1), 9);
        const next = first + part.length;
        if (part.length > 0 && next < stops.length) {
          // One entrance more would not have fitted.
          expect(used + leg + stopMinutes(stops[next]!, own)).toBeGreaterThan(budget - 1e-9);
        }
        if (part.length > 0) last = next - 1;
      }
      expect(kit.reason === null).toBe(stops.length === 0 || kit.doors[0] === ids[0]);
      for (const lang of ["sv", "en"] as const) {
        if (kit.reason !== null) expect(explainAssignment(kit.reason, lang)).toMatch(/^[A-ZÅÄÖ].*\.$/);
      }
    }),
  );
});

test("a stairwell that is too large to begin with is passed by, and when all are it is said why there are no doors", () => {
  const later = beginnersKit({ stops: [stop(0, 40), stop(1, 20), stop(2, 5), stop(3, 30)], metres: 0 }, pace);
  expect(later).toEqual({
    doors: ["s2"],
    leaflets: [],
    rest: ["s0", "s1", "s3"],
    minutes: { doors: 21, leaflets: 0 },
    reason: { code: "begins-later", values: { entranceId: "s2", passed: 2, minutes: 30 } },
  });
  expect(explainAssignment(later.reason!, "en")).toBe(
    "Begin at s2: the 2 entrances before take more than 30 minutes each.",
  );
  expect(explainAssignment(later.reason!, "sv")).toBe("Börja vid s2: de 2 portarna före tar mer än 30 minuter var.");
  const none = beginnersKit({ stops: [stop(0, 40), stop(1, 9)], metres: 0 }, pace);
  expect(none.reason).toEqual({ code: "nothing-fits", values: { shortest: 37, minutes: 30 } });
  expect([none.doors, none.leaflets, none.rest]).toEqual([[], ["s1"], ["s0"]]);
  expect(explainAssignment(none.reason!, "sv")).toMatch(/den minsta tar 37 minuter/);
  const second = beginnersKit({ stops: [stop(0, 40), stop(1, 5)], metres: 0 }, pace).reason!;
  expect(explainAssignment(second, "en")).toBe("Begin at s1: the entrance before takes more than 30 minutes.");
});

test("without other wishes it is half an hour of each", () => {
  const stops = Array.from({ length: 40 }, (_, n) => stop(n, 1));
  const { doors, leaflets, minutes } = beginnersKit({ stops, metres: 0 }, pace);
  expect([doors.length, leaflets.length, minutes]).toEqual([6, 15, { doors: 30, leaflets: 30 }]);
  expect(beginnersKit({ stops: [], metres: 0 }, pace).rest).toEqual([]);
});
