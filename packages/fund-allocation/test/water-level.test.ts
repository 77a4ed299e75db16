import { waterLevel } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWaterLevel, less, max, min, mul, type Q, q, read, text, total } from "./oracle.ts";

const vessel = fc
  .record({
    weight: fc.constantFrom("0", "1", "2", "5", "1/3", "2.5"),
    floor: fc.oneof(fc.constant(0), fc.nat(200)),
    room: fc.oneof(fc.constant(0), fc.nat(500)),
  })
  .map(({ weight, floor, room }) => ({ weight, floor, cap: floor + room }));

const basin = fc.record({ vessels: fc.array(vessel, { minLength: 1, maxLength: 7 }), estate: fc.nat(2500) });

const problemOf = (vessels: readonly { weight: string; floor: number; cap: number }[], estate: number | string) => ({
  estate,
  weights: vessels.map(({ weight }) => weight),
  floors: vessels.map(({ floor }) => floor),
  caps: vessels.map(({ cap }) => cap),
});

const weightOf = (weight: string) => (weight === "2.5" ? q(5, 2) : read(weight));

const awardsOf = (...args: Parameters<typeof problemOf>) => {
  const result = waterLevel(problemOf(...args));
  return result.feasible ? result.awards.map(read) : null;
};

describe("laws", () => {
  test("is weighted max-min fair, or infeasible with the exact shortfall", () => {
    fc.assert(
      fc.property(basin, ({ vessels, estate }) => {
        const result = waterLevel(problemOf(vessels, estate));
        const floors = vessels.reduce((sum, { floor }) => sum + floor, 0);
        if (!result.feasible) {
          expect(result.shortfall).toBe(String(floors - estate));
          return;
        }
        expect(floors).toBeLessThanOrEqual(estate);
        const awards = result.awards.map(read);
        const bounds = {
          weights: vessels.map(({ weight }) => weightOf(weight)),
          floors: vessels.map(({ floor }) => q(floor)),
          caps: vessels.map(({ cap }) => q(cap)),
        };
        expect(isWaterLevel(awards, bounds)).toBe(true);
        expect(text(total([...awards, read(result.unallocated)]))).toBe(String(estate));
      }),
    );
  });

  test("every award is min(cap, max(floor, weight × level)), and money is left only when no weight can take more", () => {
    fc.assert(
      fc.property(basin, ({ vessels, estate }) => {
        const result = waterLevel(problemOf(vessels, estate));
        if (!result.feasible) return;
        const { level, awards, bounds, unallocated } = result;
        vessels.forEach(({ weight, floor, cap }, i) => {
          const award = read(awards[i]!);
          if (level === null) {
            expect(text(award)).toBe(String(weight === "0" ? floor : cap));
          } else {
            const height = mul(weightOf(weight), read(level));
            expect(text(award)).toBe(text(min(q(cap), max(q(floor), height))));
            if (bounds[i] === "level") expect(text(award)).toBe(text(height));
          }
          if (bounds[i] === "floor") expect(text(award)).toBe(String(floor));
          if (bounds[i] === "cap") expect(text(award)).toBe(String(cap));
        });
        if (level !== null) expect(unallocated).toBe("0");
      }),
    );
  });

  test("the level is unique: a little lower leaves money, a little higher takes more than there is", () => {
    fc.assert(
      fc.property(basin, ({ vessels, estate }) => {
        const result = waterLevel(problemOf(vessels, estate));
        if (!result.feasible || result.level === null || !result.bounds.includes("level")) return;
        const level = read(result.level);
        const taken = (by: Q) =>
          total(
            vessels.map(({ weight, floor, cap }) => {
              return min(q(cap), max(q(floor), mul(weightOf(weight), mul(level, by))));
            }),
          );
        expect(less(taken(q(999, 1000)), q(estate))).toBe(true);
        expect(less(q(estate), taken(q(1001, 1000)))).toBe(true);
        expect(text(taken(q(1)))).toBe(String(estate));
      }),
    );
  });

  test("when one withdraws, or the estate grows, nobody else gets less", () => {
    fc.assert(
      fc.property(basin, fc.nat(300), ({ vessels, estate }, more) => {
        const before = awardsOf(vessels, estate);
        if (before === null) return;
        const rest = awardsOf(vessels.slice(1), estate);
        const grown = awardsOf(vessels, estate + more);
        before.forEach((award, i) => {
          if (i > 0) expect(less(rest![i - 1]!, award)).toBe(false);
          expect(less(grown![i]!, award)).toBe(false);
        });
      }),
    );
  });

  test("raising one's weight or cap, or the estate, never lowers that one's award", () => {
    fc.assert(
      fc.property(basin, fc.nat(300), ({ vessels, estate }, more) => {
        const [first, ...rest] = vessels;
        const before = awardsOf(vessels, estate);
        if (before === null) return;
        const heavier = { ...first!, weight: `${text(weightOf(first!.weight))}` };
        const raised = [
          awardsOf([{ ...heavier, weight: text(total([weightOf(first!.weight), q(more, 7)])) }, ...rest], estate),
          awardsOf([{ ...first!, cap: first!.cap + more }, ...rest], estate),
          awardsOf(vessels, estate + more),
        ];
        for (const after of raised) expect(less(after![0]!, before[0]!)).toBe(false);
      }),
    );
  });

  test("only the proportions of the weights matter, and the order of the lists does not", () => {
    fc.assert(
      fc.property(basin, fc.integer({ min: 2, max: 9 }), ({ vessels, estate }, factor) => {
        const scaled = vessels.map((each) => ({ ...each, weight: text(mul(weightOf(each.weight), q(factor))) }));
        const before = awardsOf(vessels, estate)?.map(text);
        expect(awardsOf(scaled, estate)?.map(text)).toEqual(before);
        expect(awardsOf(vessels.toReversed(), estate)?.map(text).toReversed()).toEqual(before);
      }),
    );
  });
});

