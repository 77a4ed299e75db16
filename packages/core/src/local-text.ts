import * as z from "zod";

const text = z.string().refine((value) => value.trim() !== "", { error: "must not be empty" });

/** A text that people read, in each language, kept as it was written. */
export const LocalText = z.strictObject({
  /** In Swedish. */
  sv: text,
  /** In English. */
  en: text,
});

/** See the schema of the same name. */
export interface LocalText extends z.infer<typeof LocalText> {}
