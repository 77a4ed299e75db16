import * as z from "zod";

/** What a unit or a requirement is called, in the two languages that explanations are written in. */
export const Name = z.strictObject({
  /** Swedish, as it would stand in the middle of a sentence. */
  sv: z.string().min(1, { error: "must not be empty" }),
  /** English, as it would stand in the middle of a sentence. */
  en: z.string().min(1, { error: "must not be empty" }),
});

/** See the schema of the same name. */
export interface Name extends z.infer<typeof Name> {}
