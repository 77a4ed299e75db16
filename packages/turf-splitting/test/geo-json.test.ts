import {
  type Address,
  addressesFromGeoJson,
  splitTurfs,
  type TurfAreaFeature,
  toGeoJson,
} from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geoJsonFaults } from "./oracle.ts";
import { addressLists } from "./towns.ts";

const door = (id: string, lon: number, lat: number): Address => ({
  id,
  lon,
  lat,
  street: "Byvägen",
  houseNumber: id,
  households: 2,
});

const isInRing = (ring: readonly (readonly [number, number])[], [lon, lat]: readonly [number, number]): boolean =>
  ring.slice(1).every(([bx, by], i) => {
    const [ax, ay] = ring[i]!;
    return (bx - ax) * (lat - ay) - (by - ay) * (lon - ax) >= -1e-12;
  });

describe("laws of what is written", () => {
  test("valid by RFC 7946; each area holds its stops; each stop of the plan is there once, in its order", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(30), fc.integer({ min: 1, max: 8 }), async (addresses, target) => {
        const plan = await splitTurfs(addresses, { target, tolerance: 0.5 });
        const before = JSON.stringify(plan);
        const { features } = toGeoJson(plan);
        expect(geoJsonFaults({ type: "FeatureCollection", features })).toEqual([]);
        expect(JSON.stringify(plan)).toBe(before);
        for (const turf of plan.turfs) {
          const own = features.filter(({ properties }) => properties.turf === turf.id);
          expect(own.map(({ properties }) => properties.kind)).toEqual([
            "area",
            ...(turf.stops.length > 1 ? ["walk"] : []),
            ...turf.stops.map(() => "stop"),
          ]);
          const { geometry, properties } = own[0] as TurfAreaFeature;
          expect(properties.households).toBe(turf.households);
          const stops = own.filter((feature) => feature.properties.kind === "stop");
          expect(stops.map(({ id }) => id)).toEqual(turf.stops.map(({ id }) => `stop-${id}`));
          for (const stop of stops) {
            expect(isInRing(geometry.coordinates[0] as never, stop.geometry.coordinates as never)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("on both sides of the antimeridian, and near the pole", async () => {
    const place = fc.record({
      east: fc.integer({ min: -40, max: 40 }),
      lat: fc.constantFrom(-16, 0, 65, 89.9999, 90),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), async (places) => {
        const addresses = places.map(({ east, lat }, i) => {
          const lon = 180 + east / 20_000;
          return door(`a${i}`, lon > 180 ? lon - 360 : lon, lat);
        });
        const plan = await splitTurfs(addresses, { target: 6, tolerance: 0.9 });
        expect(geoJsonFaults(toGeoJson(plan))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("cases of what is written", () => {
  test("a turf across the antimeridian is cut there", async () => {
    const plan = await splitTurfs([door("a", 179.999, 0), door("b", -179.999, 0)], { target: 2 });
    const [area, walk] = toGeoJson(plan).features;
    expect(area?.geometry.type).toBe("MultiPolygon");
    expect(walk?.geometry).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [179.999, 0],
          [180, 0],
        ],
        [
          [-180, 0],
          [-179.999, 0],
        ],
      ],
    });
    expect(plan.turfs[0]?.metres).toBeCloseTo(222.6, 0);
    expect(Math.abs(plan.turfs[0]!.centre.lon)).toBe(180);
  });

  test("the same westwards", async () => {
    const plan = await splitTurfs([door("a", -179.999, 0), door("b", 179.999, 0)], { target: 2 });
    expect(toGeoJson(plan).features.map(({ geometry }) => geometry.type)).toEqual([
      "MultiPolygon",
      "MultiLineString",
      "Point",
      "Point",
    ]);
    expect(geoJsonFaults(toGeoJson(plan))).toEqual([]);
  });
});

describe("what is read", () => {
  const feature = (more: object = {}) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [18.07, 59.34, 12] },
    properties: { id: 7, street: "Byvägen", houseNumber: "8H", households: 3, unit: null },
    ...more,
  });
  const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

  test("ids in either place, numbers as text, heights and other properties dropped", () => {
    const address = { lon: 18.07, lat: 59.34, street: "Byvägen", houseNumber: "8H", households: 3, unit: null };
    expect(addressesFromGeoJson(collection(feature(), feature({ id: "x" })))).toEqual([
      { ...address, id: "7" },
      { ...address, id: "x" },
    ]);
  });

  test("a point that is missing is an address without a place", () => {
    const [address] = addressesFromGeoJson(collection(feature({ geometry: null })));
    expect([address?.lon, address?.lat]).toEqual([null, null]);
  });

  test("every fault at once, with its row and field", () => {
    const faults = (input: unknown): string[] => {
      try {
        addressesFromGeoJson(input);
        return [];
      } catch (error) {
        return (error as { faults: { row: number | null; field: string }[] }).faults.map(
          ({ row, field }) => `${row} ${field}`,
        );
      }
    };
    const line = { type: "LineString", coordinates: [18, 59] };
    const swapped = { type: "Point", coordinates: [59, 118] };
    const bare = { street: "Byvägen", houseNumber: "1" };
    expect(
      faults(collection(feature({ geometry: line }), feature({ geometry: swapped }), feature({ properties: bare }), 5)),
    ).toEqual(["0 geometry.type", "1 geometry.coordinates.1", "2 id", "3 "]);
    expect(faults(collection(feature(), feature()))).toEqual(["1 id"]);
    expect(faults({ type: "Feature" })).toEqual(["null type", "null features"]);
    expect(faults(null)).toEqual(["null "]);
  });

  test("what was written as stops can be read as addresses", async () => {
    const plan = await splitTurfs([door("a", 18, 59), door("b", 18.01, 59)], { target: 1 });
    const { type, features } = toGeoJson(plan);
    const stops = features.filter(({ properties }) => properties.kind === "stop");
    expect(addressesFromGeoJson({ type, features: stops }).map(({ id, households }) => [id, households])).toEqual([
      ["stop-a", 2],
      ["stop-b", 2],
    ]);
  });
});
