import { DomainError } from "@vanstervind/core";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type District,
  type ElectionDistrict,
  entrancesAt,
  isInside,
  loadDistrict,
  syntheticEntrances,
} from "../src/index.ts";

let district: District;
let electorates: Map<string, number>;
beforeAll(async () => {
  district = await loadDistrict({ seed: 2026 });
  electorates = new Map(
    district.results2022
      .filter(({ election, electorate }) => election === "riksdag" && (electorate ?? 0) > 0)
      .map(({ code, electorate }) => [code, electorate!]),
  );
});

/** The crossings that can be walked to from the first. */
const reached = (nodes: readonly { id: string }[], edges: readonly { from: string; to: string }[]): Set<string> => {
  const found = new Set([nodes[0]!.id]);
  for (const id of found) {
    for (const { from, to } of edges) {
      if (from === id) found.add(to);
      if (to === id) found.add(from);
    }
  }
  return found;
};

describe("made-up entrances", () => {
  test("of every eightieth district: inside, all different, on connected streets, with a household to 1.3 voters", () => {
    // Every eightieth of them, from the inner city to the archipelago, keeps the test short.
    for (const some of district.electionDistricts.filter((_, index) => index % 80 === 0)) {
      const electorate = electorates.get(some.code)!;
      const { entrances, nodes, edges, synthetic } = syntheticEntrances(some, { electorate, seed: 7 });
      expect(synthetic).toBe(true);
      expect(entrances.reduce((sum, { households }) => sum + households, 0)).toBe(Math.round(electorate / 1.3));
      for (const { lon, lat, synthetic: marked, households } of entrances) {
        expect(isInside(some.polygons, [lon, lat])).toBe(true);
        expect(marked).toBe(true);
        expect(households).toBeGreaterThanOrEqual(1);
      }
      for (const { lon, lat } of nodes) expect(isInside(some.polygons, [lon, lat])).toBe(true);
      expect(new Set(entrances.map(({ id }) => id)).size).toBe(entrances.length);
      expect(new Set(entrances.map(({ street, houseNumber }) => `${street} ${houseNumber}`)).size).toBe(
        entrances.length,
      );
      expect(new Set(entrances.map(({ lon, lat }) => `${lon} ${lat}`)).size).toBe(entrances.length);
      expect(reached(nodes, edges).size).toBe(nodes.length);
      const streets = new Set(edges.map(({ name }) => name));
      expect(entrances.every(({ street }) => streets.has(street))).toBe(true);
    }
  });

  test("are the same from the same seed whatever else is made up, and others from another", () => {
    const [first, second] = district.electionDistricts;
    const make = (seed: number, of: ElectionDistrict) => syntheticEntrances(of, { electorate: 1200, seed });
    const before = make(1, first!);
    make(1, second!);
    expect(make(1, first!)).toEqual(before);
    expect(make(2, first!)).not.toEqual(before);
  });

  test("stairwells where it is dense, houses where it is not", () => {
    const byDensity = district.electionDistricts
      .filter(({ code }) => electorates.has(code))
      .sort((a, b) => electorates.get(b.code)! / b.areaSquareMetres - electorates.get(a.code)! / a.areaSquareMetres);
    const sizes = (of: ElectionDistrict) =>
      syntheticEntrances(of, { electorate: electorates.get(of.code)!, seed: 1 }).entrances.map(
        ({ households }) => households,
      );
    expect(Math.max(...sizes(byDensity.at(-1)!))).toBe(1);
    expect(Math.max(...sizes(byDensity[300]!))).toBeGreaterThan(6);
  });

  test("a district too small for any street has one entrance with all households", () => {
    const speck: ElectionDistrict = {
      code: "01800000",
      name: "Exempel",
      municipalityCode: "0180",
      municipality: "Stockholm",
      areaSquareMetres: 1,
      polygons: [
        [
          [
            [18, 59.3],
            [18.00001, 59.3],
            [18.00001, 59.30001],
            [18, 59.3],
          ],
        ],
      ],
    };
    const { entrances, nodes, edges } = syntheticEntrances(speck, { electorate: 1300, seed: 1 });
    expect(entrances.map(({ houseNumber, households }) => [houseNumber, households])).toEqual([["1", 1000]]);
    expect([nodes.length, edges.length]).toEqual([1, 0]);
  });

  test("a long plain of villas has more streets than there are plain names", () => {
    const wide: ElectionDistrict = {
      code: "01800009",
      name: "Exempel",
      municipalityCode: "0180",
      municipality: "Stockholm",
      areaSquareMetres: 1e8,
      polygons: [
        [
          [
            [18, 59.3],
            [18.4, 59.3],
            [18.4, 59.32],
            [18, 59.32],
            [18, 59.3],
          ],
        ],
      ],
    };
    const { edges } = syntheticEntrances(wide, { electorate: 60_000, seed: 1 });
    const names = new Set(edges.map(({ name }) => name!));
    expect(names.size).toBeGreaterThan(49);
    expect([...names].some((name) => name.startsWith("Norra "))).toBe(true);
  });

  test("an electorate that is none is refused", () => {
    for (const electorate of [0, -1, 1.5, Number.NaN]) {
      expect(() => syntheticEntrances(district.electionDistricts[0]!, { electorate, seed: 1 })).toThrow(DomainError);
    }
  });
});

describe("entrances at real addresses", () => {
  test("have made-up households that hang on the address and the seed alone", () => {
    const all = entrancesAt(district.addresses, { seed: 1 });
    expect(all).toHaveLength(1006);
    for (const { households, synthetic } of all) {
      expect(households).toBeGreaterThanOrEqual(6);
      expect(households).toBeLessThanOrEqual(24);
      expect(synthetic).toBe(true);
    }
    expect(entrancesAt(district.addresses.toReversed(), { seed: 1 })).toEqual(all.toReversed());
  });
});
