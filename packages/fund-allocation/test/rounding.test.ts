import {
  allocate,
  claimsRules,
  divide,
  divideOre,
  proportional,
  type Rounding,
  roundToOre,
} from "@vanstervind/fund-allocation";
import { dinero, allocate as split, toSnapshot } from "dinero.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AllocationRule } from "../src/allocation.ts";
import { applicant, application, round } from "./fund.ts";
import { less, q, read, sub, text, total } from "./oracle.ts";

const parts = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 10_000 })), {
  minLength: 1,
  maxLength: 8,
});
const id = (i: number) => `a${i}`;

/** An amount in fixed proportions, in whole öre. */
const inParts = (amount: number, ratios: readonly number[], rounding: Rounding): readonly number[] => {
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0);
  const shares = ratios.map((ratio, i) => ({ id: id(i), exactOre: text(q(BigInt(amount) * BigInt(ratio), all)) }));
  return roundToOre(shares, { rounding, totalOre: amount }).ore;
};

describe("webster", () => {
  test("keeps the sum, and more to divide never costs anybody an öre", () => {
    fc.assert(
      fc.property(parts, fc.nat(10_000), (ratios, amount) => {
        const [before, after] = [inParts(amount, ratios, "webster"), inParts(amount + 1, ratios, "webster")];
        expect(before.reduce((sum, ore) => sum + ore, 0)).toBe(amount);
        expect(before.filter((ore, i) => ore !== after[i])).toHaveLength(1);
        expect(before.every((ore, i) => ore <= after[i]!)).toBe(true);
      }),
    );
  });

  test("nobody has passed a half step later than another is about to: the test of a divisor method", () => {
    fc.assert(
      fc.property(parts, fc.nat(10_000), (ratios, amount) => {
        const all = ratios.reduce((sum, ratio) => sum + ratio, 0);
        const given = inParts(amount, ratios, "webster");
        // The amount at which a ratio's share reaches so many halves of a step.
        const passedAt = (halves: number, i: number) => q(BigInt(halves) * BigInt(all), 2n * BigInt(ratios[i]!));
        given.forEach((mine, i) => {
          given.forEach((yours, j) => {
            const late = sub(passedAt(2 * mine - 1, i), passedAt(2 * yours + 1, j));
            expect(less(q(1, 1024), late)).toBe(false);
          });
        });
      }),
    );
  });

  test("equal shares differ by one step at most, the larger for the smaller id, whatever their order", () => {
    fc.assert(
      fc.property(parts, fc.nat(10_000), fc.constantFrom(1, 100), (ratios, amount, stepOre) => {
        const twice = [...ratios, ...ratios];
        const shares = twice.map((ratio, i) => ({ id: id(i), exactOre: `${ratio * amount}/7` }));
        const { ore } = roundToOre(shares, { rounding: "webster", stepOre });
        ratios.forEach((_, i) => {
          const [first, second] = id(i) < id(i + ratios.length) ? [i, i + ratios.length] : [i + ratios.length, i];
          expect([0, stepOre]).toContain(ore[first]! - ore[second]!);
        });
        expect(roundToOre(shares.toReversed(), { rounding: "webster", stepOre }).ore.toReversed()).toEqual(ore);
      }),
    );
  });

  test("nothing is nothing", () => {
    expect(roundToOre([], { rounding: "webster" })).toEqual({ ore: [], leftOver: "0" });
    expect(roundToOre([{ id: "a", exactOre: 0 }], { rounding: "webster" }).ore).toEqual([0]);
  });
});

