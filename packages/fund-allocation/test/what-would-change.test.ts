import { AllocationRule, type ApplicationAward, allocate, type RoundInput } from "@vanstervind/fund-allocation";
import { type ChangeOptions, whatWouldChange } from "@vanstervind/fund-allocation/decisions";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicant, application, round } from "./fund.ts";
import { less, q, read, sub } from "./oracle.ts";

const applicants = ["a", "b", "c"].map((id) => ({ ...applicant, id, name: id }));
const applications = [200_000, 600_000, 900_000].map((requestedOre, i) => {
  const applicantId = ["a", "b", "c"][i]!;
  return { ...application, id: `${i + 1}`, applicantId, requestedOre, totalCostOre: requestedOre };
});
const budget = { ...round, budgetOre: 1_000_000 };

const changes = (applicationId: string, options: Partial<ChangeOptions> = {}, settings: RoundInput = budget) =>
  whatWouldChange(settings, applicants, applications, { applicationId, ...options });

describe("at the water level", () => {
  test("the same for asking less; half of a krona more; so much money or weight for all of it", () => {
    expect(changes("2")).toEqual([
      { code: "had-asked-for", values: { requestedOre: 400_000, awardOre: 400_000, awardedOre: 400_000 } },
      { code: "krona-more", values: { gainOre: "50" } },
      { code: "full-with-more", values: { moreOre: 400_000 } },
      { code: "full-with-weight", values: { weight: "1", neededWeight: "3" } },
    ]);
  });

  test("weights that are given count", () => {
    const weights = [
      { id: "b", weight: 2 },
      { id: "c", weight: 3 },
    ];
    expect(changes("2", { weights }).at(-1)).toEqual({
      code: "full-with-weight",
      values: { weight: "2", neededWeight: "6" },
    });
    expect(changes("2", { weights: [{ id: "b", weight: 0 }] }).map(({ code }) => code)).toEqual(["krona-more"]);
  });
});

test("under a claims rule asking for less may give less, and weights are not spoken of", () => {
  expect(changes("3", { rule: "proportional" }).map(({ code, values }) => [code, Object.values(values)])).toEqual([
    ["had-asked-for", [529_412, 398_230, 529_412]],
    ["krona-more", ["900/17"]],
    ["full-with-more", [700_000]],
  ]);
});

test("a limit that is lifted", () => {
  const eligibility = [{ id: "§5", kind: "application-cap", maxOre: 150_000 }] as const;
  expect(changes("1", {}, { ...budget, eligibility })).toEqual([
    { code: "without-limit", values: { ruleIds: ["§5"], awardOre: 200_000 } },
  ]);
  const [first, ...rest] = applications;
  const covered = [{ ...first!, otherFundingOre: 100_000 }, ...rest];
  expect(whatWouldChange(budget, applicants, covered, { applicationId: "1" })).toEqual([]);
  expect(changes("1")).toEqual([]);
});

test("a round in hundreds of kronor, or in odd steps, counts by the krona too", () => {
  for (const stepOre of [10_000, 300, 7]) {
    const change = changes("2", {}, { ...budget, stepOre }).find(({ code }) => code === "krona-more");
    expect(change).toEqual({ code: "krona-more", values: { gainOre: "50" } });
  }
});

