import * as z from "zod";

const text = z.string().trim().min(1, { error: "must not be empty" });

/** What a thing is called in each language that explanations are written in. */
export const LocalName = z.strictObject({
  /** In Swedish. */
  sv: text,
  /** In English. */
  en: text,
});

/** See the schema of the same name. */
export interface LocalName extends z.infer<typeof LocalName> {}
