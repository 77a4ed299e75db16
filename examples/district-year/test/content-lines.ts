/** One line of a calendar file after unfolding. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/**
 * The lines of a calendar file by RFC 5545, unfolded.
 *
 * @throws Error for a line without CRLF, of more than 75 octets, or that is no `NAME;PARAMETERS:VALUE`.
 */
export const contentLines = (file: string): readonly ContentLine[] => {
  const physical = file.split("\r\n");
  if (physical.pop() !== "") throw new Error("The file does not end with CRLF.");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`There is a bare line end in ${JSON.stringify(line)}.`);
    const octets = new TextEncoder().encode(line).length;
    if (octets > 75) throw new Error(`${octets} octets in ${line}`);
  }
  return file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .slice(0, -1)
    .map((line) => {
      const found = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^;:,"]+)(?:,(?:"[^"]*"|[^;:,"]+))*)*):(.*)$/s.exec(line);
      if (found === null) throw new Error(`No content line: ${line}`);
      const [, name = "", parameters = "", value = ""] = found;
      return { name, parameters, value };
    });
};

/** A value of type TEXT as it was before it was escaped. */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? "\n" : character));
