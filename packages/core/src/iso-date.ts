import * as z from "zod";

/** A civil date that exists, written `YYYY-MM-DD`. Such strings sort in time order. */
export const IsoDate = z.iso.date({ error: "must be a date written YYYY-MM-DD" });

/** See the schema of the same name. */
export type IsoDate = z.infer<typeof IsoDate>;
