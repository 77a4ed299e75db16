import type { Ore } from "@vanstervind/core";
import { type Account, accounts, balanceOf } from "./accounts.ts";
import type { RoundState } from "./round-state.ts";

/** One account in a trial balance. */
export interface TrialBalanceRow {
  /** Which account. */
  readonly account: Account;
  /** All that has been posted to its debit side, in öre. */
  readonly debitOre: Ore;
  /** All that has been posted to its credit side, in öre. */
  readonly creditOre: Ore;
  /** Debit less credit, in öre: below 0 only where money comes from, `budget` and `carried-in`. */
  readonly balanceOre: Ore;
}

/** All accounts of a round, and the sums that must agree. */
export interface TrialBalance {
  /** Every account, in the order of {@link accounts}. */
  readonly rows: readonly TrialBalanceRow[];
  /** The sum of the debit sides, in öre. */
  readonly debitOre: Ore;
  /** The sum of the credit sides, in öre: the same. */
  readonly creditOre: Ore;
  /** What the round began with, in öre: budget and what was carried in. */
  readonly fundsOre: Ore;
  /** What has left the fund and not come back, in öre: paid out less repaid. */
  readonly netPaidOre: Ore;
}

/**
 * The trial balance of a round, to the öre.
 *
 * After every event, debit and credit are equal, and
 * `funds = reserve + unallocated + granted + net paid + carried over + returned`,
 * where net paid is what is used, still to be accounted for, demanded back or waived. O(1).
 *
 * @example
 * ```ts
 * import { applyEvent, emptyRound, trialBalance } from "@vanstervind/fund-allocation/rounds";
 *
 * const round = {
 *   id: "2026-1", name: "Spring 2026", budgetOre: 1_000_000, reserveOre: 100_000, opens: "2026-01-01", closes: null,
 * };
 * const terms = { payment: "in-advance", appealDays: 21, reportDays: 60 } as const;
 * const opened = { kind: "call-opened", on: "2025-12-10", role: "board", round, terms, carriedInOre: 50_000 } as const;
 * const { rows, debitOre, creditOre } = trialBalance(applyEvent(emptyRound, opened));
 * rows.filter(({ balanceOre }) => balanceOre !== 0).map(({ account, balanceOre }) => [account, balanceOre]);
 * // => [["budget", -1000000], ["carried-in", -50000], ["reserve", 100000], ["unallocated", 950000]]
 * debitOre === creditOre; // => true
 * ```
 */
export const trialBalance = ({ balances }: RoundState): TrialBalance => {
  const rows = accounts.map((account) => ({ account, ...balances[account], balanceOre: balanceOf(balances, account) }));
  const sum = (part: readonly Ore[]): Ore => part.reduce((total, ore) => total + ore, 0);
  return {
    rows,
    debitOre: sum(rows.map(({ debitOre }) => debitOre)),
    creditOre: sum(rows.map(({ creditOre }) => creditOre)),
    fundsOre: -balanceOf(balances, "budget") - balanceOf(balances, "carried-in"),
    netPaidOre: sum((["paid", "used", "demanded", "waived"] as const).map((account) => balanceOf(balances, account))),
  };
};
