import * as z from "zod";

/** In which order the doors of a house are visited: from the entry up, or by lift to the top and down the stairs. */
export const FloorOrder = z.enum(["bottom-up", "top-down"]);

/** See the schema of the same name. */
export type FloorOrder = z.infer<typeof FloorOrder>;
