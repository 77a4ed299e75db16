import * as z from "zod";

/** The same text in the two languages that results are written in. */
export const LocalText = z.object({
  /** In Swedish. */
  sv: z.string().min(1, { error: "must not be empty" }).max(2000, { error: "must be at most 2000 characters" }),
  /** In English. */
  en: z.string().min(1, { error: "must not be empty" }).max(2000, { error: "must be at most 2000 characters" }),
});

/** See the schema of the same name. */
export interface LocalText extends z.infer<typeof LocalText> {}
