import * as z from "zod";

/**
 * What happens to an alternative that lacks a figure. There is no default: someone has to choose, and results say so.
 *
 * - `exclude`: it is not ranked but listed apart with the reason.
 * - `worst`: the figure is taken as the worst within the criterion's bounds.
 * - `best`: the figure is taken as the best within the bounds.
 * - `interval`: it is placed by the value midway between, to be read with its score interval and rank interval.
 */
export const MissingPolicy = z.enum(["exclude", "worst", "best", "interval"]);

/** See the schema of the same name. */
export type MissingPolicy = z.infer<typeof MissingPolicy>;
