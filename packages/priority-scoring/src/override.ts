import { Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";

const why = {
  /** The alternative that it is about; one override for each. */
  id: Id,
  /** Why the board departs from the proposal, for everyone to read. */
  reason: z.string().trim().min(1, { error: "must say why" }),
  /** The body or role that decided, such as `distriktsstyrelsen`; not a person's name. */
  by: z.string().trim().min(1, { error: "must say which body or role decided" }),
  /** The date of the decision. */
  date: IsoDate,
};
const count = z.int().positive();

/**
 * A decision by people to depart from a proposed ranking, for one alternative, with its reason.
 *
 * - `place`: give it the rank `rank`.
 * - `raise`, `lower`: move it `places` places up or down from where it is proposed.
 * - `keep`: hold it where it is proposed, whatever else is moved.
 * - `exclude`: take it out of the ranking; it stays visible among the excluded.
 *
 * Places are counted from 1 among the alternatives that are not excluded, ties opened by id.
 */
export const Override = z.discriminatedUnion("move", [
  z.strictObject({
    /** Give it a place. */
    move: z.literal("place"),
    /** The place, which becomes its decided rank. */
    rank: count,
    ...why,
  }),
  z.strictObject({
    /** Move it up. */
    move: z.literal("raise"),
    /** How many places up. */
    places: count,
    ...why,
  }),
  z.strictObject({
    /** Move it down. */
    move: z.literal("lower"),
    /** How many places down. */
    places: count,
    ...why,
  }),
  z.strictObject({
    /** Hold it where it is. */
    move: z.literal("keep"),
    ...why,
  }),
  z.strictObject({
    /** Take it out. */
    move: z.literal("exclude"),
    ...why,
  }),
]);

/** See the schema of the same name. */
export type Override = z.infer<typeof Override>;
