import { Id } from "@vanstervind/core";
import * as z from "zod";

/**
 * What happened at a door. There is no field for what anybody thinks, and a field that is not listed is refused: an
 * opinion is never stored with a person or an address.
 *
 * @example
 * ```ts
 * import { Visit } from "@vanstervind/turf-splitting/results";
 *
 * const visit = { addressId: "a1", outcome: "not-home", daytime: "evening" };
 * Visit.safeParse(visit).success; // => true
 * Visit.safeParse({ ...visit, opinion: "for" }).success; // => false
 * ```
 */
export const Visit = z.strictObject({
  /** The address. */
  addressId: Id,
  /** `refused`: the household wants no visit, now or later. `moved`: nobody lives there any more. */
  outcome: z.enum(["not-home", "talked", "refused", "moved"]),
  /** When it was. */
  daytime: z.enum(["morning", "afternoon", "evening"]),
});

/** See the schema of the same name. */
export interface Visit extends z.infer<typeof Visit> {}

/** A part of the day. */
export type Daytime = Visit["daytime"];

/** Visits as they are read, for all that look at them. */
export const Visits = z.array(Visit);
