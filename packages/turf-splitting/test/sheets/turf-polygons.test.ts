import { createRandom } from "@vanstervind/core";
import { type PlannedTurf, type TurfPolygon, turfPolygons } from "@vanstervind/turf-splitting/sheets";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { triangulate } from "../../src/sheets/internal/triangulate.ts";
import { areaFaults, placeInArea } from "./area-oracle.ts";
import { netOf, rowTown, stopAt, turfLists, turfOf } from "./plans.ts";

/** Stops of a turf that its area does not hold; those at a place of several turfs apart. */
const uncovered = (
  turfs: readonly PlannedTurf[],
  areas: readonly TurfPolygon[],
): { alone: string[]; shared: string[] } => {
  const owners = new Map<string, Set<string>>();
  const keyOf = ({ lon, lat }: { lon: number; lat: number }): string => `${lon.toFixed(6)},${lat.toFixed(6)}`;
  for (const { id, stops } of turfs) {
    for (const stop of stops) owners.set(keyOf(stop), (owners.get(keyOf(stop)) ?? new Set()).add(id));
  }
  const outside = turfs.flatMap(({ id, stops }) => {
    const area = areas.find(({ turf }) => turf === id)!;
    return stops.filter(({ lon, lat }) => placeInArea(area, [lon, lat]) < 0);
  });
  const sizeOf = (stop: { lon: number; lat: number }): number => owners.get(keyOf(stop))!.size;
  return {
    alone: outside.filter((stop) => sizeOf(stop) === 1).map(({ id }) => id),
    shared: outside.filter((stop) => sizeOf(stop) === 2).map(({ id }) => id),
  };
};

const places = fc.constantFrom(3, 60, 200, 400, 1500).chain((step) => netOf(18, 59.3, step));

