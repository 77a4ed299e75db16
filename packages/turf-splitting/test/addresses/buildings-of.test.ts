import { createRandom } from "@vanstervind/core";
import { buildingsOf, floorsOf, inferDwellings, type ListedAddress } from "@vanstervind/turf-splitting/addresses";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const lists = fc
  .array(
    fc.record({
      street: fc.constantFrom("Byvägen", "Storgatan"),
      houseNumber: fc.constantFrom("1", "8A", "8B", "8C", "13-15"),
      stairwell: fc.constantFrom(null, "A", "B"),
      unit: fc.constantFrom(null, "1001", "1002", "1101", "0901", "vinden"),
      households: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((rows) => rows.map((row, i): ListedAddress => ({ ...row, id: `a${i}`, lon: 18, lat: 59 })));

describe("houses, stairwells and floors", () => {
  test("hold every address once, stairwells whole, floors in order, whatever the order of the list", () => {
    fc.assert(
      fc.property(lists, fc.integer(), fc.constantFrom("bottom-up", "top-down"), (addresses, seed, order) => {
        const buildings = buildingsOf(addresses, order);
        const homes = buildings.flatMap(({ stairwells }) =>
          stairwells.flatMap(({ floors }) => floors.flatMap((floor) => floor.homes)),
        );
        expect(homes.map(({ id }) => id).sort()).toEqual(addresses.map(({ id }) => id).sort());
        expect(buildingsOf(createRandom(seed).shuffle(addresses), order)).toEqual(buildings);
        for (const { stairwells } of buildings) {
          for (const { floors, houseNumber, stairwell } of stairwells) {
            const own = floors.flatMap((floor) => floor.homes);
            expect(own.every((home) => home.houseNumber === houseNumber && home.stairwell === stairwell)).toBe(true);
            const known = floors.map(({ floor }) => floor).filter((floor) => floor !== null);
            expect(known).toEqual(known.toSorted((a, b) => (order === "bottom-up" ? a - b : b - a)));
            expect(floors.slice(0, -1).every(({ floor }) => floor !== null)).toBe(true);
          }
        }
      }),
    );
  });

  test("8A and 8B are one house, 10 is another, and so is the same number in another town", () => {
    const home = (houseNumber: string, town: string): ListedAddress => ({
      id: houseNumber + town,
      lon: 18,
      lat: 59,
      street: "Byn",
      houseNumber,
      town,
      households: 1,
    });
    const list = [home("8B", "Luleå"), home("8A", "Luleå"), home("10", "Luleå"), home("8A", "Boden")];
    expect(
      buildingsOf(list).map(({ id, stairwells }) => [id, stairwells.map(({ houseNumber }) => houseNumber)]),
    ).toEqual([
      ["Byn 10 Luleå", ["10"]],
      ["Byn 8 Boden", ["8A"]],
      ["Byn 8 Luleå", ["8A", "8B"]],
    ]);
  });

  test("a stated floor goes before the unit's", () => {
    expect(floorsOf([{ id: "a", unit: "1101", floor: 5 }]).map(({ floor }) => floor)).toEqual([5]);
  });
});

describe("kinds of home", () => {
  test("what is stated stays, everybody keeps a place, and nobody behind one door differs without saying so", () => {
    fc.assert(
      fc.property(lists, (addresses) => {
        const some = addresses.map((address, i) =>
          i % 5 === 0 ? { ...address, dwelling: "villa" as const } : address,
        );
        const inferred = inferDwellings(some);
        expect(inferred.map(({ dwelling, ...address }) => address)).toEqual(addresses);
        for (const [i, { dwelling }] of inferred.entries()) if (i % 5 === 0) expect(dwelling).toBe("villa");
        for (const [i, { dwelling }] of inferred.entries()) {
          if (i % 5 !== 0 && (addresses[i]!.unit || addresses[i]!.households > 1)) expect(dwelling).toBe("flat");
        }
      }),
    );
  });

  test("a list of doors in a city, where hardly a flat is told, infers nothing of the others", () => {
    const doors = Array.from(
      { length: 20 },
      (_, i): ListedAddress => ({ id: `d${i}`, lon: 18, lat: 59, street: "Byn", houseNumber: `${i}`, households: 1 }),
    );
    const list = inferDwellings([...doors, { ...doors[0]!, id: "f", houseNumber: "99", unit: "4 tr" }]);
    expect(new Set(list.slice(0, 20).map(({ dwelling }) => dwelling))).toEqual(new Set([null]));
    expect(list[20]?.dwelling).toBe("flat");
  });
});
