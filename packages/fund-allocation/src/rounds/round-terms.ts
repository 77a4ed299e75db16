import { Ore } from "@vanstervind/core";
import * as z from "zod";

const days = z.int({ error: "must be a whole number of days" }).min(0, { error: "must not be negative" });

/**
 * What the board has settled about how a round is run, besides the round's own rules.
 *
 * @example
 * ```ts
 * import { RoundTerms } from "@vanstervind/fund-allocation/rounds";
 *
 * RoundTerms.parse({ payment: "on-accounts", appealDays: 21, reportDays: 60 }).delegationLimitOre; // => 0
 * ```
 */
export const RoundTerms = z.strictObject({
  /** Whether grants are paid before the activity, or on its accounts when the report is accepted. */
  payment: z.enum(["in-advance", "on-accounts"]),
  /** For how many days after a decision an appeal may be lodged; the day of the decision is not counted. */
  appealDays: days,
  /** Within how many days from the first day of the activity a report must be in. */
  reportDays: days,
  /** The most that the delegate may grant one application without the board, in öre; 0 when nothing is delegated. */
  delegationLimitOre: Ore.min(0, { error: "must not be negative" }).default(0),
});

/** See the schema of the same name. */
export interface RoundTerms extends z.infer<typeof RoundTerms> {}
