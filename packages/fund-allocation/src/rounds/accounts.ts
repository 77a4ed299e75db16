import type { Id, Ore } from "@vanstervind/core";

/**
 * The accounts of a round, in the order of a trial balance. The first three say where the money comes from and where it
 * goes when the round ends; the others where it is.
 *
 * | account | its balance |
 * |---|---|
 * | `budget` | what the board set aside (credit) |
 * | `carried-in` | what the year before left (credit) |
 * | `reserve` | kept back for appeals and late needs |
 * | `unallocated` | free to grant |
 * | `granted` | promised and not yet paid |
 * | `paid` | paid out and not yet accounted for |
 * | `used` | paid out, reported and accepted |
 * | `demanded` | to be paid back |
 * | `waived` | will not come back, by decision |
 * | `carried-over` | left to next year's round |
 * | `returned` | given back to the district when the round closed |
 */
export const accounts = [
  "budget",
  "carried-in",
  "reserve",
  "unallocated",
  "granted",
  "paid",
  "used",
  "demanded",
  "waived",
  "carried-over",
  "returned",
] as const;

/** The name of an account. */
export type Account = (typeof accounts)[number];

/** Money from one account to another: the same amount in debit and in credit. */
export interface Posting {
  /** Where the money goes. */
  readonly debit: Account;
  /** Where it comes from. */
  readonly credit: Account;
  /** How much, in öre; never 0. */
  readonly ore: Ore;
  /** The application it concerns; `null` when it concerns the fund alone. */
  readonly applicationId: Id | null;
}

/** What has been posted to each account. */
export type Balances = Readonly<Record<Account, { readonly debitOre: Ore; readonly creditOre: Ore }>>;

/** Accounts that nothing has been posted to. */
export const noBalances = Object.fromEntries(
  accounts.map((account) => [account, { debitOre: 0, creditOre: 0 }]),
) as Balances;

/** Debit less credit, in öre. */
export const balanceOf = (balances: Balances, account: Account): Ore =>
  balances[account].debitOre - balances[account].creditOre;

/** The balances after the postings; each touches two accounts by the same amount, so the sums of all stay equal. */
export const post = (balances: Balances, postings: readonly Posting[]): Balances => {
  const after: Record<Account, { debitOre: Ore; creditOre: Ore }> = { ...balances };
  for (const { debit, credit, ore } of postings) {
    after[debit] = { ...after[debit], debitOre: after[debit].debitOre + ore };
    after[credit] = { ...after[credit], creditOre: after[credit].creditOre + ore };
  }
  return after;
};

/** A posting, or none when there is nothing to post. */
export const posting = (debit: Account, credit: Account, ore: Ore, applicationId: Id | null = null): Posting[] =>
  ore === 0 ? [] : [{ debit, credit, ore, applicationId }];
