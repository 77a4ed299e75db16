import { type Lang, type Ore, parseOre } from "@vanstervind/core";
import * as z from "zod";

/** An amount in a file, written in kronor as people do and read to the öre; not negative. */
export const Kronor = z.string().transform((text, context): Ore => {
  try {
    const ore = parseOre(text);
    if (ore >= 0) return ore;
    context.addIssue({ code: "custom", message: "must not be negative", input: text });
  } catch {
    const message = "must be an amount in kronor that can be read in one way only, such as 1 234,50";
    context.addIssue({ code: "custom", message, input: text });
  }
  return z.NEVER;
});

/** An amount in kronor with two decimals and no spaces, as banks and spreadsheets take it. */
export const kronorText = (ore: Ore, lang: Lang): string => {
  const digits = String(ore).padStart(3, "0");
  return `${digits.slice(0, -2)}${lang === "sv" ? "," : "."}${digits.slice(-2)}`;
};
