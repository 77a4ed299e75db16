import { Ore, parse } from "@vanstervind/core";
import * as z from "zod";

const Amount = Ore.min(0, { error: "must not be negative" });

const Settlement = z.strictObject({
  /** What was awarded, in öre. */
  awardedOre: Amount,
  /** What the activity has cost by the accounts, counting only what the fund may pay for, in öre. */
  spentOre: Amount,
  /** What others paid, in öre. */
  otherFundingOre: Amount.default(0),
  /** What the association was to pay itself, in öre. */
  ownShareOre: Amount.default(0),
  /** Whether the report with its accounts has come in. */
  reportReceived: z.boolean({ error: "must be true or false" }),
});

/** An award that is paid on accounts; see {@link settle}. */
export interface SettlementInput extends z.input<typeof Settlement> {}

/** What becomes of an award: the three amounts sum to it. */
export interface Settled {
  /** What is paid, in öre. */
  readonly payoutOre: Ore;
  /** What goes back to the fund, in öre. */
  readonly releasedOre: Ore;
  /** What is still set aside because the report has not come, in öre. */
  readonly heldOre: Ore;
}

/**
 * Settles an award that is paid after the activity: the cost that neither others nor the association itself bear, at most
 * the award; the rest goes back to the fund.
 *
 * Nothing is paid or released before the report. Never pays more than was awarded, nor so much that the association
 * gains. O(1).
 *
 * @throws `invalid-input` when an amount is no whole number of öre or negative.
 * @example
 * ```ts
 * import { settle } from "@vanstervind/fund-allocation/formulas";
 *
 * settle({ awardedOre: 800_000, spentOre: 900_000, otherFundingOre: 300_000, reportReceived: true });
 * // => { payoutOre: 600000, releasedOre: 200000, heldOre: 0 }
 * settle({ awardedOre: 800_000, spentOre: 900_000, reportReceived: false }).heldOre; // => 800000
 * ```
 */
export const settle = (settlement: SettlementInput): Settled => {
  const given = parse(Settlement, settlement, { source: "the settlement" });
  const { awardedOre, spentOre, otherFundingOre, ownShareOre, reportReceived } = given;
  if (!reportReceived) return { payoutOre: 0, releasedOre: 0, heldOre: awardedOre };
  const payoutOre = Math.min(awardedOre, Math.max(0, spentOre - ownShareOre - otherFundingOre));
  return { payoutOre, releasedOre: awardedOre - payoutOre, heldOre: 0 };
};

const Advance = z.strictObject({
  /** What was paid in advance, in öre. */
  paidOre: Amount,
  /** What was spent on what the fund may pay for, in öre. */
  eligibleSpentOre: Amount,
  /** What others paid, in öre. */
  otherFundingOre: Amount.default(0),
});

/** An award that was paid in advance; see {@link repayment}. */
export interface AdvanceInput extends z.input<typeof Advance> {}

/**
 * What is to be paid back of an award that was paid in advance, in öre: what exceeds the eligible cost that others do
 * not bear.
 *
 * Never negative and never more than was paid. O(1).
 *
 * @throws `invalid-input` when an amount is no whole number of öre or negative.
 * @example
 * ```ts
 * import { repayment } from "@vanstervind/fund-allocation/formulas";
 *
 * repayment({ paidOre: 1_000_000, eligibleSpentOre: 900_000, otherFundingOre: 200_000 }); // => 300000
 * repayment({ paidOre: 1_000_000, eligibleSpentOre: 1_200_000 }); // => 0
 * ```
 */
export const repayment = (advance: AdvanceInput): Ore => {
  const { paidOre, eligibleSpentOre, otherFundingOre } = parse(Advance, advance, { source: "the advance" });
  return Math.max(0, paidOre - Math.max(0, eligibleSpentOre - otherFundingOre));
};
