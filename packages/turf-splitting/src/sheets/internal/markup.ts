/** Text of XML or HTML in which everything that was put in is escaped. */
export interface Markup {
  readonly text: string;
}

type Value = string | number | null | Markup | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes values that are not markup themselves; `null` is nothing, and what XML cannot hold is left out. */
export const markup = (pieces: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  text: pieces.reduce((text, piece, i) => text + textOf(values[i - 1]!) + piece),
});

const textOf = (value: Value): string => {
  if (value === null) return "";
  if (typeof value === "object") return "text" in value ? value.text : value.map(textOf).join("");
  return String(value)
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(notInXml, "");
};

/** Control characters, half of a surrogate pair, and the two that are no characters. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
