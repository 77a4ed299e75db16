/**
 * The cells of a CSV file by RFC 4180, strictly: quotes where they belong, CRLF after every line, as many cells in each.
 *
 * Written from the standard, apart from the reader of the data package, so that each checks the other.
 */
export const csvTable = (file: string, delimiter: "," | ";"): string[][] => {
  const text = file.replace(/^\ufeff/, "");
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n)`, "y");
  const lines: string[][] = [];
  let line: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (found === null)
      throw new Error(`Line ${lines.length + 1} has no cell at ${JSON.stringify(text.slice(at, at + 40))}.`);
    const [, quoted, bare, end] = found;
    line.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end === delimiter) continue;
    lines.push(line);
    line = [];
  }
  const odd = lines.findIndex(({ length }) => length !== lines[0]!.length);
  if (odd >= 0) throw new Error(`Line ${odd + 1} has ${lines[odd]!.length} cells, not ${lines[0]!.length}.`);
  return lines;
};
