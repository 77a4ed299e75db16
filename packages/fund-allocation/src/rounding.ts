import * as z from "zod";

/**
 * How exact shares become whole öre or kronor.
 *
 * | name | how | keeps | gives up |
 * |---|---|---|---|
 * | `largestRemainder` | down, then one step each to the largest remainders (Hamilton) | less than a step from the exact share | one more krona to divide can cost somebody a step |
 * | `webster` | each step goes to whoever's share passes its half first as the money grows (Webster, Sainte-Laguë) | more money never costs anybody a step | a share may be more than a step from the exact one |
 *
 * Under both, equal shares differ by at most one step, the larger for the smaller id.
 *
 * @see M. Balinski and H. P. Young, Fair Representation, 1982
 * @example
 * ```ts
 * import { Rounding } from "@vanstervind/fund-allocation";
 *
 * Rounding.options; // => ["largestRemainder", "webster"]
 * ```
 */
export const Rounding = z.enum(["largestRemainder", "webster"]);

/** See the schema of the same name. */
export type Rounding = z.infer<typeof Rounding>;