describe("laws of areas", () => {
  test("no two overlap, rings are simple, and each area covers its stops", () => {
    fc.assert(
      fc.property(turfLists(places), (turfs) => {
        const areas = turfPolygons(turfs);
        expect(areaFaults(areas)).toEqual([]);
        expect(uncovered(turfs, areas)).toEqual({ alone: [], shared: [] });
        expect(areas.map(({ turf }) => turf)).toEqual(turfs.map(({ id }) => id).sort());
      }),
      { numRuns: 40 },
    );
  });

  test("with a gap every part is one ring, no two touch, and stops that are alone at their place are covered", () => {
    fc.assert(
      fc.property(turfLists(places), (turfs) => {
        const areas = turfPolygons(turfs, { borders: "gap" });
        expect(areaFaults(areas)).toEqual([]);
        expect(uncovered(turfs, areas).alone).toEqual([]);
        for (const { polygons } of areas) for (const rings of polygons) expect(rings).toHaveLength(1);
        const corners = areas.flatMap(({ polygons }) => [...new Set(polygons.flat(2).map(String))]);
        expect(new Set(corners).size).toBe(corners.length);
      }),
      { numRuns: 40 },
    );
  });

  test("independent of the order of turfs and stops, and nothing given is changed", () => {
    fc.assert(
      fc.property(turfLists(places), fc.integer(), fc.constantFrom("meet", "gap"), (turfs, seed, borders) => {
        const random = createRandom(seed);
        const before = JSON.stringify(turfs);
        const areas = turfPolygons(turfs, { borders });
        const shuffled = random.shuffle(turfs).map((turf) => ({ ...turf, stops: random.shuffle(turf.stops) }));
        expect(turfPolygons(shuffled, { borders })).toEqual(areas);
        expect(JSON.stringify(turfs)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  test("on both sides of the antimeridian, on it, and near the poles", () => {
    const edges = fc
      .tuple(fc.integer({ min: -30, max: 30 }), fc.constantFrom(-16, 0, 65, 89.9999, 90))
      .map(([east, lat]) => [east > 0 ? -180 + east / 20_000 : 180 + east / 20_000, lat] as const);
    fc.assert(
      fc.property(turfLists(edges, 3), fc.constantFrom("meet", "gap"), (turfs, borders) => {
        const areas = turfPolygons(turfs, { borders });
        expect(areaFaults(areas)).toEqual([]);
        for (const [lon, lat] of areas.flatMap(({ polygons }) => polygons.flat(2))) {
          expect(Math.abs(lon)).toBeLessThanOrEqual(180);
          expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        }
        const inner = turfs.map((turf) => ({
          ...turf,
          stops: turf.stops.filter(({ lon, lat }) => Math.abs(lon) < 180 && lat < 90),
        }));
        expect(uncovered(inner, areas).alone).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("a random place lies within at most one area", () => {
    const areas = turfPolygons(rowTown(3, 6, 17));
    const random = createRandom(4);
    for (let i = 0; i < 300; i++) {
      const place = [18 + random.next() * 0.0085 - 0.0004, 59.3 + random.next() * 0.0035 - 0.0004];
      expect(areas.filter((area) => placeInArea(area, place) > 0).length).toBeLessThanOrEqual(1);
    }
  });
});

describe("worked examples", () => {
  test("one stop is one ring some twenty to thirty-five metres out", () => {
    const [area] = turfPolygons([turfOf("1", [stopAt("a", 18, 59.3)])]);
    expect(area?.polygons).toHaveLength(1);
    const distances = area!.polygons[0]![0]!.map(([lon, lat]) =>
      Math.hypot((lon - 18) * 56_900, (lat - 59.3) * 111_400),
    );
    expect(Math.min(...distances)).toBeGreaterThan(18);
    expect(Math.max(...distances)).toBeLessThan(36);
  });

  test("rows of houses: an area each, in one part, that together leave no gap between neighbours", () => {
    const turfs = rowTown(1, 6, 20);
    for (const borders of ["meet", "gap"] as const) {
      const areas = turfPolygons(turfs, { borders });
      expect(areas.map(({ polygons }) => polygons.length)).toEqual(turfs.map(() => 1));
      expect(areaFaults(areas)).toEqual([]);
    }
  });

  test("two turfs at the very same place have their border through it", () => {
    const areas = turfPolygons([turfOf("1", [stopAt("a", 18, 59)]), turfOf("2", [stopAt("b", 18, 59)])]);
    expect(areas.map((area) => placeInArea(area, [18, 59]))).toEqual([0, 0]);
  });

  test("thirty turfs at the very same place still do not overlap", () => {
    const areas = turfPolygons(Array.from({ length: 30 }, (_, i) => turfOf(`t${i}`, [stopAt("a", 18, 59)])));
    expect(areaFaults(areas)).toEqual([]);
    expect(areas.every(({ polygons }) => polygons.length === 1)).toBe(true);
  });

  test("a turf round another has a hole where areas meet, and is cut open with a gap", () => {
    const ring = Array.from({ length: 16 }, (_, i) => {
      const angle = (i * Math.PI) / 8;
      return stopAt(`r${i}`, 18 + 0.0014 * Math.cos(angle), 59 + 0.0007 * Math.sin(angle));
    });
    const turfs = [turfOf("1", ring), turfOf("2", [stopAt("m", 18, 59)])];
    expect(turfPolygons(turfs)[0]!.polygons.map((rings) => rings.length)).toEqual([2]);
    expect(turfPolygons(turfs, { borders: "gap" })[0]!.polygons.map((rings) => rings.length)).toEqual([1]);
    expect(areaFaults(turfPolygons(turfs))).toEqual([]);
  });

  test("parts half a kilometre apart are joined with a gap only", () => {
    const turfs = [turfOf("1", [stopAt("a", 18, 59), stopAt("b", 18.01, 59)])];
    expect(turfPolygons(turfs)[0]!.polygons).toHaveLength(2);
    expect(turfPolygons(turfs, { borders: "gap" })[0]!.polygons).toHaveLength(1);
  });

  test("a stop that others stand all round is a part of its own", () => {
    const around = Array.from({ length: 60 }, (_, i) => {
      const angle = (i * Math.PI) / 30;
      return stopAt(`r${i}`, 18 + 0.0004 * Math.cos(angle), 59 + 0.0002 * Math.sin(angle));
    });
    const turfs = [turfOf("1", around), turfOf("2", [stopAt("m", 18, 59), stopAt("n", 18.004, 59)])];
    const areas = turfPolygons(turfs, { borders: "gap" });
    expect(areas[1]!.polygons).toHaveLength(2);
    expect(areaFaults(areas)).toEqual([]);
    expect(uncovered(turfs, areas).alone).toEqual([]);
  });

  test("no turf, no area; a turf without stops has none", () => {
    expect(turfPolygons([])).toEqual([]);
    expect(turfPolygons([turfOf("1", [])])).toEqual([{ turf: "1", polygons: [] }]);
  });
});

describe("the triangulation", () => {
  test("fills the box without overlap, with twins that agree, and empty circles", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 1, max: 19 })), {
          selector: String,
          maxLength: 60,
        }),
        (points) => {
          const x = [0, 20, 20, 0, ...points.map(([px]) => px)];
          const y = [0, 0, 20, 20, ...points.map(([, py]) => py)];
          const { origin, twin } = triangulate(x, y, 1);
          let area = 0;
          for (let h = 0; h < origin.length; h += 3) {
            const [a, b, c] = [origin[h]!, origin[h + 1]!, origin[h + 2]!];
            const turn = (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
            expect(turn).toBeGreaterThan(0);
            area += turn;
            for (let d = 0; d < x.length; d++) expect(inCircle(x, y, a, b, c, d)).toBe(false);
          }
          expect(area).toBe(800);
          expect(new Set(origin).size).toBe(x.length);
          for (const [h, other] of twin.entries()) {
            if (other < 0) continue;
            expect(twin[other]).toBe(h);
            expect(origin[other]).toBe(origin[h % 3 === 2 ? h - 2 : h + 1]);
          }
        },
      ),
    );
  });
});

/** By exact whole numbers. */
const inCircle = (x: number[], y: number[], a: number, b: number, c: number, d: number): boolean => {
  const row = (i: number): readonly [bigint, bigint, bigint] => {
    const [dx, dy] = [BigInt(x[i]! - x[d]!), BigInt(y[i]! - y[d]!)];
    return [dx, dy, dx * dx + dy * dy];
  };
  const [p, q, r] = [row(a), row(b), row(c)];
  const two = (m: typeof p, n: typeof p): bigint => m[0] * n[1] - m[1] * n[0];
  return p[2] * two(q, r) - q[2] * two(p, r) + r[2] * two(p, q) > 0n;
};
