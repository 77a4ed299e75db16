import * as z from "zod";

/** A text that people read, in each language. */
export const LocalText = z.strictObject({
  /** In Swedish. */
  sv: z.string().trim().min(1, { error: "must not be empty" }),
  /** In English. */
  en: z.string().trim().min(1, { error: "must not be empty" }),
});

/** See the schema of the same name. */
export interface LocalText extends z.infer<typeof LocalText> {}
