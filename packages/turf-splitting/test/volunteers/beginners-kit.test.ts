import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace, stopMinutes, walkMinutes } from "../../src/index.ts";
import { beginnersKit } from "../../src/volunteers/index.ts";

const pace = { doors: Pace.parse({ minutesPerDoor: 4 }), leaflets: Pace.parse({ minutesPerDoor: 1 }) };
const stop = (n: number, households: number) => ({ id: `s${n}`, households, dwelling: null });

test("a kit is three stretches of the walk, each the longest that fits in its minutes", () => {
  const homes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 });
  fc.assert(
    fc.property(homes, fc.nat(4000), fc.nat(60), fc.nat(60), (households, metres, doors, leaflets) => {
      const stops = households.map((count, n) => stop(n, count));
      const kit = beginnersKit({ stops, metres }, pace, { doors, leaflets });
      expect([...kit.doors, ...kit.leaflets, ...kit.rest]).toEqual(stops.map(({ id }) => id));
      expect(kit.minutes.doors).toBeLessThanOrEqual(doors);
      expect(kit.minutes.leaflets).toBeLessThanOrEqual(leaflets);
      // One entrance more would not have fitted.
      const leg = metres / Math.max(1, stops.length - 1);
      const costOf = (n: number, own: Pace) => stopMinutes(stops[n]!, own) + (n === 0 ? 0 : walkMinutes(leg, own));
      const knocked = kit.doors.length;
      const dropped = knocked + kit.leaflets.length;
      if (knocked < stops.length) expect(kit.minutes.doors + costOf(knocked, pace.doors)).toBeGreaterThan(doors);
      if (dropped < stops.length) {
        expect(kit.minutes.leaflets + costOf(dropped, pace.leaflets)).toBeGreaterThan(leaflets);
      }
    }),
  );
});

test("without other wishes it is half an hour of each", () => {
  const stops = Array.from({ length: 40 }, (_, n) => stop(n, 1));
  const { doors, leaflets, minutes } = beginnersKit({ stops, metres: 0 }, pace);
  expect([doors.length, leaflets.length, minutes]).toEqual([6, 15, { doors: 30, leaflets: 30 }]);
  expect(beginnersKit({ stops: [], metres: 0 }, pace).rest).toEqual([]);
});
