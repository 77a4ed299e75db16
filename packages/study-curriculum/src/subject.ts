import { Id } from "@vanstervind/core";
import * as z from "zod";
import { known } from "./internal/known.ts";
import { period } from "./internal/period.ts";

/**
 * Someone whom requirements are about, under a pseudonym. Bodies that study as one are organisations and not listed here.
 *
 * There is no field for a name, and unknown fields are refused: that a person is in the register of a party reveals a
 * political opinion.
 */
export const Subject = z.strictObject({
  /** A pseudonym that means nothing outside the register it was made for. */
  id: Id,
});

/** See the schema of the same name. */
export interface Subject extends z.infer<typeof Subject> {}

/**
 * A body in which roles are held, that arranges studies, or that studies as one: an association, a nominating
 * committee, a municipal group, the district.
 */
export const Organisation = z.strictObject({
  /** Id of the organisation. */
  id: Id,
  /** What sort of body it is, such as `association`, `nominating-committee`, `municipality` or `district`. */
  level: Id,
  /** The areas it works in, for ladders by area; none when left out. */
  areaIds: z.array(Id).readonly().optional(),
});

/** See the schema of the same name. */
export interface Organisation extends z.infer<typeof Organisation> {}

/** A role that a subject holds in an organisation during `[start, end)`. A subject may hold several at once. */
export const Role = period({
  /** Who holds it. */
  subjectId: Id,
  /** Which role it is, such as `member`, `board-member` or `candidate`. */
  role: Id,
  /** Where it is held. */
  organisationId: Id,
  /** Place on a list, 1 at the top, where the role has one. */
  rank: z.int().min(1).optional(),
  ...known,
});

/** See the schema of the same name. */
export interface Role extends z.infer<typeof Role> {}
