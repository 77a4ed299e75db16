import { diminishingReturns, levelOf, partialValue, valuePerCost } from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criteriaIn, extendedModel, model } from "./arbitraries.ts";

const criterion = fc.oneof(model, extendedModel).map((m) => criteriaIn(m)[0]!);
const level = fc.double({ min: -100, max: 200, noNaN: true });

describe("laws", () => {
  test("never falls in the criterion's direction", () => {
    fc.assert(
      fc.property(criterion, level, level, (c, x, y) => {
        const [worse, better] = x < y === (c.direction === "increasing") ? [x, y] : [y, x];
        expect(partialValue(c, better)).toBeGreaterThanOrEqual(partialValue(c, worse) - 1e-15);
      }),
      { numRuns: 400 },
    );
  });

  test("lies from 0 to 1 unless it extends, with 0 and 1 at the bounds exactly", () => {
    fc.assert(
      fc.property(criterion, fc.double({ noNaN: true, noDefaultInfinity: true }), (c, x) => {
        const v = partialValue(c, x);
        const extends_ = c.value.kind === "linear" && c.value.outside === "extend";
        if (!extends_) {
          expect(v).toBeGreaterThanOrEqual(0);
          expect(v).toBeLessThanOrEqual(1);
        }
        if (c.value.kind !== "piecewise") {
          const ends = [partialValue(c, c.value.low), partialValue(c, c.value.high)];
          expect(ends).toEqual(c.direction === "increasing" ? [0, 1] : [1, 0]);
        }
      }),
    );
  });

  test("the level of a value is worth it, and no level nearer the worst is", () => {
    fc.assert(
      fc.property(criterion, fc.double({ min: 0, max: 1, noNaN: true }), (c, v) => {
        const found = levelOf(c, v);
        const ends = c.value.kind === "piecewise" ? c.value.points.map(({ value }) => value) : [0, 1];
        if (v > Math.max(...ends)) {
          expect(found).toBeNull();
          return;
        }
        expect(partialValue(c, found!)).toBeCloseTo(Math.max(v, Math.min(...ends)), 9);
        const worse = found! + (c.direction === "increasing" ? -0.001 : 0.001);
        if (v > Math.min(...ends)) expect(partialValue(c, worse)).toBeLessThan(v + 1e-12);
      }),
      { numRuns: 400 },
    );
  });

  test("what an effort gains is the change of value for each hour, and less the further one has come", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 80 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 30, max: 90 }),
        (from, step, rho) => {
          const c = { direction: "increasing", value: { kind: "exponential", low: 0, high: 200, rho } } as const;
          const here = valuePerCost(c, { from, to: from + step, cost: 5 });
          expect(here).toBeCloseTo((partialValue(c, from + step) - partialValue(c, from)) / 5, 12);
          expect(valuePerCost(c, { from: from + step, to: from + 2 * step, cost: 5 })).toBeLessThan(here);
          expect(valuePerCost(c, { from: from + step, to: from, cost: 5 })).toBeCloseTo(-here, 12);
        },
      ),
    );
  });

  test("a large rho is a straight line, a positive one lies above it and a negative one below", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.constantFrom(0.1, 1, 3), (x, rho) => {
        const at = (r: number) =>
          partialValue({ direction: "increasing", value: { kind: "exponential", low: 0, high: 1, rho: r } }, x);
        expect(at(1e9)).toBeCloseTo(x, 8);
        expect(at(1e300)).toBeCloseTo(x, 12);
        expect(at(Number.MAX_VALUE)).toBeCloseTo(x, 12);
        expect(at(rho)).toBeGreaterThan(x);
        expect(at(-rho)).toBeLessThan(x);
        expect(at(-rho)).toBeCloseTo(
          1 - partialValue({ direction: "decreasing", value: { kind: "exponential", low: 0, high: 1, rho } }, x),
          12,
        );
      }),
    );
  });

  test("diminishing returns reach half the value where asked", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.double({ min: 0.001, max: 0.4999, noNaN: true }),
        fc.constantFrom("increasing" as const, "decreasing" as const),
        (low, width, share, direction) => {
          const high = low + width;
          const value = diminishingReturns({ low, high, halfAfter: share * (high - low) });
          const x = direction === "increasing" ? low + share * (high - low) : high - share * (high - low);
          expect(partialValue({ direction, value }, x)).toBeCloseTo(0.5, 6);
        },
      ),
    );
  });
});

describe("cases", () => {
  const linear = { kind: "linear", low: 0, high: 10 } as const;

  test("a rho far below the width gives all the value at once", () => {
    const value = { kind: "exponential", low: 0, high: 10, rho: 1e-320 } as const;
    expect(partialValue({ direction: "increasing", value }, 0)).toBe(0);
    expect(partialValue({ direction: "increasing", value }, 1e-9)).toBe(1);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is no level", (x) => {
    const value = { kind: "linear", low: 0, high: 10 } as const;
    expect(() => partialValue({ direction: "increasing", value }, x)).toThrow(
      expect.objectContaining({ code: "not-a-level" }),
    );
  });

  test("points are met exactly, with straight lines between", () => {
    const value = {
      kind: "piecewise",
      points: [
        { x: 0, value: 0 },
        { x: 10, value: 0.8 },
        { x: 50, value: 1 },
      ],
    } as const;
    const at = (x: number) => partialValue({ direction: "increasing", value }, x);
    expect([-5, 0, 5, 10, 30, 50, 99].map(at)).toEqual([0, 0, 0.4, 0.8, 0.9, 1, 1]);
  });

  test("a line may go on outside its bounds", () => {
    const value = { kind: "linear", low: 0, high: 10, outside: "extend" } as const;
    expect(partialValue({ direction: "increasing", value }, -5)).toBe(-0.5);
    expect(partialValue({ direction: "decreasing", value }, -5)).toBe(1.5);
  });

  test.each([
    { low: 10, high: 0, halfAfter: 2 },
    { low: 0, high: 10, halfAfter: 0 },
    { low: 0, high: 10, halfAfter: 5 },
  ])("no curve of diminishing returns has $low to $high with half after $halfAfter", (options) => {
    expect(() => diminishingReturns(options)).toThrow(expect.objectContaining({ code: "no-diminishing-returns" }));
  });

  test.each([
    ["a forgotten bound", () => diminishingReturns({ low: 0, halfAfter: 2 } as never), "invalid-input"],
    ["no bounds at all", () => diminishingReturns(undefined as never), "invalid-input"],
    ["a level that is none", () => diminishingReturns({ low: 0, high: 10, halfAfter: Number.NaN }), "invalid-input"],
    ["no value", () => levelOf({ direction: "increasing", value: linear }, Number.NaN), "not-a-value"],
    [
      "no cost",
      () => valuePerCost({ direction: "increasing", value: linear }, { from: 0, to: 1, cost: 0 }),
      "invalid-input",
    ],
    ["no effort", () => valuePerCost({ direction: "increasing", value: linear }, undefined as never), "invalid-input"],
  ])("%s is refused", (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });

  test("the level of a value on a line that goes on lies outside the bounds, and elsewhere at the bound", () => {
    const extended = { ...linear, outside: "extend" } as const;
    expect(levelOf({ direction: "increasing", value: extended }, 1.5)).toBe(15);
    expect(levelOf({ direction: "decreasing", value: extended }, -0.5)).toBe(15);
    expect(levelOf({ direction: "decreasing", value: linear }, -0.5)).toBe(10);
    expect(levelOf({ direction: "increasing", value: { kind: "exponential", low: 0, high: 10, rho: 1e-3 } }, 1)).toBe(
      10,
    );
  });
});
