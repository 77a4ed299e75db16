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
 * A rule of the fund, as data with a stable id. A rule refuses an application, or lowers what it can get, and the
 * optimiser never relaxes it.
 *
 * | kind | what it says | effect |
 * |---|---|---|
 * | `outward-only` | only activities that turn to people outside the party | refuses |
 * | `within-round` | submitted on a day of the round | refuses |
 * | `notice` | submitted at least `days` days before the activity starts | refuses |
 * | `own-funds-ceiling` | the applicant's own budget is at most `maxOre` | refuses |
 * | `own-share` | the applicant pays at least `share` of the cost itself | refuses |
 * | `reports-in` | no report on an earlier grant is missing | refuses |
 * | `excluded-costs` | costs of these `costKinds` (rent, running costs) are not paid | lowers |
 * | `application-cap` | at most `maxOre` for one application | lowers |
 * | `yearly-cap` | at most `maxOre` for one applicant in a year | lowers |
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
  z.strictObject({ ...shared, kind: z.literal("own-funds-ceiling"), /** In öre. */ maxOre: Amount }),
  z.strictObject({
    ...shared,
    kind: z.literal("own-share"),
    /** A part of the total cost, such as `"1/10"`. */ share: Exact,
  }),
  z.strictObject({ ...shared, kind: z.literal("reports-in") }),
  z.strictObject({
    ...shared,
    kind: z.literal("excluded-costs"),
    /** Keys of the applications' `costsOre`. */
    costKinds: z.array(Id).min(1, { error: "must name a kind of cost" }).readonly(),
  }),
  z.strictObject({ ...shared, kind: z.literal("application-cap"), /** In öre. */ maxOre: Amount }),
  z.strictObject({ ...shared, kind: z.literal("yearly-cap"), /** In öre. */ maxOre: Amount }),
]);

/** See the schema of the same name. */
export type EligibilityRule = z.infer<typeof EligibilityRule>;
