import { Id } from "@vanstervind/core";
import * as z from "zod";
import type { Address } from "../address.ts";
import { Priorities } from "../priorities.ts";

/** An address that is to be left out. */
export const Departure = z.object({
  /** Its id. */
  id: Id,
  /** Households behind it; needed only where several addresses share an entrance and have not one household each. */
  households: z.int().min(1, { error: "must be at least 1" }).optional(),
});

/** See the schema of the same name. */
export interface Departure extends z.infer<typeof Departure> {}

/** What of {@link Changes} is read as it stands; addresses are read when it is known who of them may be. */
export const PlainChanges = z.object({
  removed: z.array(z.union([Id, Departure])).default([]),
  doNotContact: z.array(z.union([Id, Departure])).default([]),
  locked: z.array(Id).default([]),
  weights: Priorities.options[0].shape.weights.optional(),
});

/** See the schema of the same name. */
export interface PlainChanges extends z.infer<typeof PlainChanges> {}

/** What has happened since the plan was made. */
export interface Changes {
  /** Addresses that are new. Those on the do-not-contact list, or marked so themselves, are passed by in silence. */
  readonly added?: readonly Address[];
  /** Addresses that are gone, by id. */
  readonly removed?: readonly (string | Departure)[];
  /**
   * Addresses of the plan as they are now: other households, another place, another code. The plan knows the households of
   * a door, not of each address: where their number differs, give all addresses behind the door.
   */
  readonly changed?: readonly Address[];
  /**
   * The whole list of those who want no visit, by id. Whoever is on it is in nothing that comes out, nor is the note on the
   * door that they share with others, since it may be theirs: give a `changed` address to tell it again.
   */
  readonly doNotContact?: readonly (string | Departure)[];
  /** Ids of turfs that stay as they are, beside those that the plan has locked: handed out, finished. */
  readonly locked?: readonly string[];
  /** What addresses or districts are worth, when the plan was made by priorities; else changed turfs count households. */
  readonly weights?: readonly { readonly id: string; readonly weight: number }[];
}
