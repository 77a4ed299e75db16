import * as z from "zod";

/** What somebody says of a time: it suits, it works if nothing else does, or it does not. */
export const Answer = z.enum(["yes", "if-need-be", "no"]);

/** See the schema of the same name. */
export type Answer = z.infer<typeof Answer>;
