import { createRandom } from "@vanstervind/core";
import { type Address, compareHouseNumbers, groupEntrances } from "@vanstervind/turf-splitting";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressLists } from "./towns.ts";

describe("grouping", () => {
  test("households are conserved and every address is behind one door, whatever the order", () => {
    fc.assert(
      fc.property(addressLists(), fc.integer(), (rows, seed) => {
        const addresses = rows.filter(({ lon }) => lon !== null);
        const entrances = groupEntrances(addresses);
        const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
        expect(sum(entrances.map(({ households }) => households))).toBe(
          sum(addresses.map(({ households }) => households)),
        );
        expect(entrances.flatMap(({ addressIds }) => addressIds).sort()).toEqual(addresses.map(({ id }) => id).sort());
        expect(groupEntrances(createRandom(seed).shuffle(addresses))).toEqual(entrances);
        const doors = new Set(
          entrances.map(({ lon, lat, street, houseNumber }) => [lon, lat, street, houseNumber].join()),
        );
        expect(doors.size).toBe(entrances.length);
      }),
    );
  });

  const flat: Address = { id: "a", lon: 18, lat: 59, street: "Byvägen", houseNumber: "2", households: 1 };

  test("the register's own entrance decides when it is given", () => {
    const [first, second, ...others] = groupEntrances([
      { ...flat, id: "a", entrance: "E1", houseNumber: "2A" },
      { ...flat, id: "b", entrance: "E1", houseNumber: "2B", lon: 18.001 },
      { ...flat, id: "c", entrance: "E2", houseNumber: "2A" },
    ]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: "a", lon: 18, houseNumber: "2A", addressIds: ["a", "b"] });
    expect(second?.addressIds).toEqual(["c"]);
  });

  test("the same number at two places is two doors", () => {
    expect(groupEntrances([flat, { ...flat, id: "b", lon: 18.00001 }])).toHaveLength(2);
  });

  test("flats are listed by number, floor for floor", () => {
    const units = ["1101", "1001", "901", null, "1002"];
    const flats = units.map((unit, i) => ({ ...flat, id: `f${i}`, unit }));
    expect(groupEntrances(flats)[0]?.addressIds).toEqual(["f3", "f2", "f1", "f4", "f0"]);
  });

  test("an address without a place has no door", () => {
    expect(() => groupEntrances([flat, { ...flat, id: "b", lon: null, lat: null }])).toThrow("row 1, lon");
  });
});

describe("house numbers", () => {
  const number = fc
    .array(fc.constantFrom("0", "1", "2", "9", "A", "b", "-", " "), { maxLength: 6 })
    .map((a) => a.join(""));

  test("a total order", () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Math.sign(compareHouseNumbers(a, b))).toBe(0 - Math.sign(compareHouseNumbers(b, a)));
        expect(compareHouseNumbers(a, b) === 0).toBe(a === b);
        if (compareHouseNumbers(a, b) < 0 && compareHouseNumbers(b, c) < 0) {
          expect(compareHouseNumbers(a, c)).toBeLessThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("whole numbers count by value, however long", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 30n }), (a, b) => {
        expect(Math.sign(compareHouseNumbers(String(a), String(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test("as written on doors", () => {
    const written = ["", "1", "2", "2A", "2 B", "2C", "08", "8H", "9", "13", "13-15", "13A", "203-06", "203-5", "A1"];
    expect(createRandom(1).shuffle(written).sort(compareHouseNumbers)).toEqual([
      "",
      "1",
      "2",
      "2A",
      "2 B",
      "2C",
      "08",
      "8H",
      "9",
      "13",
      "13-15",
      "13A",
      "203-5",
      "203-06",
      "A1",
    ]);
  });
});