describe("what would have made it eligible", () => {
  const rules = [
    { id: "§1", kind: "outward-only" },
    { id: "§2", kind: "within-round" },
    { id: "§3", kind: "notice", days: 21 },
    { id: "§4", kind: "own-funds-ceiling", maxOre: 500_000 },
    { id: "§5", kind: "own-share", share: "1/10" },
    { id: "§6", kind: "reports-in" },
    { id: "§7", kind: "application-cap", maxOre: 300_000 },
    { id: "§8", kind: "financing-shown" },
  ] as const;
  const ask = (given: object, who: object = {}, eligibility: RoundInput["eligibility"] = rules, opens = round) =>
    whatWouldChange(
      { ...opens, eligibility },
      [{ ...applicant, ownFundsOre: 400_000, ...who }],
      [
        {
          ...application,
          requestedOre: 500_000,
          totalCostOre: 1_000_000,
          ownShareOre: 200_000,
          otherFundingOre: 300_000,
          ...given,
        },
      ],
      { applicationId: "a1" },
    );
  const got = [{ code: "if-eligible", values: { awardOre: 300_000 } }];

  test.each([
    ["outward", { outward: false }],
    ["a day in the round", { submittedOn: "2025-12-01" }],
    ["a day before its end", { submittedOn: "2026-03-01" }],
    ["notice", { startsOn: "2026-02-10" }],
    ["own share", { ownShareOre: 0 }],
    ["financing that covers the cost", { totalCostOre: 1_000_001 }],
    ["a minimum within the limit", { minimumOre: 400_000 }],
    ["all of it", { outward: false, ownShareOre: 0, minimumOre: 400_000, startsOn: "2026-02-10" }],
  ])("%s", (_, given) => {
    expect(ask(given)).toEqual(got);
  });

  test("own funds and reports", () => {
    expect(ask({}, { ownFundsOre: 900_000, missingReports: ["2025-1"] })).toEqual(got);
  });

  test("in a rolling round, a day after it opens", () => {
    expect(ask({ submittedOn: "2025-12-01" }, {}, rules, { ...round, closes: null } as never)).toEqual(got);
  });

  test("nothing helps where the rules leave no room, or meeting one refusal breaks another", () => {
    const capped = [{ id: "§8", kind: "yearly-cap", maxOre: 100_000 }] as const;
    expect(ask({}, { grantedThisYearOre: 100_000 }, capped)).toEqual([]);
    expect(ask({ startsOn: "2026-01-05", submittedOn: "2026-01-03" })).toEqual([]);
  });
});

test("an infeasible round has no answer to change, and an unknown application is refused by name", () => {
  const greedy = applications.map((each) => ({ ...each, minimumOre: each.requestedOre }));
  expect(whatWouldChange(budget, applicants, greedy, { applicationId: "1" })).toEqual([]);
  expect(() => changes("9")).toThrow(expect.objectContaining({ code: "unknown-application" }));
});

test("every change is what the round would have given, and no smaller one would do", () => {
  const anyRound = fc.record({
    asked: fc.array(fc.integer({ min: 100, max: 3000 }), { minLength: 1, maxLength: 4 }),
    budgetOre: fc.integer({ min: 100, max: 5000 }),
    rule: fc.constantFrom(...AllocationRule.options),
  });
  fc.assert(
    fc.property(anyRound, ({ asked, budgetOre, rule }) => {
      const who = asked.map((_, i) => ({ ...applicant, id: `f${i}` }));
      const what = asked.map((requestedOre, i) => {
        return { ...application, id: `a${i}`, applicantId: `f${i}`, requestedOre, totalCostOre: requestedOre };
      });
      const award = (more: number, weight = "1"): ApplicationAward => {
        const weights = rule === "waterLevel" ? [{ id: "f0", weight }] : [];
        const result = allocate({ ...round, budgetOre: budgetOre + more }, who, what, { rule, weights });
        if (!result.feasible) throw new Error("short");
        return result.applications[0]!;
      };
      const found = whatWouldChange({ ...round, budgetOre }, who, what, { applicationId: "a0", rule });
      for (const { code, values } of found) {
        if (code === "full-with-more") {
          expect(award(values.moreOre).boundBy).toBe("request");
          expect(award(values.moreOre - 1).boundBy).not.toBe("request");
        }
        if (code === "krona-more") {
          expect(sub(read(award(100).exactOre), read(award(0).exactOre))).toEqual(read(values.gainOre));
          expect(less(q(100), read(values.gainOre))).toBe(false);
        }
        if (code === "full-with-weight") {
          expect(award(0, values.neededWeight).boundBy).toBe("request");
          const less = sub(read(values.neededWeight), q(1, 100));
          expect(award(0, `${less.n}/${less.d}`).boundBy).not.toBe("request");
        }
        if (code === "had-asked-for") expect(values.awardOre).toBeLessThanOrEqual(values.awardedOre);
      }
      expect(found.length > 0).toBe(award(0).boundBy !== "request");
    }),
    { numRuns: 25 },
  );
});
