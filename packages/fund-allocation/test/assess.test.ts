import { type ApplicationInput, assess, type EligibilityRule, type RoundInput } from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicant, application, round } from "./fund.ts";

const judged = (
  rules: readonly EligibilityRule[],
  given: Partial<ApplicationInput> = {},
  who: Partial<typeof applicant> = {},
) =>
  assess(
    { ...application, ...given },
    { round: { ...round, eligibility: rules }, applicant: { ...applicant, ...who } },
  );

const codes = (result: ReturnType<typeof judged>) => result.refusals.map(({ code }) => code);

describe("rules that refuse", () => {
  test("outward-only", () => {
    const rule = { id: "§1", kind: "outward-only" } as const;
    expect(judged([rule])).toMatchObject({ eligible: true, claimOre: 600_000, refusals: [] });
    expect(judged([rule], { outward: false })).toEqual({
      applicationId: "a1",
      eligible: false,
      claimOre: 0,
      refusals: [{ code: "not-outward", values: { ruleId: "§1" } }],
      limits: [],
    });
  });

  test.each([
    ["2025-12-31", true],
    ["2026-01-01", false],
    ["2026-02-28", false],
    ["2026-03-01", true],
  ])("within-round: the round is half-open, %s", (submittedOn, refused) => {
    const result = judged([{ id: "§2", kind: "within-round" }], { submittedOn });
    expect(codes(result)).toEqual(refused ? ["outside-round"] : []);
  });

  test("within-round: a rolling round does not close", () => {
    const rolling: RoundInput = { ...round, closes: null, eligibility: [{ id: "§2", kind: "within-round" }] };
    expect(assess({ ...application, submittedOn: "2031-01-01" }, { round: rolling, applicant }).eligible).toBe(true);
  });

  test.each([
    ["2026-03-11", []],
    ["2026-03-12", ["too-short-notice"]],
    ["2026-04-02", ["too-short-notice"]],
  ])("notice: submitted on %s, 21 days before 1 April", (submittedOn, refused) => {
    expect(codes(judged([{ id: "§3", kind: "notice", days: 21 }], { submittedOn }))).toEqual(refused);
  });

  test("own-funds-ceiling, for the kinds of applicant it speaks of", () => {
    const rule = { id: "§4", kind: "own-funds-ceiling", maxOre: 800_000, applicantKinds: ["district"] } as const;
    expect(codes(judged([rule]))).toEqual([]);
    expect(judged([rule], {}, { kind: "district" }).refusals).toEqual([
      { code: "own-funds-too-large", values: { ruleId: "§4", ownFundsOre: 900_000, maxOre: 800_000 } },
    ]);
    expect(codes(judged([rule], {}, { kind: "district", ownFundsOre: 800_000 }))).toEqual([]);
  });

  test("own-share is compared exactly and stated in whole öre", () => {
    const rule = { id: "§5", kind: "own-share", share: "1/3" } as const;
    expect(judged([rule], { ownShareOre: 233_333 }).refusals).toEqual([
      { code: "own-share-too-small", values: { ruleId: "§5", ownShareOre: 233_333, requiredOre: 233_334 } },
    ]);
    expect(codes(judged([rule], { ownShareOre: 233_334 }))).toEqual([]);
  });

  test("financing-shown: what is asked for, the own share and others must cover the cost", () => {
    const rule = { id: "§5", kind: "financing-shown" } as const;
    expect(judged([rule], { otherFundingOre: 60_000 }).refusals).toEqual([
      { code: "financing-not-shown", values: { ruleId: "§5", totalCostOre: 700_000, missingOre: 40_000 } },
    ]);
    expect(codes(judged([rule], { otherFundingOre: 60_000, ownShareOre: 40_000 }))).toEqual([]);
    expect(codes(judged([rule], { ownShareOre: 200_000 }))).toEqual([]);
  });

  test("reports-in", () => {
    const rule = { id: "§6", kind: "reports-in" } as const;
    expect(codes(judged([rule]))).toEqual([]);
    expect(judged([rule], {}, { missingReports: ["2025-17"] }).refusals).toEqual([
      { code: "report-missing", values: { ruleId: "§6", grantIds: ["2025-17"] } },
    ]);
  });
});

