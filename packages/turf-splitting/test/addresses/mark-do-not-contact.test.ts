import { explainAddresses, type ListedAddress, markDoNotContact } from "@vanstervind/turf-splitting/addresses";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const home = (id: string, more: Partial<ListedAddress> = {}): ListedAddress => ({
  id,
  lon: 18,
  lat: 59,
  street: "Storgatan",
  houseNumber: "8",
  households: 1,
  ...more,
});

const marked = (addresses: readonly ListedAddress[], ...entries: string[]) => {
  const result = markDoNotContact(addresses, entries);
  return [
    result.addresses.filter(({ doNotContact }) => doNotContact === true).map(({ id }) => id),
    result.warnings.map(({ code, values }) => `${values.row} ${code}`),
  ];
};

describe("laws", () => {
  const address = fc
    .record({
      street: fc.constantFrom("Storgatan", "Backvägen", "Bäckvägen", "S:t Olofsgatan"),
      houseNumber: fc.constantFrom("8", "8A", "8B", "10-14", "12", ""),
      unit: fc.constantFrom(null, "1001", "1102", "2 tr"),
      town: fc.constantFrom(null, "Luleå", "Boden"),
      doNotContact: fc.constantFrom(true, null),
    })
    .map((parts) => parts as Partial<ListedAddress>);

  test("no address is lost, none is unmarked, an entry that is an address of the list marks it, and no entry is passed over", () => {
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 4 }),
        (rows, picks) => {
          const addresses = rows.map((row, i) => home(`a${i}`, row));
          const chosen = picks.map((pick) => addresses[pick % addresses.length]!);
          const entries = chosen.map(({ street, houseNumber, unit, town }) =>
            [
              `${street} ${houseNumber}`,
              unit === null ? [] : /tr/.test(unit!) ? unit : `lgh ${unit}`,
              town ? `123 45 ${town}` : [],
            ]
              .flat()
              .join(", "),
          );
          const before = JSON.stringify(addresses);
          const { addresses: after, warnings } = markDoNotContact(addresses, [...entries, "Ingenstans 99"]);
          expect(JSON.stringify(addresses)).toBe(before);
          expect(after.map(({ id }) => id)).toEqual(addresses.map(({ id }) => id));
          const refused = new Set(after.filter(({ doNotContact }) => doNotContact === true).map(({ id }) => id));
          for (const { id, doNotContact } of addresses) if (doNotContact === true) expect(refused.has(id)).toBe(true);
          for (const { id } of chosen) expect(refused.has(id)).toBe(true);
          expect(warnings.filter(({ code }) => code === "matches-nothing")).toEqual([
            { code: "matches-nothing", values: { row: entries.length } },
          ]);
          expect(JSON.stringify(warnings)).not.toMatch(/gatan|vägen|Ingenstans|a\d/);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("which addresses an entry means", () => {
  const flats = [home("a", { unit: "1001" }), home("b", { unit: "1102" }), home("c", { unit: "1202", floor: 2 })];

  test("an id, the flat, the floor, the whole house", () => {
    expect(marked(flats, "b")).toEqual([["b"], []]);
    expect(marked(flats, "STORGATAN 8, lgh 1102")).toEqual([["b"], []]);
    expect(marked(flats, "Storg. 8 2 tr")).toEqual([["c"], []]);
    expect(marked(flats, "Storgatan 8")).toEqual([["a", "b", "c"], ["0 matches-widely"]]);
    expect(marked(flats, "Storgatan 8 lgh 1401")).toEqual([[], ["0 matches-nothing"]]);
  });

  test("a list without flats, or with floors only, is left alone as a whole, and told", () => {
    const house = home("h", { households: 12 });
    expect(marked([house, home("i", { houseNumber: "10" })], "Storgatan 8 lgh 1102")).toEqual([
      ["h"],
      ["0 matches-widely"],
    ]);
    expect(marked([home("f", { floor: 1 }), home("g", { floor: 2 })], "Storgatan 8 lgh 1102")).toEqual([
      ["f"],
      ["0 matches-widely"],
    ]);
    expect(marked([home("v", { unit: "vinden" })], "Storgatan 8 lgh 1102")).toEqual([["v"], ["0 matches-widely"]]);
  });

  test("letters, ranges and stairwells", () => {
    const doors = [
      home("a", { houseNumber: "8A" }),
      home("b", { houseNumber: "8B" }),
      home("r", { houseNumber: "13-17" }),
    ];
    expect(marked(doors, "Storgatan 8 b")).toEqual([["b"], []]);
    expect(marked(doors, "Storgatan 8")).toEqual([["a", "b"], ["0 matches-widely"]]);
    expect(marked(doors, "Storgatan 15")).toEqual([["r"], ["0 matches-widely"]]);
    expect(marked(doors, "Storgatan 8C")).toEqual([[], ["0 matches-nothing"]]);
    expect(marked(doors, "Storgatan")).toEqual([["a", "b", "r"], ["0 matches-widely"]]);
    const wells = [home("x", { stairwell: "A" }), home("y", { stairwell: "B" })];
    expect(marked(wells, "Storgatan 8 uppg B")).toEqual([["y"], []]);
  });

  test("town or postcode tells apart, and whichever agrees is enough", () => {
    const towns = [home("l", { postcode: "972 31", town: "Luleå" }), home("b", { town: "Boden" })];
    expect(marked(towns, "Storgatan 8, 961 31 Boden")).toEqual([["b"], []]);
    expect(marked(towns, "Storgatan 8, 972 31 Lulea")).toEqual([["l"], []]);
    expect(marked(towns, "Storgatan 8, 972 31 Gammelstad")).toEqual([["l"], []]);
    expect(marked(towns, "Storgatan 8, 852 31 Sundsvall")).toEqual([[], ["0 matches-nothing"]]);
  });

  test("names: short forms, saints, and accents only when nothing is closer", () => {
    const names = [
      home("s", { street: "Sankt Olofsgatan" }),
      home("k", { street: "Backvägen" }),
      home("j", { street: "Bäckvägen" }),
    ];
    expect(marked(names, "S:t Olofsg. 8")).toEqual([["s"], []]);
    expect(marked(names, "Bäckv. 8")).toEqual([["j"], []]);
    expect(marked(names.slice(0, 2), "Bäckvägen 8")).toEqual([["k"], ["0 matches-widely"]]);
  });

  test("rows as in a file, in words of two languages", () => {
    const { warnings } = markDoNotContact(flats, ["xxx", "Storgatan 8"], 2);
    expect(warnings.map((warning) => explainAddresses(warning, "sv"))).toEqual([
      "Rad 2 i listan över dem som inte vill ha besök stämmer med ingen adress. Rätta den innan någon går ut.",
      "Rad 3 i listan över dem som inte vill ha besök stämmer med mer än ett hushåll, eller bara ungefär. Alla lämnas i fred.",
    ]);
    expect(explainAddresses(warnings[1]!, "en")).toContain("All are left alone.");
  });
});
