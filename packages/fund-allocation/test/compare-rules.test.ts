import { AllocationRule, allocate } from "@vanstervind/fund-allocation";
import { compareRules, gini, type RuleComparison } from "@vanstervind/fund-allocation/decisions";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicant, application, round } from "./fund.ts";

const amounts = fc.array(fc.oneof(fc.nat(5), fc.nat(1_000_000)), { minLength: 1, maxLength: 9 });

describe("the Gini coefficient", () => {
  test("is half the mean difference over the mean, from 0 to below 1", () => {
    fc.assert(
      fc.property(amounts, (ore) => {
        const sum = ore.reduce((all, each) => all + each, 0);
        const differences = ore.flatMap((mine) => ore.map((yours) => Math.abs(mine - yours)));
        const expected = sum === 0 ? 0 : differences.reduce((all, each) => all + each, 0) / (2 * ore.length * sum);
        expect(gini(ore)).toBeCloseTo(expected, 12);
        expect(gini(ore)).toBeGreaterThanOrEqual(0);
        expect(gini(ore)).toBeLessThan(1);
        expect(gini(ore.toReversed())).toBe(gini(ore));
        expect(gini(ore.map((each) => 7 * each))).toBeCloseTo(gini(ore), 12);
        expect(gini([...ore, ...ore])).toBeCloseTo(gini(ore), 12);
      }),
    );
  });

  test("a krona from one who has more to one who has less never raises it", () => {
    fc.assert(
      fc.property(amounts, fc.nat(), fc.nat(), (ore, a, b) => {
        const [rich, poor] = [a % ore.length, b % ore.length];
        fc.pre(ore[rich]! > ore[poor]! + 1);
        const moved = ore.map((each, i) => each - (i === rich ? 1 : 0) + (i === poor ? 1 : 0));
        expect(gini(moved)).toBeLessThanOrEqual(gini(ore));
      }),
    );
  });

  test("nothing among nobody is equal", () => {
    expect(gini([])).toBe(0);
  });
});

const asks = fc.array(
  fc.record({ asked: fc.integer({ min: 1, max: 3000 }), minimum: fc.nat(50), weight: fc.constantFrom(1, 2, "1/2") }),
  { minLength: 1, maxLength: 6 },
);

const fundOf = (given: readonly { asked: number; minimum: number; weight: number | string }[]) => ({
  applicants: given.map(({ weight }, i) => ({ ...applicant, id: `f${i}`, weight })),
  applications: given.map(({ asked, minimum }, i) => ({
    ...application,
    id: `a${i}`,
    applicantId: `f${i}`,
    requestedOre: asked,
    minimumOre: Math.min(minimum, asked),
    totalCostOre: asked,
    outward: i !== 5,
  })),
});
const eligibility = [{ id: "§1", kind: "outward-only" as const }];

const compare = (...[settings, applicants, applications, options]: Parameters<typeof compareRules>): RuleComparison => {
  const result = compareRules(settings, applicants, applications, options);
  if (!result.feasible) throw new Error("short");
  return result;
};

