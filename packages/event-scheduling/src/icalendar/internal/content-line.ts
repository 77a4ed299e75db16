/** Text as a value of type TEXT: nothing in it can end the value or the line (RFC 5545, 3.3.11). */
export const escapeText = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/**
 * Text as the value of a parameter, quoted, with what a quoted text cannot hold written as RFC 6868 has it.
 */
export const quoted = (text: string): string =>
  `"${clean(text).replace(/\^/g, "^^").replace(/\n/g, "^n").replace(/"/g, "^'")}"`;

/** A property of type TEXT, or nothing when there is no text. */
export const textLine = (name: string, text: string | null | undefined): string[] =>
  text === null || text === undefined ? [] : [`${name}:${escapeText(text)}`];

/** A component of lines. */
export const component = (name: string, lines: readonly string[]): string[] => [
  `BEGIN:${name}`,
  ...lines,
  `END:${name}`,
];

/**
 * Line breaks of every make as one, without the control characters that a content line cannot carry, and with half
 * characters (lone surrogates, which no encoding has) replaced.
 */
const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");

/**
 * A content line cut into physical lines of at most 75 octets without the CRLF that ends each; all but the first begin
 * with the space that unfolding takes away. No character is cut in two (RFC 5545, 3.1).
 */
export const foldLine = (line: string): string => {
  // Most lines are short and plain.
  if (/^[ -~]{0,75}$/.test(line)) return `${line}\r\n`;
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
};

/** The length of a code point in UTF-8. */
const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