describe("a krona more in the fund", () => {
  const claims = [600, 600, 200].map((claimOre, i) => ({ id: id(i), claimOre }));
  const awards = (estateOre: number, rounding: Rounding) =>
    divideOre(estateOre, claims, { rule: "proportional", rounding }).awards.map(({ awardOre }) => awardOre);

  test("costs somebody an öre by largest remainder (the Alabama paradox), and nobody by webster", () => {
    expect([awards(10, "largestRemainder"), awards(11, "largestRemainder")]).toEqual([
      [4, 4, 2],
      [5, 5, 1],
    ]);
    expect([awards(10, "webster"), awards(11, "webster")]).toEqual([
      [5, 4, 1],
      [5, 5, 1],
    ]);
  });

  test("lowers no award in a round that rounds by webster, under any rule", () => {
    const asks = fc.array(fc.record({ asked: fc.integer({ min: 1, max: 3000 }), minimum: fc.nat(60) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        asks,
        fc.constantFrom(...AllocationRule.options),
        fc.constantFrom(1, 10),
        fc.integer({ min: 600, max: 5000 }),
        (given, rule, stepOre, budgetOre) => {
          const applicants = given.map((_, i) => ({ ...applicant, id: id(i % 4), name: id(i) })).slice(0, 4);
          const applications = given.map(({ asked, minimum }, i) => ({
            ...application,
            id: `x${i}`,
            applicantId: id(i % 4),
            requestedOre: asked,
            minimumOre: Math.min(minimum, asked),
            totalCostOre: asked,
          }));
          const run = (more: number) => {
            const settings = { ...round, budgetOre: budgetOre + more, stepOre, rounding: "webster" as const };
            const result = allocate(settings, applicants, applications, { rule });
            if (!result.feasible) throw new Error("short");
            return result;
          };
          const [before, after] = [run(0), run(stepOre)];
          before.applicants.forEach(({ awardOre }, i) => {
            expect(after.applicants[i]!.awardOre).toBeGreaterThanOrEqual(awardOre);
          });
          before.applications.forEach(({ awardOre, requestedOre }, i) => {
            expect(after.applications[i]!.awardOre).toBeGreaterThanOrEqual(awardOre);
            expect(awardOre).toBeLessThanOrEqual(requestedOre);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("dividing öre", () => {
  const claims = fc
    .array(fc.nat(5000), { minLength: 1, maxLength: 7 })
    .map((amounts) => amounts.map((claimOre, i) => ({ id: id(i), claimOre })));

  test("is divide and then rounding, under every rule", () => {
    fc.assert(
      fc.property(claims, fc.nat(20_000), fc.constantFrom(...AllocationRule.options), (rows, estateOre, rule) => {
        const { awards, unallocatedOre, standardErrorOre } = divideOre(estateOre, rows, { rule });
        const claimed = rows.reduce((sum, { claimOre }) => sum + claimOre, 0);
        const given = awards.reduce((sum, { awardOre }) => sum + awardOre, 0);
        expect([given, unallocatedOre]).toEqual([Math.min(estateOre, claimed), Math.max(0, estateOre - claimed)]);
        expect(standardErrorOre).toBeNull();
        const exact = awards.map(({ id, exactOre }) => ({ id, exactOre }));
        expect(roundToOre(exact).ore).toEqual(awards.map(({ awardOre }) => awardOre));
        expect(divideOre(estateOre, rows.toReversed(), { rule }).awards.toReversed()).toEqual(awards);
      }),
    );
  });

  test("fractions of a hundred digits are exact, and part of the data like any other", () => {
    const rows = Array.from({ length: 250 }, (_, i) => ({ id: id(i), claimOre: 1000 + 7 * i * i }));
    const estateOre = 20_000_000;
    const { awards } = divideOre(estateOre, rows, { rule: "minimalOverlap" });
    const { awards: exact } = divide(
      { estate: estateOre, claims: rows.map(({ claimOre }) => claimOre) },
      claimsRules.minimalOverlap,
    );
    expect(awards.map(({ exactOre }) => exactOre)).toEqual(exact);
    expect(text(total(exact.map(read)))).toBe(String(estateOre));
    expect(Math.max(...exact.map((each) => each.length))).toBeGreaterThan(150);
    expect(JSON.parse(JSON.stringify(awards))).toEqual(awards);
    expect(structuredClone(awards)).toEqual(awards);
  });

  test("webster gives nobody more than claimed", () => {
    fc.assert(
      fc.property(claims, fc.nat(20_000), fc.constantFrom(...AllocationRule.options), (rows, estateOre, rule) => {
        const { awards } = divideOre(estateOre, rows, { rule, rounding: "webster" });
        expect(awards.every(({ awardOre }, i) => awardOre >= 0 && awardOre <= rows[i]!.claimOre)).toBe(true);
      }),
    );
  });

  test("refuses an id that comes twice", () => {
    const twice = [
      { id: "a", claimOre: 1 },
      { id: "a", claimOre: 2 },
    ];
    expect(() => divideOre(1, twice, { rule: "cea" })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("dinero.js", () => {
  test("gives equal claimants unequal amounts where nothing forces it to: 10 öre over 46:27:27", () => {
    const currency = { code: "SEK", base: 10, exponent: 2 };
    const theirs = split(dinero({ amount: 10, currency }), [46, 27, 27]).map((part) => toSnapshot(part).amount);
    expect(theirs).toEqual([5, 3, 2]);
    const { awards } = divide({ estate: 10, claims: [460, 270, 270] }, proportional);
    const exact = awards.map((exactOre, i) => ({ id: id(i), exactOre }));
    expect(roundToOre(exact).ore).toEqual([4, 3, 3]);
    expect(roundToOre(exact, { rounding: "webster" }).ore).toEqual([4, 3, 3]);
    expect(read(awards[1]!)).toEqual(read(awards[2]!));
  });
});
