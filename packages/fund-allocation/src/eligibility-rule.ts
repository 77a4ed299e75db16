import { Id, Ore } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "./exact.ts";

const Amount = Ore.min(0, { error: "must not be negative" });

const shared = {
  /** What decisions call the rule, such as `§4`; unique in the round. */
  id: Id,
  /** The kinds of applicant that the rule speaks of; everyone when left out. */
  applicantKinds: z.array(Id).readonly().optional(),
};

/**
 * A rule of the fund, as data with a stable id. A rule refuses an application, or lowers what it can get, and
 * no division of the money ever relaxes it.
 *
 * | kind | what it says | effect |
 * |---|---|---|
 * | `outward-only` | only activities that turn to people outside the party | refuses |
 * | `within-round` | submitted on a day of the round | refuses |
 * | `notice` | submitted at least `days` days before the activity starts | refuses |
 * | `own-funds-ceiling` | the applicant's own budget is at most `maxOre` | refuses |
 * | `own-share` | the applicant pays at least `share` of the cost itself | refuses |
 * | `financing-shown` | own share, other funding and what is asked for cover the cost | refuses |
 * | `reports-in` | no report on an earlier grant is missing | refuses |
 * | `excluded-costs` | costs of these `costKinds` (rent, running costs) are not paid | lowers |
 * | `application-cap` | at most `maxOre` for one application | lowers |
 * | `yearly-cap` | at most `maxOre` for one applicant in a year | lowers |
 *
 * A rule that should differ between kinds of applicant is written once for each, with `applicantKinds`.
 *
 * @example
 * ```ts
 * import { EligibilityRule } from "@vanstervind/fund-allocation";
 *
 * const caps: EligibilityRule[] = [
 *   { id: "§4a", kind: "yearly-cap", maxOre: 500_000, applicantKinds: ["district"] },
 *   { id: "§4b", kind: "yearly-cap", maxOre: 300_000, applicantKinds: ["association"] },
 * ];
 * EligibilityRule.safeParse({ id: "§4c", kind: "yearly-cap", maxKronor: 3000 }).success; // => false
 * caps.every((rule) => EligibilityRule.safeParse(rule).success); // => true
 * ```
 */
export const EligibilityRule = z.discriminatedUnion("kind", [
  z.strictObject({ ...shared, kind: z.literal("outward-only") }),
  z.strictObject({ ...shared, kind: z.literal("within-round") }),
  z.strictObject({
    ...shared,
    kind: z.literal("notice"),
    /** The least number of days from submission to start. */
    days: z.int({ error: "must be a whole number of days" }).min(0, { error: "must not be negative" }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("own-funds-ceiling"),
    /** The largest own budget for the year, in öre. */
    maxOre: Amount,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("own-share"),
    /** A part of the total cost, such as `"1/10"`. */
    share: Exact,
  }),
  z.strictObject({ ...shared, kind: z.literal("financing-shown") }),
  z.strictObject({ ...shared, kind: z.literal("reports-in") }),
  z.strictObject({
    ...shared,
    kind: z.literal("excluded-costs"),
    /** Keys of the applications' `costsOre`. */
    costKinds: z.array(Id).min(1, { error: "must name a kind of cost" }).readonly(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("application-cap"),
    /** The most for one application, in öre. */
    maxOre: Amount,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("yearly-cap"),
    /** The most for one applicant in a year, earlier grants counted, in öre. */
    maxOre: Amount,
  }),
]);

/** See the schema of the same name. */
export type EligibilityRule = z.infer<typeof EligibilityRule>;
