import { divide, Exact, proportional, toNumber } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { q, text } from "./oracle.ts";

const readBack = (value: number | bigint | string) => divide({ estate: value, claims: [] }, proportional).unallocated;

test("a number means the decimal it prints as", () => {
  expect([0.1, 1e-7, 1.5e21, 2 ** 53, -0].map(readBack)).toEqual([
    "1/10",
    "1/10000000",
    "1500000000000000000000",
    "9007199254740992",
    "0",
  ]);
});

test("fractions are read and written in lowest terms", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 90n }), fc.bigInt({ min: 1n, max: 2n ** 90n }), (n, d) => {
      const exact = text(q(n, d));
      expect(readBack(`${n}/${d}`)).toBe(exact);
      expect(readBack(exact)).toBe(exact);
    }),
  );
});

test.each([
  ["12.50", "25/2"],
  ["+3", "3"],
  ["2e3", "2000"],
  ["25e-1", "5/2"],
  ["4/6", "2/3"],
])("%s is %s", (given, exact) => {
  expect(readBack(given)).toBe(exact);
});

test("the nearest number is within the last digit, at any size", () => {
  expect(["1/3", "9007199254740993/9007199254740992", 0.1, `${10n ** 400n}/${10n ** 399n}`].map(toNumber)).toEqual([
    1 / 3,
    1,
    0.1,
    10,
  ]);
  expect(() => toNumber("x")).toThrow(expect.objectContaining({ code: "invalid-input" }));
});

test.each([
  [-1],
  ["-1/2"],
  ["1/0"],
  [""],
  ["1,5"],
  ["one"],
  ["1e9999"],
  ["1".repeat(3000)],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [null],
  [{}],
])("%j is no exact number", (value) => {
  expect(Exact.safeParse(value).success).toBe(false);
});
