import { Id } from "@vanstervind/core";
import * as z from "zod";
import { period } from "./internal/period.ts";

/**
 * Someone or something that requirements are about: a person under a pseudonym, or a body such as an association.
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

/** A body in which roles are held or that arranges studies: an association, a municipal group, the district. */
export const Organisation = z.strictObject({
  /** Id of the organisation. */
  id: Id,
  /** What sort of body it is, such as `association`, `municipality`, `region` or `district`. */
  level: Id,
});

/** See the schema of the same name. */
export interface Organisation extends z.infer<typeof Organisation> {}

/** A role that a subject holds in an organisation during `[start, end)`. A subject may hold several at once. */
export const Role = period({
  /** Who holds it. */
  subjectId: Id,
  /** Which role it is, such as `member`, `board-member` or `candidate`. */
  role: Id,
  /** Where it is held. For a body that is itself the subject: its own id. */
  organisationId: Id,
  /** Place on a list, 1 at the top, where the role has one. */
  rank: z.int().min(1).optional(),
});

/** See the schema of the same name. */
export interface Role extends z.infer<typeof Role> {}
