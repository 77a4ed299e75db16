import { createRandom } from "@vanstervind/core";
import { walkingMetres, walkingOrder } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortestPath } from "./oracle.ts";

const stopLists = (minLength: number, maxLength: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), { minLength, maxLength })
    .map((places) => places.map(([x, y], i) => ({ id: `s${i}`, lon: 18 + x / 50_000, lat: 59 + y / 100_000 })));

const lengthOf = (stops: readonly { id: string; lon: number; lat: number }[]): number => {
  const metres = walkingMetres(stops);
  return stops.slice(1).reduce((sum, stop, i) => sum + metres(stops[i]!, stop), 0);
};

describe("laws", () => {
  test("up to seven stops no order is shorter, with a start or without", () => {
    fc.assert(
      fc.property(stopLists(1, 7), fc.option(fc.nat()), (stops, pick) => {
        const metres = walkingMetres(stops);
        const start = pick === null ? null : pick % stops.length;
        const walk = walkingOrder(stops, start === null ? {} : { start: stops[start]!.id });
        const shortest = shortestPath(stops.length, (a, b) => metres(stops[a]!, stops[b]!), start);
        expect(walk.metres).toBeCloseTo(shortest, 6);
        if (start !== null) expect(walk.stops[0]).toBe(stops[start]);
      }),
      { numRuns: 60 },
    );
  });

  test("a permutation of the stops, as long as it says, beginning at the start", () => {
    fc.assert(
      fc.property(stopLists(1, 40), fc.option(fc.nat()), (stops, pick) => {
        const start = pick === null ? undefined : stops[pick % stops.length]!.id;
        const walk = walkingOrder(stops, start === undefined ? {} : { start });
        expect(walk.stops.map(({ id }) => id).sort()).toEqual(stops.map(({ id }) => id).sort());
        expect(walk.metres).toBeCloseTo(lengthOf(walk.stops), 4);
        if (start !== undefined) expect(walk.stops[0]?.id).toBe(start);
        expect(walk.metres).toBeLessThanOrEqual(lengthOf(stops) + (start === undefined ? 1e-6 : Infinity));
      }),
      { numRuns: 100 },
    );
  });

  test("the order of the input changes nothing", () => {
    fc.assert(
      fc.property(stopLists(0, 30), fc.integer(), (stops, seed) => {
        expect(walkingOrder(createRandom(seed).shuffle(stops))).toEqual(walkingOrder(stops));
      }),
      { numRuns: 50 },
    );
  });

  test("one stop less is never a longer walk, as the crow flies", () => {
    fc.assert(
      fc.property(stopLists(2, 9), (stops) => {
        // Each of the distances is rounded to a centimetre.
        expect(walkingOrder(stops.slice(1)).metres).toBeLessThanOrEqual(walkingOrder(stops).metres + 0.1);
      }),
      { numRuns: 50 },
    );
  });

  test("ten to twelve stops, by search, are as short as the proven walk in all but a few cases", () => {
    const random = createRandom(3);
    let longer = 0;
    for (let run = 0; run < 20; run++) {
      const stops = Array.from({ length: 10 }, (_, i) => ({
        id: `s${i}`,
        lon: 18 + random.integer(0, 900) / 50_000,
        lat: 59 + random.integer(0, 900) / 100_000,
      }));
      const metres = walkingMetres(stops);
      // The shortest walk through ten is the best over first stops of that stop and the shortest from each second one.
      const best = bestByNine(stops, metres);
      if (walkingOrder(stops).metres > best + 0.005) longer++;
    }
    expect(longer).toBeLessThanOrEqual(1);
  });
});

/** The shortest path through ten stops: each first stop, then the proven best through the nine that are left. */
const bestByNine = (
  stops: readonly { id: string; lon: number; lat: number }[],
  metres: ReturnType<typeof walkingMetres>,
): number =>
  Math.min(
    ...stops.flatMap((first) => {
      const rest = stops.filter((stop) => stop !== first);
      return rest.map((second) => metres(first, second) + walkingOrder(rest, { metres, start: second.id }).metres);
    }),
  );

describe("cases", () => {
  const row = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => ({ id: `s${10 + n}`, lon: 18 + n / 1000, lat: 59 }));

  test("a start inside a row of stops goes to the nearer end first", () => {
    const walk = walkingOrder(row, { start: "s13" });
    expect(walk.stops[0]?.id).toBe("s13");
    expect(walk.stops.at(-1)?.id).toBe("s21");
    expect(walk.metres).toBeCloseTo((3 + 11) * 57.46, 0);
  });

  test("stops at one place", () => {
    const same = row.map((stop) => ({ ...stop, lon: 18 }));
    expect(walkingOrder(same).metres).toBe(0);
  });

  test("none and one", () => {
    expect(walkingOrder([])).toEqual({ stops: [], metres: 0 });
    expect(walkingOrder(row.slice(0, 1))).toEqual({ stops: row.slice(0, 1), metres: 0 });
  });

  test("mistakes are refused", () => {
    const code = (work: () => unknown): string => {
      try {
        work();
      } catch (error) {
        return (error as { code: string }).code;
      }
      return "none";
    };
    expect(code(() => walkingOrder([...row, row[0]!]))).toBe("invalid-input");
    expect(code(() => walkingOrder(row, { start: "s99" }))).toBe("unknown-stop");
    expect(code(() => walkingOrder(row, { metres: () => -1 }))).toBe("not-a-distance");
    expect(code(() => walkingOrder(row, { metres: () => Number.NaN }))).toBe("not-a-distance");
  });
});
