import { parse } from "@vanstervind/core";
import * as z from "zod";

/** What district.json holds. */
export const Settings = z.strictObject({
  name: z.string().min(1),
  municipalities: z.array(z.string().min(1)),
  lang: z.enum(["sv", "en"]),
  /** What the activity fund holds, in whole kronor. */
  fundKronor: z.int().min(0),
  /** How many stops a turf should have. */
  stopsPerTurf: z.int().min(1),
});

export interface Settings extends z.infer<typeof Settings> {}

/** Reads the settings, or reports every fault in them at once. */
export const settingsOf = (content: string): Settings =>
  parse(Settings, JSON.parse(content) as unknown, { source: "district.json" });
