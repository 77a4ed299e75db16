import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Cost } from "./placement-request.ts";

/** A wish that events do not all go to the same places: the same municipality, the same part of town, the same hall. */
export const SpreadRule = z.object({
  /** Unique; names the rule in explanations. */
  id: Id,
  /** The group of each venue, such as its municipality; a venue that is not named counts for none. */
  groups: z.record(Id, Id),
  /** What each event in the group with most events costs, so that an even spread is cheapest. */
  cost: Cost.default(0),
  /** The most events that a group may get, or `null` for no limit. */
  most: z.int().min(0).nullable().default(null),
});

/** See the schema of the same name. */
export interface SpreadRule extends z.infer<typeof SpreadRule> {}

/** A {@link SpreadRule} as a caller may write it. */
export type SpreadRuleInput = z.input<typeof SpreadRule>;
