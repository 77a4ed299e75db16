import { canonicalJson } from "@vanstervind/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** What JSON can hold: strings without halves of pairs, and no minus zero, which JSON writes as 0. */
const json = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** The same value with the members of every object given in reverse. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
};

describe("laws", () => {
  test("the text reads back to an equal value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  test("the order of members does not matter", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});

test("writes the sample of RFC 8785, section 3.2.2", () => {
  const sample = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  expect(canonicalJson(JSON.parse(sample))).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("sorts names by code units, as RFC 8785, section 3.2.3 does", () => {
  const names = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
  const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [`_${name}`, 0])))));
  expect(sorted).toEqual(["_\r", "_1", "_\u0080", "_\u00f6", "_\u20ac", "_\u{1f600}", "_\ufb33"]);
});

const cycle: unknown[] = [];
cycle.push({ cycle });

test.each([
  ["a number that is not finite", { a: [1, Number.POSITIVE_INFINITY] }, "Infinity at a.1"],
  ["undefined in a list", [undefined], "undefined at 0"],
  ["half a surrogate pair", { a: "\ud83d" }, "half a surrogate pair at a"],
  ["half a pair in a name", { "\udc00": 1 }, "half a surrogate pair"],
  ["a bigint", 1n, "bigint"],
  ["a function", { run: () => 1 }, "function at run"],
  ["a date", { on: new Date(0) }, "not plain at on"],
  ["a map", new Map(), "not plain"],
  ["a hole in a list", new Array(1), "undefined at 0"],
  ["a cycle", cycle, "a cycle at 0.cycle"],
])("refuses %s and says where", (_, value, where) => {
  expect(() => canonicalJson(value)).toThrow(where);
});

test("takes an object without prototype, one object in two places, and minus zero as 0", () => {
  const shared = Object.assign(Object.create(null) as object, { x: -0 });
  expect(canonicalJson([shared, shared])).toBe('[{"x":0},{"x":0}]');
});