describe("cases", () => {
  test("floors and caps may be left out", () => {
    expect(waterLevel({ estate: 100, weights: [1, 3] })).toMatchObject({ awards: ["25", "75"], level: "25" });
    expect(waterLevel({ estate: 100, weights: [1, 1], floors: [70, 0] })).toMatchObject({
      awards: ["70", "30"],
      bounds: ["floor", "level"],
    });
    expect(waterLevel({ estate: 100, weights: [2] })).toMatchObject({
      awards: ["100"],
      bounds: ["level"],
      level: "50",
    });
  });

  test("nobody to share with leaves all, and weight 0 leaves what others cannot take", () => {
    const nobody = { feasible: true, level: null, awards: [], bounds: [], unallocated: "5" };
    expect(waterLevel({ estate: 5, weights: [] })).toEqual(nobody);
    expect(waterLevel({ estate: 100, weights: [0, 1], caps: [100, 40] })).toEqual({
      feasible: true,
      level: null,
      awards: ["0", "40"],
      bounds: ["floor", "cap"],
      unallocated: "60",
    });
  });

  test("near-ties that floating point cannot tell apart are decided exactly", () => {
    const huge = 2n ** 60n;
    const result = waterLevel({
      estate: huge,
      weights: [huge, huge + 1n],
      caps: [huge, huge],
      floors: [0, 0],
    });
    expect(result).toMatchObject({ unallocated: "0" });
    if (!result.feasible) return;
    expect(text(total(result.awards.map(read)))).toBe(String(huge));
    expect(result.awards).toEqual([`${huge * huge}/${2n * huge + 1n}`, `${huge * (huge + 1n)}/${2n * huge + 1n}`]);
  });

  test("amounts beyond what a number can hold still sort", () => {
    const vast = 10n ** 320n;
    expect(waterLevel({ estate: 3n * vast, weights: [1, 1], caps: [vast, 5n * vast] })).toMatchObject({
      awards: [String(vast), String(2n * vast)],
    });
  });

  test("weights and amounts both beyond what a number can hold still sort", () => {
    const vast = 10n ** 310n;
    const result = waterLevel({ estate: 12, weights: [vast, 2n * vast, `1/${vast}`], caps: [4, 10, 5] });
    expect(result).toMatchObject({ unallocated: "0", bounds: ["level", "level", "level"] });
    if (result.feasible) expect(text(total(result.awards.map(read)))).toBe("12");
  });

  test("faults are all named", () => {
    expect(() => waterLevel({ estate: 1, weights: [1, 1], floors: [0], caps: [1, 1, 1] })).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [expect.objectContaining({ field: "floors" }), expect.objectContaining({ field: "caps" })],
      }),
    );
    expect(() => waterLevel({ estate: 9, weights: [1, 1], floors: [3, 1], caps: [2, 1] })).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: "floor-above-cap", field: "floors.0" })] }),
    );
    expect(() => waterLevel({ estate: 9, weights: [-1] })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
