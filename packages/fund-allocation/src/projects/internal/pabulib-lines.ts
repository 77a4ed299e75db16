/** A line of a table whose cells are separated by `;`. */
export interface PabulibLine {
  /** Where it starts, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a quote was opened that nothing closes. */
  readonly badQuote: boolean;
}

/**
 * The filled lines of a Pabulib file. A cell in quotes may hold `;`, line breaks and doubled quotes; quotes within
 * other text stand for themselves. Spaces around cells are dropped. O(length).
 */
export function* pabulibLines(text: string): Generator<PabulibLine> {
  let [at, line] = [text.startsWith("\uFEFF") ? 1 : 0, 1];
  while (at < text.length) {
    const end = lineEnd(text, at);
    let row = text.slice(at, end);
    let [next, lines, badQuote] = [end + 1, 1, false];
    if (row.includes('"')) {
      if (beginsQuote.test(row) && hasOddQuotes(row)) {
        const close = closingLine(text, next);
        if (close === null) badQuote = true;
        else {
          row = text.slice(at, close.end);
          lines += close.lines;
          next = close.end + 1;
        }
      }
      yield { line, cells: quotedCells(row), badQuote };
    } else if (row.trim() !== "") yield { line, cells: row.split(";").map(trim), badQuote };
    at = next;
    line += lines;
  }
}

const trim = (cell: string): string => cell.trim();

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
};

const beginsQuote = /(?:^|;)\s*"/;

const hasOddQuotes = (row: string): boolean => (row.match(/"/g)?.length ?? 0) % 2 === 1;

/** The line that evens out the quotes: where it ends, and how many lines on it is. */
const closingLine = (text: string, from: number): { end: number; lines: number } | null => {
  let at = from;
  for (let lines = 1; at < text.length; lines++) {
    const end = lineEnd(text, at);
    if (hasOddQuotes(text.slice(at, end))) return { end, lines };
    at = end + 1;
  }
  return null;
};

/** A cell in quotes, or any other cell; then what ends it. */
const cellPattern = /\s*"((?:[^"]|"")*)"\s*(;|$)|([^;]*)(;|$)/y;

const quotedCells = (row: string): string[] => {
  const cells: string[] = [];
  cellPattern.lastIndex = 0;
  for (;;) {
    const [, quoted, closing, plain = "", end] = cellPattern.exec(row)!;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if ((closing ?? end) === "") return cells;
  }
};
