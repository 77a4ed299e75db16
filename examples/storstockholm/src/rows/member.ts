import * as z from "zod";
import { field } from "./field.ts";

/** A member, by pseudonymous id only. */
export const Member = z
  .object({
    id: field.id("Pseudonymous id, once in the file; never a name or a personal number.", "m-00017"),
    associations: field
      .ids(
        "Associations of the member, the one it votes in first; at most one local and one branch.",
        "kista|vardvanstern",
      )
      .min(1, { error: "must name an association" })
      .max(2, { error: "must name at most two associations" }),
    municipalityCode: field.municipality(),
    since: field.date("Member since.", "2019-04-02"),
    until: field.date("First day no longer a member; empty while one is.", "2025-12-31").nullable(),
    synthetic: field.synthetic(),
  })
  .refine(({ since, until }) => until === null || since < until, { path: ["until"], error: "must be after since" });

/** See the schema of the same name. */
export interface Member extends z.infer<typeof Member> {}
