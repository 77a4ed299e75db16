import { roundToOre } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { less, type Q, q, read, sub, text, total } from "./oracle.ts";

const shares = fc
  .array(fc.record({ n: fc.nat(100_000), d: fc.integer({ min: 1, max: 12 }) }), { minLength: 1, maxLength: 8 })
  .map((fractions) => fractions.map(({ n, d }, i) => ({ id: `a${i}`, exactOre: `${n}/${d}`, value: q(n, d) })));

const step = fc.constantFrom(1, 3, 100);
const size = ({ n, d }: Q): Q => q(n < 0n ? -n : n, d);
const sumOf = (ore: readonly number[]) => ore.reduce((sum, each) => sum + each, 0);

describe("laws", () => {
  test("keeps the sum, in whole steps, each share less than a step from the exact one", () => {
    fc.assert(
      fc.property(shares, step, (exact, stepOre) => {
        const { ore, leftOver } = roundToOre(exact, { stepOre });
        const sum = total(exact.map(({ value }) => value));
        expect(text(total([q(sumOf(ore)), read(leftOver)]))).toBe(text(sum));
        expect(less(read(leftOver), q(stepOre))).toBe(true);
        ore.forEach((rounded, i) => {
          expect(rounded % stepOre).toBe(0);
          expect(less(size(sub(q(rounded), exact[i]!.value)), q(stepOre))).toBe(true);
        });
      }),
    );
  });

  test("equal shares differ by at most a step, the larger for the smaller id", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 9 }), step, (amount, n, stepOre) => {
        const equal = Array.from({ length: n }, (_, i) => ({ id: `a${i}`, exactOre: `${amount}/${n}` }));
        const { ore } = roundToOre(equal, { stepOre });
        expect([...ore].sort((a, b) => b - a)).toEqual(ore);
        expect(ore[0]! - ore.at(-1)!).toBeLessThanOrEqual(stepOre);
      }),
    );
  });

  test("the order of the shares does not matter", () => {
    fc.assert(
      fc.property(shares, (exact) => {
        expect(roundToOre(exact.toReversed()).ore.toReversed()).toEqual(roundToOre(exact).ore);
      }),
    );
  });

  test("a total may be the exact sum rounded up", () => {
    fc.assert(
      fc.property(shares, (exact) => {
        const sum = total(exact.map(({ value }) => value));
        const up = Number((sum.n + sum.d - 1n) / sum.d);
        const { ore } = roundToOre(exact, { totalOre: up });
        expect(sumOf(ore)).toBe(up);
        ore.forEach((rounded, i) => {
          expect(less(size(sub(q(rounded), exact[i]!.value)), q(1))).toBe(true);
        });
      }),
    );
  });
});

describe("cases", () => {
  test("one more öre to divide can cost somebody an öre, as with every largest remainder", () => {
    const parts = [6n, 6n, 2n];
    const split = (amount: bigint) =>
      roundToOre(parts.map((part, i) => ({ id: `a${i}`, exactOre: text(q(amount * part, 14)) }))).ore;
    expect([split(10n), split(11n)]).toEqual([
      [4, 4, 2],
      [5, 5, 1],
    ]);
  });

  test("what no step covers is left over", () => {
    expect(roundToOre([{ id: "a", exactOre: 250 }], { stepOre: 100 })).toEqual({ ore: [200], leftOver: "50" });
    expect(roundToOre([])).toEqual({ ore: [], leftOver: "0" });
  });

  test.each([
    [{ totalOre: 12 }, "total-out-of-reach"],
    [{ totalOre: 9 }, "total-out-of-reach"],
    [{ totalOre: 11, stepOre: 2 }, "total-out-of-reach"],
    [{ stepOre: 0 }, "invalid-input"],
  ])("%j is refused", (options, code) => {
    expect(() => roundToOre([{ id: "a", exactOre: "21/2" }], options)).toThrow(expect.objectContaining({ code }));
  });

  test("an id that comes twice and an amount beyond 2^53 are refused", () => {
    const twice = [
      { id: "a", exactOre: 1 },
      { id: "a", exactOre: 2 },
    ];
    expect(() => roundToOre(twice)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ row: 1, field: "id" })] }),
    );
    expect(() => roundToOre([{ id: "a", exactOre: 2n ** 53n }])).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
    expect(roundToOre([{ id: "a", exactOre: Number.MAX_SAFE_INTEGER }]).ore).toEqual([Number.MAX_SAFE_INTEGER]);
  });
});
