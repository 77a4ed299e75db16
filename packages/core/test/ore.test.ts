import { formatOre, Ore, parseOre } from "@vanstervind/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const amounts = fc.maxSafeInteger();

test("what is written can be read back, in both languages", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom("sv", "en"), (ore, lang) => {
      const written = formatOre(ore, lang as "sv" | "en");
      // Two groups only ("1,234" in English) are the one form that people read in two ways; see below.
      if (/^\D*\d{1,3},\d{3}$/.test(written)) expect(() => parseOre(written)).toThrow("two ways");
      else expect(parseOre(written)).toBe(ore === 0 ? 0 : ore);
    }),
  );
});

test("öre are shown only when there are any, and none is lost in large amounts", () => {
  expect(formatOre(500000, "sv")).toBe("5\u00a0000\u00a0kr");
  expect(formatOre(-5, "sv")).toBe("\u22120,05\u00a0kr");
  expect(formatOre(9007199254740991, "en")).toBe("SEK\u00a090,071,992,547,409.91");
});

test.each([
  ["1 234,50", 123450],
  ["1 234,50 kr", 123450],
  ["12:-", 1200],
  ["SEK 1,234.50", 123450],
  ["1.234.567", 123456700],
  ["1,234,567.5", 123456750],
  ["0,5", 50],
  ["\u221212", -1200],
  ["-0", 0],
])("%s", (text, ore) => {
  expect(parseOre(text)).toBe(ore);
});

test.each([
  "",
  "tusen",
  "1,2,3",
  "1,234",
  "1.234",
  "1,234,56",
  "12,345.678",
  "1e3",
  "1.234,567",
  "--1",
  "99999999999999999",
])("%j is refused", (text) => {
  expect(() => parseOre(text)).toThrow(expect.objectContaining({ code: "not-an-amount" }));
});

test("parts of an öre are no amount", () => {
  expect(() => formatOre(0.5, "sv")).toThrow(expect.objectContaining({ code: "not-ore" }));
  expect(Ore.safeParse(0.5).success).toBe(false);
});
