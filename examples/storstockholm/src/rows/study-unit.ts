import * as z from "zod";
import { field } from "./field.ts";
import { roles } from "./role.ts";

/** A unit of study: what it needs before it, and whom it is for. */
export const StudyUnit = z.object({
  id: field.id("Any id, once in the file.", "board-training"),
  nameSv: field.text("Swedish name.", "Styrelseutbildning"),
  nameEn: field.text("English name.", "Board training"),
  hours: field.count("Length.", "9", "hours of 45 minutes"),
  prerequisites: field.ids("Units to have done before.", "organisation|politics"),
  roles: field.someOf(
    roles,
    "Roles that it is for; empty means all members, unless it is self-declared.",
    "chair|board-member",
  ),
  topRank: field.count("Of list candidates, only those placed so high or higher.", "5").min(1).nullable(),
  selfDeclared: field.truth(
    "Whether it is for those who say themselves, when they sign up, that it is meant for them; that is never kept.",
    "no",
  ),
  validMonths: field.count("Months until it is to be done again; empty = it lasts.", "48", "months").min(1).nullable(),
  dueBy: field.date("The day by which everyone it is for must have been offered it.", "2026-09-13").nullable(),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface StudyUnit extends z.infer<typeof StudyUnit> {}
