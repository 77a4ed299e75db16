/**
 * Grant formulas of real funds, exact to the öre: equal bases, equalisation, gap and quadratic funding, support for
 * premises, and what is paid or repaid once accounts are in.
 *
 * @packageDocumentation
 */

export * from "./base-plus-equal.ts";
export * from "./explain-premises.ts";
export * from "./gap-funding.ts";
export * from "./income-equalisation.ts";
export * from "./premises-support.ts";
export * from "./quadratic-funding.ts";
export * from "./settle.ts";
export * from "./tax-base-guarantee.ts";
