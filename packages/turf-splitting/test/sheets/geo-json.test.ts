import { toGeoJson } from "@vanstervind/turf-splitting/sheets";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geoJsonFaults } from "./geo-json-faults.ts";
import { netOf, rowTown, stopAt, turfLists, turfOf } from "./plans.ts";

describe("laws of what is written", () => {
  test("valid by RFC 7946; each stop of the plan is there once, in its order", () => {
    const anywhere = fc.oneof(netOf(18, 59.3, 200), netOf(179.9995, -16, 70), netOf(-180, 10, 100));
    fc.assert(
      fc.property(turfLists(anywhere), fc.constantFrom("meet", "gap"), (turfs, borders) => {
        const inRange = turfs.map((turf) => ({
          ...turf,
          stops: turf.stops.map((stop) => ({ ...stop, lon: stop.lon > 180 ? stop.lon - 360 : stop.lon })),
        }));
        const { features } = toGeoJson({ turfs: inRange }, { borders });
        expect(geoJsonFaults({ type: "FeatureCollection", features })).toEqual([]);
        for (const turf of inRange) {
          const own = features.filter(({ properties }) => properties.turf === turf.id);
          const kinds = own.map(({ properties }) => properties.kind);
          expect(kinds.filter((kind) => kind !== "area")).toEqual([
            ...(turf.stops.length > 1 ? ["walk"] : []),
            ...turf.stops.map(() => "stop"),
          ]);
          expect(kinds[0]).toBe("area");
          const stops = own.filter(({ properties }) => properties.kind === "stop");
          expect(stops.map(({ id }) => id)).toEqual(turf.stops.map(({ id }) => `stop-${id}`));
          if (borders === "gap") {
            const areas = own.filter(({ properties }) => properties.kind === "area");
            for (const { geometry } of areas) {
              expect(geometry.type).toBe("Polygon");
              expect(geometry.coordinates).toHaveLength(1);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("cases", () => {
  test("a walk across the antimeridian is cut there, either way", () => {
    const [east, west] = [stopAt("a", 179.999, 0), stopAt("b", -179.999, 0)];
    const lineOf = (...stops: (typeof east)[]) => toGeoJson({ turfs: [turfOf("1", stops)] }).features[1]?.geometry;
    expect(lineOf(east, west)).toEqual({
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
    expect(lineOf(west, east)?.type).toBe("MultiLineString");
    expect(toGeoJson({ turfs: [turfOf("1", [east, west])] }).features[0]?.geometry.type).toBe("MultiPolygon");
  });

  test("for others: areas alone, without the figures of small turfs", () => {
    const turfs = [...rowTown(1, 1, 18)];
    const { features } = toGeoJson({ turfs }, { kinds: ["area"], minimum: 5 });
    expect(features.map(({ properties }) => properties)).toMatchObject([
      { kind: "area", turf: "t10", households: null, stops: null },
      { kind: "area", turf: "t11", households: null, minutes: null },
    ]);
    expect(toGeoJson({ turfs }, { kinds: ["area"], minimum: 1 }).features[0]?.properties).toMatchObject({
      households: 18,
      minutes: 90,
    });
  });

  test("parts of a turf that no way joins are features of their own with a gap", () => {
    const around = Array.from({ length: 60 }, (_, i) => {
      const angle = (i * Math.PI) / 30;
      return stopAt(`r${i}`, 18 + 0.0004 * Math.cos(angle), 59 + 0.0002 * Math.sin(angle));
    });
    const turfs = [turfOf("1", around), turfOf("2", [stopAt("m", 18, 59), stopAt("n", 18.004, 59)])];
    const ids = toGeoJson({ turfs }, { borders: "gap", kinds: ["area"] }).features.map(({ id }) => id);
    expect(ids).toEqual(["area-1", "area-2", "area-2-2"]);
  });
});