describe("rules that lower", () => {
  test("never above the cost that is not covered", () => {
    expect(judged([], { ownShareOre: 150_000, otherFundingOre: 50_000 })).toMatchObject({
      claimOre: 500_000,
      limits: [{ code: "uncovered-cost", values: { limitOre: 500_000, totalCostOre: 700_000, coveredOre: 200_000 } }],
    });
    expect(codes(judged([], { ownShareOre: 700_000 }))).toEqual(["nothing-within-limit"]);
    expect(codes(judged([], { ownShareOre: 500_000, otherFundingOre: 500_000 }))).toEqual(["nothing-within-limit"]);
  });

  test("excluded-costs leaves the costs that the fund pays", () => {
    const rule = { id: "§7", kind: "excluded-costs", costKinds: ["rent", "telephone"] } as const;
    expect(judged([rule], { costsOre: { rent: 250_000, print: 100_000 } })).toMatchObject({
      claimOre: 450_000,
      limits: [{ code: "excluded-costs", values: { ruleId: "§7", excludedOre: 250_000, costKinds: ["rent"] } }],
    });
    expect(judged([rule], { costsOre: { rent: 100_000 } })).toMatchObject({ claimOre: 600_000, limits: [] });
  });

  test("yearly-cap counts what was granted before", () => {
    const rule = { id: "§8", kind: "yearly-cap", maxOre: 500_000 } as const;
    expect(judged([rule]).claimOre).toBe(500_000);
    expect(judged([rule], {}, { grantedThisYearOre: 200_000 }).claimOre).toBe(300_000);
    expect(codes(judged([rule], {}, { grantedThisYearOre: 600_000 }))).toEqual(["nothing-within-limit"]);
  });

  test("the tightest limit comes first, and below the minimum nothing is of use", () => {
    const rules = [
      { id: "§9", kind: "application-cap", maxOre: 550_000 },
      { id: "§8", kind: "yearly-cap", maxOre: 400_000 },
      { id: "§7", kind: "yearly-cap", maxOre: 400_000 },
    ] as const;
    const result = judged(rules, { minimumOre: 400_000 });
    expect(result).toMatchObject({ eligible: true, claimOre: 400_000 });
    expect(result.limits.map(({ values }) => values.ruleId)).toEqual(["§7", "§8", "§9"]);
    expect(judged(rules, { minimumOre: 400_001 }).refusals).toEqual([
      { code: "minimum-above-limit", values: { ruleId: "§7", minimumOre: 400_001, limitOre: 400_000 } },
    ]);
  });
});

test("all refusals are told at once, and the claim never exceeds the request or any limit", () => {
  fc.assert(
    fc.property(
      fc.nat(900_000),
      fc.nat(900_000),
      fc.boolean(),
      fc.nat(700_000),
      (cap, yearly, outward, ownShareOre) => {
        const rules = [
          { id: "a", kind: "application-cap", maxOre: cap },
          { id: "b", kind: "yearly-cap", maxOre: yearly },
          { id: "c", kind: "outward-only" },
          { id: "d", kind: "reports-in" },
        ] as const;
        const result = judged(rules, { outward, ownShareOre }, { missingReports: outward ? [] : ["x"] });
        const most = Math.min(600_000, cap, yearly, 700_000 - ownShareOre);
        expect(result.claimOre).toBe(outward ? most : 0);
        expect(result.eligible).toBe(outward && most > 0);
        expect(result.refusals.length).toBe((outward ? 0 : 2) + (most === 0 ? 1 : 0));
      },
    ),
  );
});

describe("bad input", () => {
  test("an application of somebody else", () => {
    expect(() => judged([], { applicantId: "other" })).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: "other-applicant", field: "applicantId" })] }),
    );
  });

  test.each([
    [{ minimumOre: 600_001 }, "minimumOre"],
    [{ costsOre: { rent: 400_000, print: 400_000 } }, "costsOre"],
    [{ ownShareOre: Number.MAX_SAFE_INTEGER, otherFundingOre: 2 }, "ownShareOre"],
    [{ requestedOre: 0 }, "requestedOre"],
    [{ startsOn: "2026-02-30" }, "startsOn"],
  ])("%j", (given, field) => {
    expect(() => judged([], given)).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ field })] }));
  });

  test.each([
    [{ reserveOre: 5_000_001 }, "reserveOre"],
    [{ closes: "2026-01-01" }, "closes"],
    [{ eligibility: [{ id: "uncovered-cost", kind: "outward-only" } as const] }, "eligibility"],
    [
      { eligibility: [{ id: "x", kind: "outward-only" } as const, { id: "x", kind: "reports-in" } as const] },
      "eligibility",
    ],
  ])("the round %j", (given, field) => {
    expect(() => assess(application, { round: { ...round, ...given }, applicant })).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ source: "the round", field })] }),
    );
  });
});
