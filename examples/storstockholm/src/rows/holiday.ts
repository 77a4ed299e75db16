import * as z from "zod";
import { field } from "./field.ts";

/** A holiday or day of note. Only those of type `public` are days off by law. */
export const Holiday = z.object({
  date: field.date("The day.", "2026-05-01"),
  fromTime: field.time("When it starts on that day.", "00:00"),
  name: field.text("Swedish name.", "första maj"),
  type: field.oneOf(
    ["public", "bank", "optional", "observance"],
    "Public holiday, bank holiday, half day that many have off, or only observed.",
    "public",
  ),
  rule: field.note("The rule its date follows.", "05-01"),
});

/** See the schema of the same name. */
export interface Holiday extends z.infer<typeof Holiday> {}
