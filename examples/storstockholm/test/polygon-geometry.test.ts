import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { boundsOf, centroid, interiorPoint, isInside, loadDistrict, type Polygons } from "../src/index.ts";

let borders: readonly Polygons[];
beforeAll(async () => {
  const { electionDistricts } = await loadDistrict();
  borders = electionDistricts.map(({ polygons }) => polygons);
});

const rectangle = (west: number, south: number, width: number, height: number) =>
  [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ] as const;

describe("polygons", () => {
  test("the interior point of every real district lies inside it", () => {
    for (const polygons of borders) expect(isInside(polygons, interiorPoint(polygons))).toBe(true);
  });

  test("a point outside the box around a real district is not inside it", () => {
    for (const polygons of borders.slice(0, 200)) {
      const { west, north } = boundsOf(polygons);
      expect(isInside(polygons, [west - 1e-6, north])).toBe(false);
    }
  });

  test("a rectangle with a hole: the centroid is that of what is left, whichever way round the rings run", () => {
    const size = fc.double({ min: 0.2, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.boolean(), fc.boolean(), (width, height, turnOuter, turnHole) => {
        const turned = <T>(ring: readonly T[], turn: boolean): readonly T[] => (turn ? ring.toReversed() : ring);
        const outer = turned(rectangle(18, 59, width, height), turnOuter);
        // The western half is taken away, so the middle of the eastern half is left.
        const hole = turned(rectangle(18, 59, width / 2, height), turnHole);
        const [lon, lat] = centroid([[outer, hole]]);
        expect(lon).toBeCloseTo(18 + width * 0.75, 9);
        expect(lat).toBeCloseTo(59 + height / 2, 9);
        expect(isInside([[outer, hole]], [18 + width * 0.25, 59 + height / 2])).toBe(false);
        expect(isInside([[outer, hole]], [lon, lat])).toBe(true);
      }),
    );
  });

  test("the interior point of a bent area is moved into it", () => {
    const bent: Polygons = [
      [
        [
          [18, 59],
          [18.3, 59],
          [18.3, 59.3],
          [18.2, 59.3],
          [18.2, 59.05],
          [18.1, 59.05],
          [18.1, 59.3],
          [18, 59.3],
          [18, 59],
        ],
      ],
    ];
    expect(isInside(bent, centroid(bent))).toBe(false);
    expect(isInside(bent, interiorPoint(bent))).toBe(true);
  });

  test("an area without extent has its point", () => {
    const flat: Polygons = [
      [
        [
          [18, 59],
          [18, 59],
          [18, 59],
          [18, 59],
        ],
      ],
    ];
    expect(centroid(flat)).toEqual([18, 59]);
    expect(interiorPoint(flat)).toEqual([18, 59]);
  });
});
