import * as z from "zod";

/**
 * What the size of a turf is counted in: `stops` are entrances, `households` the doors behind them, and `minutes` the time
 * it all takes, the walk included.
 */
export const LoadUnit = z.enum(["stops", "households", "minutes"]);

/** See the schema of the same name. */
export type LoadUnit = z.infer<typeof LoadUnit>;
