import { createRandom, type DomainError } from "@vanstervind/core";
import {
  type PlannedTurfs,
  type SheetAddress,
  toCsv,
  toGeoJson,
  toGpx,
  turfStatistics,
  walkSheets,
} from "@vanstervind/turf-splitting/sheets";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stopAt, turfOf } from "./plans.ts";

interface Home extends SheetAddress {
  readonly stop: number;
}

/** Homes behind some doors, of whom some want no visit. Ids and units of those are words found nowhere else. */
const towns = fc
  .array(
    fc.record({
      stop: fc.integer({ min: 0, max: 5 }),
      refuses: fc.boolean(),
      households: fc.integer({ min: 1, max: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((rows) =>
    rows.map(({ stop, refuses, households }, i): Home => {
      const word = refuses ? "hemlig" : "h";
      return {
        id: `${word}${i}x`,
        unit: refuses ? `${word}unit${i}x` : `${1001 + i}`,
        households,
        stop,
        doNotContact: refuses,
      };
    }),
  );

/** A plan of all who may be visited. */
const planOf = (homes: readonly Home[]): PlannedTurfs => {
  const stops = [0, 1, 2, 3, 4, 5].flatMap((at) => {
    const own = homes.filter(({ stop, doNotContact }) => stop === at && doNotContact !== true);
    const households = own.reduce((sum, home) => sum + home.households, 0);
    return own.length === 0
      ? []
      : [
          stopAt(own[0]!.id, 18 + at / 2000, 59, {
            houseNumber: `${at}`,
            households,
            addressIds: own.map(({ id }) => id),
          }),
        ];
  });
  return {
    turfs: [turfOf("1", stops.slice(0, 3)), turfOf("2", stops.slice(3))].filter(({ stops: own }) => own.length > 0),
  };
};

/** Everything that can be written of a plan, as text. */
const writers: Readonly<
  Record<string, (plan: PlannedTurfs, doNotContact: readonly string[], homes: readonly Home[]) => string>
> = {
  "GeoJSON, areas that meet": (plan, doNotContact) => JSON.stringify(toGeoJson(plan, { doNotContact })),
  "GeoJSON, areas with a gap": (plan, doNotContact) =>
    JSON.stringify(toGeoJson(plan, { doNotContact, borders: "gap" })),
  GPX: (plan, doNotContact) => toGpx(plan, { doNotContact }),
  CSV: (plan, doNotContact) => toCsv(plan, { lang: "sv", doNotContact }),
  statistics: (plan, doNotContact) => JSON.stringify(turfStatistics(plan, { doNotContact })),
  "sheets in Swedish": (plan, doNotContact, addresses) => walkSheets(plan, { lang: "sv", doNotContact, addresses }),
  "sheets in English": (plan, doNotContact, addresses) =>
    walkSheets(plan, { lang: "en", doNotContact, addresses, floorOrder: "top-down" }),
  "sheets that count doors": (plan, doNotContact, addresses) =>
    walkSheets(plan, { lang: "sv", doNotContact, addresses, doors: "counted" }),
};

describe.each(Object.entries(writers))("%s", (_name, write) => {
  test("are those of a town in which nobody refuses who does: no id, no unit, no count", () => {
    fc.assert(
      fc.property(towns, (homes) => {
        const refused = homes.filter(({ doNotContact }) => doNotContact === true).map(({ id }) => id);
        const willing = homes.filter(({ doNotContact }) => doNotContact !== true);
        const text = write(planOf(homes), refused, homes);
        expect(text).not.toContain("hemlig");
        expect(text).toBe(write(planOf(willing), [], willing));
      }),
      { numRuns: 40 },
    );
  });

  test("are not written at all when somebody in the plan refuses, and the error tells nothing of them", () => {
    fc.assert(
      fc.property(towns, fc.integer(), (homes, seed) => {
        const willing = homes.filter(({ doNotContact }) => doNotContact !== true);
        fc.pre(willing.length > 0);
        const { id } = createRandom(seed).pick(willing);
        let error: DomainError | null = null;
        try {
          write(planOf(homes), [id], homes);
        } catch (thrown) {
          error = thrown as DomainError;
        }
        expect(error?.code).toBe("refused-in-plan");
        expect(error?.message).not.toMatch(/\d/);
        expect(JSON.stringify([error?.values, error?.faults])).toBe("[{},[]]");
      }),
      { numRuns: 20 },
    );
  });
});

test("doors that are counted tell no number and no floor, whichever of them are visited", () => {
  fc.assert(
    fc.property(towns, (homes) => {
      const willing = homes.filter(({ doNotContact }) => doNotContact !== true);
      const page = walkSheets(planOf(homes), { lang: "en", addresses: willing, doors: "counted" });
      expect(page).toBe(walkSheets(planOf(homes), { lang: "en" }));
      for (const { unit } of willing) expect(page).not.toContain(unit);
      expect(page).not.toContain('class="floor"');
      const households = willing.reduce((sum, home) => sum + home.households, 0);
      expect(page.match(/class="box"/g) ?? []).toHaveLength(households);
    }),
    { numRuns: 30 },
  );
});

test("every sheet says that a door may be missing for many reasons, whether or not one is", () => {
  const home: Home = { id: "h", stop: 0, households: 1 };
  expect(walkSheets(planOf([home]), { lang: "sv" })).toContain("En dörr kan saknas av många skäl");
  expect(walkSheets(planOf([home]), { lang: "en" })).toContain("A door may be missing for many reasons");
});

test("a home that is marked after the split stops its sheet without being on a list", () => {
  const home: Home = { id: "h", stop: 0, households: 1 };
  const marked = { ...home, doNotContact: true };
  expect(() => walkSheets(planOf([home]), { lang: "sv", addresses: [marked] })).toThrow("no visit");
});

describe("small turfs in statistics", () => {
  test("no figure of a turf below the minimum, and never a single one hidden among others", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 10 }), (households, minimum) => {
        const turfs = households.map((size, i) => ({ ...turfOf(`t${i}`, []), households: size }));
        const figures = turfStatistics({ turfs }, { minimum });
        expect(figures.map(({ turf }) => turf)).toEqual(turfs.map(({ id }) => id));
        const hidden = figures.filter((row) => row.households === null);
        for (const [i, row] of figures.entries()) {
          if (households[i]! < minimum) expect(row.households).toBeNull();
          const values = [row.stops, row.households, row.metres, row.minutes];
          expect(new Set(values.map((value) => value === null)).size).toBe(1);
        }
        if (hidden.length > 0 && figures.length > 1) expect(hidden.length).toBeGreaterThan(1);
        const small = households.filter((size) => size < minimum).length;
        expect(hidden.length).toBe(small === 1 ? Math.min(2, figures.length) : small);
      }),
    );
  });
});
