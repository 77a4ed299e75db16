import { Id, Ore } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "./exact.ts";

/**
 * An association that may apply, with its economic and organisational ability. No person is described.
 *
 * @example
 * ```ts
 * import { Applicant } from "@vanstervind/fund-allocation";
 *
 * const row = { id: "farsta", name: "Farsta", ownFundsOre: 900_000, members: 60, organisationalAbility: 0.4 };
 * const { kind, grantedThisYearOre, weight } = Applicant.parse(row);
 * [kind, grantedThisYearOre, weight]; // => ["association", 0, 1]
 * ```
 */
export const Applicant = z.object({
  /** Unique among the applicants. */
  id: Id,
  /** What decision letters call it. */
  name: z.string().min(1, { error: "must not be empty" }),
  /** What sort of body it is, such as `association`, `district` or `youth`: eligibility rules may speak of some kinds only. */
  kind: Id.default("association"),
  /** Its own budget for the year, in öre: with the members, its economic ability. */
  ownFundsOre: Ore.min(0, { error: "must not be negative" }),
  /** How many members it has. */
  members: z.int({ error: "must be a whole number" }).min(1, { error: "must be at least 1" }),
  /** Organisational ability from 0 (can hardly carry out an activity alone) to 1 (can carry out anything it plans). */
  organisationalAbility: z
    .number({ error: "must be a number from 0 to 1" })
    .min(0, { error: "must be from 0 to 1" })
    .max(1, { error: "must be from 0 to 1" }),
  /** What the fund has granted it earlier in the same year, in öre. */
  grantedThisYearOre: Ore.min(0, { error: "must not be negative" }).default(0),
  /** Earlier grants, by id, whose reports are due and have not come. */
  missingReports: z.array(Id).readonly().default([]),
  /** A multiplier of its height at the water level; 2 counts twice. */
  weight: Exact.default(1),
});

/** See the schema of the same name. */
export interface Applicant extends z.infer<typeof Applicant> {}

/** An {@link Applicant} as given: what has a default may be left out. */
export interface ApplicantInput extends z.input<typeof Applicant> {}
