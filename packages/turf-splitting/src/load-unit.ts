import * as z from "zod";

/** What the size of a turf is counted in: `stops` are entrances, `households` the doors behind them. */
export const LoadUnit = z.enum(["stops", "households"]);

/** See the schema of the same name. */
export type LoadUnit = z.infer<typeof LoadUnit>;
