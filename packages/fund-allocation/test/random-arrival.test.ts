import { createRandom } from "@vanstervind/core";
import { divide, randomArrival } from "@vanstervind/fund-allocation";
import { describe, expect, test } from "vitest";
import { read, text, total } from "./oracle.ts";

const awardsOf = (estate: number, claims: readonly number[]) => divide({ estate, claims }, randomArrival).awards;

describe("up to its documented size", () => {
  test("twenty claims of any amount are exact", () => {
    const random = createRandom(20);
    const claims = Array.from({ length: 18 }, () => random.integer(1, 10_000_000));
    const awards = awardsOf(60_000_000, [...claims, 59_999_999, 0]);
    expect(text(total(awards.map(read)))).toBe("60000000");
    expect(awards.at(-1)).toBe("0");
  });

  test("fifty-six claims of whole thousands are exact", () => {
    const random = createRandom(56);
    const claims = Array.from({ length: 56 }, () => 100_000 * random.integer(1, 12));
    const awards = awardsOf(20_000_000, claims);
    expect(text(total(awards.map(read)))).toBe("20000000");
    expect(awards[claims.indexOf(100_000)]).toBe(awards[claims.lastIndexOf(100_000)]);
  });

  test("equal claims share equally, however large the amounts and the numbers of orders", () => {
    const claims = Array.from({ length: 50 }, () => Number.MAX_SAFE_INTEGER - 4);
    // Each queue ahead is long gone after the first, so that the estate is shared by all.
    expect(awardsOf(Number.MAX_SAFE_INTEGER - 6, claims).every((award) => read(award).d <= 50n)).toBe(true);
    const many = awardsOf(
      28_000,
      Array.from({ length: 56 }, () => 1000),
    );
    expect(many.every((award) => award === "500")).toBe(true);
    const fine = awardsOf(
      2 ** 40 * 20 + 1,
      Array.from({ length: 40 }, () => 2 ** 40),
    );
    expect(fine.every((award) => award === `${2n ** 40n * 20n + 1n}/40`)).toBe(true);
  });
});

describe("beyond it", () => {
  test.each([
    ["more than 56 claimants", 100, Array.from({ length: 57 }, () => 10)],
    ["too many different sums", 10 ** 9, Array.from({ length: 30 }, (_, i) => 10 ** 8 + 2 ** i)],
  ])("%s are refused by name", (_, estate, claims) => {
    expect(() => awardsOf(estate, claims)).toThrow(expect.objectContaining({ code: "random-arrival-too-large" }));
  });

  test("an estate of more than 2^53 units is refused", () => {
    expect(() => divide({ estate: 2n ** 60n, claims: [2n ** 60n - 1n, 2n ** 59n] }, randomArrival)).toThrow(
      expect.objectContaining({ code: "random-arrival-too-large" }),
    );
  });
});
