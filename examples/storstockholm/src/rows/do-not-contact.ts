import * as z from "zod";
import { field } from "./field.ts";

/** An address whose people have asked not to be visited. It is kept with no reason and no name. */
export const DoNotContact = z.object({
  addressId: field.id("The address.", "n1363066661"),
  since: field.date("The day they asked.", "2025-10-04"),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface DoNotContact extends z.infer<typeof DoNotContact> {}
