import { Id, IsoDate, Ore } from "@vanstervind/core";
import * as z from "zod";
import { uncoveredCostRuleId } from "./eligibility-reason.ts";
import { EligibilityRule } from "./eligibility-rule.ts";
import { Exact } from "./exact.ts";
import { readRational } from "./internal/rational.ts";
import { Rounding } from "./rounding.ts";

const atMostOne = (share: Exact): boolean => {
  const { numerator, denominator } = readRational(share)!;
  return numerator <= denominator;
};

const Amount = Ore.min(0, { error: "must not be negative" });

/**
 * One round of the fund: how much there is, when it is open, and by which rules.
 *
 * @example
 * ```ts
 * import { Round } from "@vanstervind/fund-allocation";
 *
 * const settings = { id: "2026-1", name: "Spring 2026", budgetOre: 5_000_000, opens: "2026-01-01", closes: "2026-03-01" };
 * Round.parse(settings).stepOre; // => 1
 * Round.safeParse({ ...settings, reserveOre: 6_000_000 }).success; // => false
 * ```
 */
export const Round = z
  .strictObject({
    /** What decisions call the round. */
    id: Id,
    /** What letters call it, such as `Activity fund, spring 2026`. */
    name: z.string().min(1, { error: "must not be empty" }),
    /** What the board has set aside for the round, in öre. */
    budgetOre: Amount,
    /** The part of the budget that is kept back, for appeals and late needs, in öre. */
    reserveOre: Amount.default(0),
    /** The first day that applications are taken. */
    opens: IsoDate,
    /** The first day that they no longer are (the round is half-open); `null` for a rolling round. */
    closes: IsoDate.nullable(),
    /** What awards are whole multiples of: 1 for öre, 100 for kronor, 10,000 for hundreds of kronor. */
    stepOre: Ore.min(1, { error: "must be at least 1 öre" }).default(1),
    /** How exact awards become whole steps. */
    rounding: Rounding.default("largestRemainder"),
    /**
     * How much of what is asked for can count as a minimum, such as `"1/2"`. At 1 (the default) an application's own
     * minimum counts in full and is paid before weights do; less keeps a high minimum from passing by those in need.
     */
    minimumShare: Exact.refine(atMostOne, { error: "must not exceed 1" }).default(1),
    /** Who and what may get support. */
    eligibility: z.array(EligibilityRule).readonly().default([]),
  })
  .refine(({ budgetOre, reserveOre }) => reserveOre <= budgetOre, {
    error: "must not exceed budgetOre",
    path: ["reserveOre"],
  })
  .refine(({ opens, closes }) => closes === null || opens < closes, {
    error: "must come after opens",
    path: ["closes"],
  })
  .refine(({ eligibility }) => new Set(eligibility.map(({ id }) => id)).size === eligibility.length, {
    error: "must have different ids",
    path: ["eligibility"],
  })
  .refine(({ eligibility }) => eligibility.every(({ id }) => id !== uncoveredCostRuleId), {
    error: `must not use the id ${uncoveredCostRuleId}, which names a rule of every round`,
    path: ["eligibility"],
  });

/** See the schema of the same name. */
export interface Round extends z.infer<typeof Round> {}

/** A {@link Round} as given: what has a default may be left out. */
export interface RoundInput extends z.input<typeof Round> {}
