import { floorOf, type ParsedAddress, parseAddress, parsePostcode } from "@vanstervind/turf-splitting/addresses";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const parts = (text: string): Partial<ParsedAddress> | null => {
  const parsed = parseAddress(text);
  return parsed === null ? null : Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== null));
};

describe("laws", () => {
  const street = fc.constantFrom("Storgatan", "Norra Byvägen", "Sankt Olofs gränd", "Ängstorget", "Håkan Bergs väg");
  const number = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("", "A", "H", "-15", "B-D"))
    .map(([digits, rest]) => `${digits}${rest}`);
  const stairwell = fc.constantFrom(null, "A", "B", "2");
  const unit = fc.constantFrom(null, "1001", "1102", "0901");
  const postcode = fc.constantFrom(null, "972 31", "114 46");

  test("however it is spaced and marked, an address is read as the same parts", () => {
    fc.assert(
      fc.property(
        fc.record({ street, number, stairwell, unit, postcode }),
        fc.record({
          glued: fc.boolean(),
          stairs: fc.constantFrom("uppg", "uppg.", "UPPG.", "uppgång", "Ingång", "hus"),
          flat: fc.constantFrom("lgh", "LGH", "lgh.", "lägenhet", "lgh nr"),
          between: fc.constantFrom(" ", ", ", ",", "\u00a0", " ,  "),
          tight: fc.boolean(),
        }),
        (address, { glued, stairs, flat, between, tight }) => {
          const text = [
            `${address.street}${glued ? "" : " "}${address.number}`,
            ...(address.stairwell === null ? [] : [`${stairs} ${address.stairwell}`]),
            ...(address.unit === null ? [] : [`${flat} ${address.unit}`]),
            ...(address.postcode === null
              ? []
              : [`${tight ? address.postcode.replace(" ", "") : address.postcode} Luleå`]),
          ].join(between);
          expect(parseAddress(text)).toEqual({
            street: address.street,
            houseNumber: address.number,
            stairwell: address.stairwell,
            unit: address.unit,
            floor: address.unit === null ? null : Number(address.unit.slice(0, 2)) - 10,
            postcode: address.postcode,
            town: address.postcode === null ? null : "Luleå",
            place: null,
          });
        },
      ),
    );
  });

  test("any text is an address with a street, or none, and its letters are those of the text", () => {
    const any = fc.string({
      unit: fc.constantFrom(
        "S",
        "t",
        "gatan",
        " ",
        ",",
        "1",
        "2",
        "-",
        "uppg ",
        "lgh ",
        "c/o ",
        "tr",
        "å",
        "(",
        "\n",
        "123 45",
        ".",
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(any, (text) => {
        const parsed = parseAddress(text);
        if (parsed === null) return;
        expect(parsed.street).toMatch(/\p{L}{2}/u);
        const lettersOf = (value: unknown): string[] => JSON.stringify(value).toLowerCase().match(/\p{L}/gu) ?? [];
        const given = new Set(lettersOf(text));
        const { floor, ...texts } = parsed;
        expect(
          lettersOf(Object.values(texts).filter((part) => part !== null)).filter((one) => !given.has(one)),
        ).toEqual([]);
        expect(floor === null || Number.isInteger(floor)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("the name after c/o is never kept", () => {
    const name = fc.constantFrom("Quist", "Anna Quist", "A. Quist-Berg", "quist");
    fc.assert(
      fc.property(name, fc.constantFrom("c/o", "C/O", "c/o  "), street, number, (person, careOf, road, at) => {
        for (const text of [
          `${careOf} ${person}, ${road} ${at}`,
          `${road} ${at}, ${careOf} ${person}`,
          `${road} ${at} ${careOf} ${person}`,
        ]) {
          expect(JSON.stringify(parseAddress(text)).toLowerCase()).not.toContain("quist");
          expect(parseAddress(text)).toMatchObject({ street: road, houseNumber: at });
        }
      }),
    );
  });
});

describe("as people write", () => {
  test.each<[string, Partial<ParsedAddress> | null]>([
    ["Storgatan 8H", { street: "Storgatan", houseNumber: "8H" }],
    ["Storgatan 8 h", { street: "Storgatan", houseNumber: "8H" }],
    ["Storgatan 13–15", { street: "Storgatan", houseNumber: "13-15" }],
    ["Lundbyvägen 35 -37", { street: "Lundbyvägen", houseNumber: "35-37" }],
    ["Hejaregatan 7 A - D", { street: "Hejaregatan", houseNumber: "7A-D" }],
    ["Sankt Olofsgatan23 a", { street: "Sankt Olofsgatan", houseNumber: "23A" }],
    ["HÅGELBY 1", { street: "Hågelby", houseNumber: "1" }],
    ["askvägen", { street: "Askvägen", houseNumber: "" }],
    ["Storgatan 1O2", { street: "Storgatan", houseNumber: "102" }],
    ["Storgatan l5", { street: "Storgatan", houseNumber: "15" }],
    ["5:e Tvärgatan 3", { street: "5:e Tvärgatan", houseNumber: "3" }],
    ["Berga 1:12", { street: "Berga", houseNumber: "1:12" }],
    ["kv. Svalan 3", { street: "Kv. Svalan", houseNumber: "3" }],
    ["kv Svalan", { street: "Kv Svalan", houseNumber: "" }],
    ["Mariagatan 2 2 tr", { street: "Mariagatan", houseNumber: "2", unit: "2 tr", floor: 2 }],
    ["Batterigatan 9, NB", { street: "Batterigatan", houseNumber: "9", unit: "NB", floor: 0 }],
    ["Järnvägsstationen 2vån", { street: "Järnvägsstationen", houseNumber: "", unit: "2vån", floor: 1 }],
    ["Edsvägen 3, hus B", { street: "Edsvägen", houseNumber: "3", stairwell: "B" }],
    [
      "Götavägen 30, 521 81 Falköping",
      { street: "Götavägen", houseNumber: "30", postcode: "521 81", town: "Falköping" },
    ],
    ["Varbergsvägen 50 51181", { street: "Varbergsvägen", houseNumber: "50", postcode: "511 81" }],
    ["Storgatan 8, SE-972 31 LULEÅ", { street: "Storgatan", houseNumber: "8", postcode: "972 31", town: "Luleå" }],
    ["Storgatan 123 45", { street: "Storgatan", houseNumber: "123", place: "45" }],
    ["Rörstrands center, Fabriksgatan 4", { street: "Fabriksgatan", houseNumber: "4", place: "Rörstrands center" }],
    ["Rådhuset, Nya stadens torg", { street: "Nya stadens torg", houseNumber: "", place: "Rådhuset" }],
    ["Stortorget 1 (Köpmangatan)", { street: "Stortorget", houseNumber: "1", place: "Köpmangatan" }],
    ["Nygatan 32 Vågen Galleria", { street: "Nygatan", houseNumber: "32", place: "Vågen Galleria" }],
    ["Portgatan 3", { street: "Portgatan", houseNumber: "3" }],
    ["c/o Anna Berg Norra Storgatan 8", { street: "Norra Storgatan", houseNumber: "8" }],
    ["c/o Anna Berg", null],
    ["8 A", null],
    ["xxx", null],
    ["finns ej", null],
    ["", null],
    [" , ", null],
  ])("%j", (text, expected) => {
    expect(parts(text)).toEqual(expected === null ? null : { ...expected });
  });

  test.each([
    ["1001", 0],
    ["lgh 1203", 2],
    ["0901", -1],
    ["3 tr", 3],
    ["3 trappor", 3],
    ["plan 1", 0],
    ["vån 4", 3],
    ["våning två", 1],
    ["2:a våningen", 1],
    ["plan okänd", null],
    ["bv", 0],
    ["st", 0],
    ["Entréplan", 0],
    ["KV", -1],
    ["kl", -1],
    ["vinden", null],
    ["", null],
    ["9901", null],
  ])("floor of %j is %j", (text, floor) => {
    expect(floorOf(text)).toBe(floor);
  });

  test.each([
    ["503 13, Borås", "503 13"],
    ["Förvaltningen 501 80, Borås", "501 80"],
    ["50338\u200b \u200b", "503 38"],
    ["442  98", "442 98"],
    ["602 221", null],
    ["04231", null],
    ["xxxx", null],
  ])("postcode in %j is %j", (text, postcode) => {
    expect(parsePostcode(text)).toBe(postcode);
  });
});
