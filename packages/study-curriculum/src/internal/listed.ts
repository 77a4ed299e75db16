import type { LocalText } from "@vanstervind/core";

/** What lists and needs are put in words with; `lately` has a 0 for the number of months. */
export const words = {
  sv: {
    and: " och ",
    or: " eller ",
    least: "minst ",
    hours: " timmar",
    of: " av ",
    lately: "de senaste 0 månaderna",
    since: "sedan ",
    before: "före ",
  },
  en: {
    and: " and ",
    or: " or ",
    least: "at least ",
    hours: " hours",
    of: " of ",
    lately: "in the last 0 months",
    since: "since ",
    before: "before ",
  },
};

/** Names in a row, with a word before the last of them. */
export const listed = (names: readonly string[], word: string): string =>
  names.slice(0, -1).join(", ") + (names.length > 1 ? word : "") + (names.at(-1) ?? "");

/** All of some names, in both languages. */
export const allOf = (names: readonly LocalText[]): LocalText => ({
  sv: listed(
    names.map(({ sv }) => sv),
    words.sv.and,
  ),
  en: listed(
    names.map(({ en }) => en),
    words.en.and,
  ),
});
