import { Id, IsoDate, Ore } from "@vanstervind/core";
import * as z from "zod";

/** How an applicant stands after other rounds of the fund: what rules about the year and about reports look at. */
export const Standing = z.strictObject({
  /** Who. */
  applicantId: Id,
  /** What other rounds have granted it in the calendar year of the record, in öre. */
  grantedThisYearOre: Ore.min(0, { error: "must not be negative" }),
  /** Its grants in other rounds whose reports are due and have not been accepted, as `round/application`. */
  missingReports: z.array(Id).readonly(),
});

/** See the schema of the same name. */
export interface Standing extends z.infer<typeof Standing> {}

/** The standings that a round goes by, and where they come from. */
export const Standings = z.strictObject({
  /** The day they describe; what was granted counts in its year only. */
  asOf: IsoDate,
  /** Every applicant that is not without grants and missing reports. */
  rows: z.array(Standing).readonly(),
  /** The earlier rounds they were taken from, each with the hash of its ledger's last entry. */
  sources: z.array(z.strictObject({ roundId: Id, head: z.string() })).readonly(),
});

/** See the schema of the same name. */
export interface Standings extends z.infer<typeof Standings> {}
