import { addressesFromGeoJson } from "@vanstervind/turf-splitting/addresses";
import { describe, expect, test } from "vitest";

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
});
