import { Id } from "@vanstervind/core";
import * as z from "zod";

/** A whole number of the budget's unit: hours, minutes, or öre. Whole numbers are what sums are exact in. */
const Amount = z.int({ error: "must be a whole number" }).min(0, { error: "must be at least 0" });

/** Amounts by the id of the budget that they come from. */
export const Amounts = z.record(z.string(), Amount).readonly();

/** One amount of effort in an area. */
export const EffortLevel = z.strictObject({
  /** What it is worth in all, at least 0, on one scale for all candidates: such as a score, or a partial value. */
  value: z.number().min(0),
  /** What it takes in all from each budget; nothing from those not named. */
  costs: Amounts,
});

/** See the schema of the same name. */
export interface EffortLevel extends z.infer<typeof EffortLevel> {}

/** An area, an issue or an audience that resources could go to, in one of some amounts. */
export const Candidate = z.strictObject({
  /** Names it in results; unique. */
  id: Id,
  /** What people call it. */
  name: z.string().trim().min(1, { error: "must not be empty" }),
  /** The group that spread is counted by, such as the municipality; none when not given. */
  group: Id.optional(),
  /** The amounts of effort to choose one of, or none. With diminishing returns, twice the cost is worth less than twice as much. */
  levels: z.array(EffortLevel).min(1).readonly(),
});

/** See the schema of the same name. */
export interface Candidate extends z.infer<typeof Candidate> {}
