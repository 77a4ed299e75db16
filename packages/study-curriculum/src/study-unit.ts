import { Id, LocalText } from "@vanstervind/core";
import * as z from "zod";

/** The smallest thing that can be offered, attended and completed: a course, a module, a workshop. */
export const StudyUnit = z.strictObject({
  /** Id of the unit, unique in the curriculum. */
  id: Id,
  /** What the unit is called. */
  name: LocalText,
  /** Units to complete first; all of them. */
  prerequisites: z.array(Id).readonly(),
  /** Whole months that a completion stays valid (at most 1200), or `null` when it never expires. */
  validMonths: z.int().min(1).max(1200).nullable(),
  /**
   * Other units, such as the course that this one replaced, whose steps count as steps of this one. One way, and one
   * step only: what credits a crediting unit must be listed here too.
   */
  creditedBy: z.array(Id).readonly().optional(),
});

/** See the schema of the same name. */
export interface StudyUnit extends z.infer<typeof StudyUnit> {}