describe("rules side by side", () => {
  test("each column is what allocate gives, and changes are counted from the baseline", () => {
    fc.assert(
      fc.property(
        asks,
        fc.integer({ min: 300, max: 6000 }),
        fc.constantFrom(...AllocationRule.options),
        (given, budgetOre, baseline) => {
          const { applicants, applications } = fundOf(given);
          const settings = { ...round, budgetOre, eligibility };
          const result = compare(settings, applicants, applications, { baseline });
          const eligible = given.length === 6 ? 5 : given.length;
          expect(result.applicants).toHaveLength(eligible);
          expect(result.rules.map(({ rule }) => rule)).toEqual(AllocationRule.options);
          result.rules.forEach((column, k) => {
            const unweighted = applicants.map((each) => ({ ...each, weight: 1 }));
            const { rule } = column;
            const alone = allocate(settings, rule === "waterLevel" ? applicants : unweighted, applications, { rule });
            const rows = result.applicants.map(({ applicantId, awards }) => ({ applicantId, ...awards[k]! }));
            expect(alone).toMatchObject({
              applicants: alone.feasible ? alone.applicants.map(({ applicantId }) => ({ applicantId })) : [],
              awardedOre: column.awardedOre,
            });
            if (!alone.feasible) return;
            const paid = new Map(alone.applicants.map(({ applicantId, awardOre }) => [applicantId, awardOre]));
            for (const { applicantId, awardOre } of rows) expect(awardOre).toBe(paid.get(applicantId));
            const ore = rows.map(({ awardOre }) => awardOre);
            expect(column.gini).toBe(gini(ore));
            expect(column.smallestOre).toBe(Math.min(...ore));
            expect(column.withNothing).toBe(ore.filter((each) => each === 0).length);
            const changes = rows.map(({ changeOre }) => changeOre);
            expect(column.gain.length).toBe(changes.filter((change) => change > 0).length);
            expect(column.lose.length).toBe(changes.filter((change) => change < 0).length);
            expect(Math.abs(column.largestChange?.changeOre ?? 0)).toBe(Math.max(...changes.map(Math.abs)));
            // All that any rule gives out comes from the same fund.
            expect(changes.reduce((sum, change) => sum + change, 0)).toBe(
              column.awardedOre - result.rules.find(({ rule: name }) => name === baseline)!.awardedOre,
            );
            if (rule === baseline) expect([column.gain, column.lose, column.largestChange]).toEqual([[], [], null]);
          });
          const turned = compare(settings, applicants.toReversed(), applications.toReversed(), { baseline });
          expect(turned).toEqual(result);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("equal awards are the most equal of all rules, and equal losses leave the most with nothing", () => {
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 6000 }), (given, budgetOre) => {
        const { applicants, applications } = fundOf(given.map((each) => ({ ...each, minimum: 0, weight: 1 })));
        // Counted in hundredths of the unit of the claims, so that rounding does not decide.
        const fine = applications.map((each) => {
          return { ...each, requestedOre: each.requestedOre * 10_000, totalCostOre: each.requestedOre * 10_000 };
        });
        const { rules } = compare({ ...round, budgetOre: budgetOre * 10_000 }, applicants, fine);
        const of = (name: string) => rules.find(({ rule }) => rule === name)!;
        for (const column of rules) {
          expect(of("cea").gini).toBeLessThanOrEqual(column.gini + 1e-3);
          expect(of("cea").smallestOre).toBeGreaterThanOrEqual(column.smallestOre - 1);
          expect(of("cel").withNothing).toBeGreaterThanOrEqual(column.withNothing);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("a round of any size has all rules, with the error of the one that is sampled", () => {
    const { applicants, applications } = fundOf(
      Array.from({ length: 30 }, (_, i) => ({ asked: 10_007 * (i + 3), minimum: 0, weight: 1 })),
    );
    const { rules } = compare({ ...round, budgetOre: 2_000_000 }, applicants, applications);
    for (const { rule, standardErrorOre } of rules) {
      if (rule === "randomArrival") expect(standardErrorOre).toBeGreaterThan(0);
      else expect(standardErrorOre).toBeNull();
    }
  });

  test("a fund that does not cover the minimums has nothing to compare", () => {
    const { applicants, applications } = fundOf([{ asked: 500, minimum: 400, weight: 1 }]);
    expect(compareRules({ ...round, budgetOre: 300 }, applicants, applications)).toMatchObject({ shortfallOre: 100 });
    expect(compare({ ...round, budgetOre: 300, eligibility }, [], []).rules[0]).toMatchObject({
      gini: 0,
      smallestOre: 0,
    });
    expect(() => compareRules(round, applicants, applications, { rules: [] })).toThrow(
      expect.objectContaining({ code: "no-rules" }),
    );
    expect(() => compareRules(round, applicants, applications, { rules: ["lottery" as AllocationRule] })).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});
