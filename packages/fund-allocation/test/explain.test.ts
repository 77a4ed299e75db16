import { AllocationRule, type Explainable, explain } from "@vanstervind/fund-allocation";
import { describe, expect, test } from "vitest";

/** Every kind of reason, with the variants that its sentence has. */
const reasons: readonly Explainable[] = [
  { code: "not-outward", values: { ruleId: "§1" } },
  {
    code: "outside-round",
    values: { ruleId: "§2", submittedOn: "2026-03-01", opens: "2026-01-01", closes: "2026-03-01" },
  },
  { code: "outside-round", values: { ruleId: "§2", submittedOn: "2025-12-31", opens: "2026-01-01", closes: null } },
  {
    code: "too-short-notice",
    values: { ruleId: "§3", submittedOn: "2026-03-20", startsOn: "2026-04-01", days: 12, requiredDays: 21 },
  },
  {
    code: "too-short-notice",
    values: { ruleId: "§3", submittedOn: "2026-04-01", startsOn: "2026-04-01", days: 0, requiredDays: 1 },
  },
  { code: "own-funds-too-large", values: { ruleId: "§4", ownFundsOre: 12_000_000, maxOre: 10_000_000 } },
  { code: "own-share-too-small", values: { ruleId: "§5", ownShareOre: 0, requiredOre: 70_050 } },
  { code: "financing-not-shown", values: { ruleId: "§5", totalCostOre: 700_000, missingOre: 100_000 } },
  { code: "report-missing", values: { ruleId: "§6", grantIds: ["2025-17", "2025-20"] } },
  { code: "nothing-within-limit", values: { ruleId: "§8", limitOre: 0 } },
  { code: "minimum-above-limit", values: { ruleId: "§8", minimumOre: 400_000, limitOre: 300_000 } },
  {
    code: "uncovered-cost",
    values: { ruleId: "uncovered-cost", limitOre: 500_000, totalCostOre: 700_000, coveredOre: 200_000 },
  },
  {
    code: "excluded-costs",
    values: { ruleId: "§7", limitOre: 450_000, excludedOre: 250_000, costKinds: ["rent", "telephone"] },
  },
  { code: "application-cap", values: { ruleId: "§9", limitOre: 300_000 } },
  { code: "yearly-cap", values: { ruleId: "§8", limitOre: 300_000, maxOre: 500_000, grantedThisYearOre: 200_000 } },
  { code: "met-in-full", values: { awardOre: 200_000 } },
  { code: "met-to-limit", values: { awardOre: 300_000, ruleIds: ["§8", "§9"] } },
  { code: "met-to-limit", values: { awardOre: 300_000, ruleIds: ["uncovered-cost"] } },
  { code: "at-minimum", values: { minimumOre: 150_000 } },
  { code: "minimum-capped", values: { minimumOre: 400_000, countedOre: 200_000, minimumShare: "1/3" } },
  { code: "at-level", values: { levelOre: "1000000/3", weight: null, claimOre: 900_000 } },
  { code: "at-level", values: { levelOre: "1000000/3", weight: "7/6", claimOre: 900_000 } },
  ...AllocationRule.options.map(
    (rule) => ({ code: "by-rule", values: { rule, claimOre: 900_000, minimumOre: 0 } }) as const,
  ),
  { code: "by-rule", values: { rule: "proportional", claimOre: 900_000, minimumOre: 700_000 } },
  { code: "estimated", values: { errorOre: 1_250 } },
  { code: "nothing-left", values: { rule: "cel" } },
  { code: "nothing-eligible", values: { applications: 1 } },
  { code: "nothing-eligible", values: { applications: 3 } },
  { code: "shared-with-own", values: { applications: 2, togetherOre: 500_000 } },
  { code: "rounded", values: { exactOre: "1000000/3", awardOre: 333_300, stepOre: 100 } },
  { code: "rounded", values: { exactOre: "1000000/3", awardOre: 333_334, stepOre: 1 } },
  { code: "rounded", values: { exactOre: "1000000/3", awardOre: 330_000, stepOre: 10_000 } },
  { code: "if-eligible", values: { awardOre: 330_000 } },
  { code: "without-limit", values: { ruleIds: ["§8", "§9"], awardOre: 330_000 } },
  { code: "had-asked-for", values: { requestedOre: 300_000, awardOre: 300_000, awardedOre: 300_000 } },
  { code: "had-asked-for", values: { requestedOre: 300_000, awardOre: 200_050, awardedOre: 300_000 } },
  { code: "krona-more", values: { gainOre: "100/3" } },
  { code: "krona-more", values: { gainOre: "0" } },
  { code: "full-with-more", values: { moreOre: 120_000 } },
  { code: "full-with-weight", values: { weight: "7/6", neededWeight: "2" } },
];

const plain = (sentence: string) => sentence.replaceAll("\u00a0", " ");

describe.each(["sv", "en"] as const)("in %s", (lang) => {
  test("every reason reads as a sentence", () => {
    const letter = reasons.map((reason) => `${reason.code}: ${plain(explain(reason, lang))}`).join("\n");
    expect(letter).toMatchSnapshot();
    expect(letter).not.toMatch(/undefined|NaN|\[object/);
  });
});
