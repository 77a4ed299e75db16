import { Id, IsoDate, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { inOrder } from "./internal/period.ts";

/** That steps with one unit count as steps with another: one way, and one step only. */
export const Credit = inOrder(
  z.strictObject({
    /** The unit taken, such as the course that this one replaced. */
    unitId: Id,
    /** The first day on which it counts when taken, or `null` when it always did. */
    start: IsoDate.nullable(),
    /** The first day on which it no longer counts when taken, or `null` when no end is known. */
    end: IsoDate.nullable(),
  }),
);

/** See the schema of the same name. */
export interface Credit extends z.infer<typeof Credit> {}

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
  /** Whole hours that a completion counts for in needs of hours; left out when it counts for none. */
  hours: z.int().min(1).optional(),
  /**
   * Other units whose steps count as steps of this one. Two units are equivalent only where each credits the other, and
   * what credits a crediting unit must be listed here too.
   */
  creditedBy: z.array(Credit).readonly().optional(),
});

/** See the schema of the same name. */
export interface StudyUnit extends z.infer<typeof StudyUnit> {}
