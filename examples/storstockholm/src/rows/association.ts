import * as z from "zod";
import { field } from "./field.ts";

/** A party association: local (geographic) or branch (of a trade), with what it can carry itself. */
export const Association = z
  .object({
    id: field.id("Any id, once in the file.", "kista"),
    name: field.text("Name of the association.", "Vänsterpartiet Kista"),
    kind: field.oneOf(["local", "branch"], "Local (geographic) or branch association.", "local"),
    municipalityCode: field.municipality().nullable().meta({
      description: "Code of the municipality; empty for a branch association.",
      example: "0180",
    }),
    areaNames: field.texts(
      "Beginnings, in whole words, of the names of the election districts that the association covers within its municipality; empty = the whole municipality.",
      "Kista|Spånga 17",
    ),
    members: field.count("Members.", "140", "people"),
    ownFundsOre: field.ore("Money it has saved.", "4250000"),
    yearlyIncomeOre: field.ore("Income of its own in a year.", "3100000"),
    ability: field.share("How much it manages by itself: board, active members, events last year.", "0.62"),
    reportMissing: field.truth("Whether the report of its last grant has not come in.", "no"),
    synthetic: field.synthetic(),
  })
  .refine(({ municipalityCode, areaNames }) => municipalityCode !== null || areaNames.length === 0, {
    path: ["areaNames"],
    error: "must be empty when municipalityCode is",
    params: { code: "area-without-municipality" },
  });

/** See the schema of the same name. */
export interface Association extends z.infer<typeof Association> {}
