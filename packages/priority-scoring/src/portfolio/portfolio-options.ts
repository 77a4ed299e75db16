import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Amounts } from "./candidate.ts";

const count = z.int().min(0);

/** What the choice must keep to. */
export const PortfolioOptions = z.strictObject({
  /** What there is of each budget, such as `{ hours: 400, ore: 5000000 }`. Every budget that costs name must be here. */
  budgets: Amounts,
  /** The least number of candidates to choose; 0 when not given. */
  min: count.optional(),
  /** The largest number of candidates to choose; no limit when not given. */
  max: count.optional(),
  /** Spread: how many to choose of a group, such as at least one and at most three in each municipality. */
  groups: z
    .array(
      z.strictObject({
        /** The group. */
        group: Id,
        /** The least number of its candidates; 0 when not given. */
        min: count.optional(),
        /** The largest number of its candidates; no limit when not given. */
        max: count.optional(),
      }),
    )
    .readonly()
    .optional(),
  /** Candidates of which at most one may be chosen. */
  exclusive: z.array(z.array(Id).min(2).readonly()).readonly().optional(),
  /** Candidates that make sense only together with another. */
  requires: z
    .array(
      z.strictObject({
        /** The candidate that needs the other. */
        id: Id,
        /** The candidate that is needed. */
        needs: Id,
      }),
    )
    .readonly()
    .optional(),
  /** How many steps the search may take before it stops and states the gap; 500 000 when not given. */
  steps: z.int().min(1).optional(),
});

/** See the schema of the same name. */
export interface PortfolioOptions extends z.infer<typeof PortfolioOptions> {}
