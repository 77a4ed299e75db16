import * as z from "zod";

/**
 * A rule for missing figures that is the same for every criterion.
 *
 * - `exclude`: the alternative is not ranked but listed apart with the reason.
 * - `worst`: the figure is taken as the worst within the criterion's bounds.
 * - `best`: the figure is taken as the best within the bounds.
 * - `interval`: it is placed by the value midway between, to be read with its score interval and rank interval.
 */
export const MissingRule = z.enum(["exclude", "worst", "best", "interval"]);

/** See the schema of the same name. */
export type MissingRule = z.infer<typeof MissingRule>;

/**
 * Levels that people chose to stand in for missing figures, such as the median of the figures that are known: so a gap
 * neither lifts nor lowers.
 */
export const NeutralLevels = z.strictObject({
  /** Says that it is levels and no rule. */
  kind: z.literal("neutral"),
  /** For every criterion that may lack a figure its neutral level, in the criterion's unit. */
  levels: z.record(z.string(), z.number()).readonly(),
});

/** See the schema of the same name. */
export interface NeutralLevels extends z.infer<typeof NeutralLevels> {}

/**
 * What happens to an alternative that lacks a figure. There is no default: someone has to choose, and results say so.
 * Whatever is chosen, the score interval and the rank interval span all that the figure could turn out to be.
 */
export const MissingPolicy = z.union([MissingRule, NeutralLevels]);

/** See the schema of the same name. */
export type MissingPolicy = z.infer<typeof MissingPolicy>;
