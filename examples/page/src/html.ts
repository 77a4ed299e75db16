/** Markup that is safe to put into a page: made by {@link html}, never by hand from text. */
export interface Html {
  readonly markup: string;
}

/** What a template may hold: text and numbers are escaped, markup and lists of markup are kept, nothing is nothing. */
export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

const markupOf = (value: HtmlValue): string => {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if ("markup" in value) return value.markup;
  return value.map(markupOf).join("");
};

/** A template whose values are escaped. Quote attributes: the values are safe inside `"…"`, not bare. */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => ({
  markup: strings.reduce((page, part, index) => page + markupOf(values[index - 1]) + part),
});
