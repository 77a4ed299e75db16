import type { LocalText } from "@vanstervind/core";

const words = { och: "and", eller: "or" } as const;

/** Names in a row, with a word before the last of them. */
export const listed = (names: readonly LocalText[], word: keyof typeof words = "och"): LocalText => {
  const join = (texts: readonly string[], last: string): string =>
    [texts.slice(0, -1).join(", "), texts.at(-1)].filter((text) => text).join(` ${last} `);
  return {
    sv: join(
      names.map(({ sv }) => sv),
      word,
    ),
    en: join(
      names.map(({ en }) => en),
      words[word],
    ),
  };
};
