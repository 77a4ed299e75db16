import { DomainError, type Fault, formatFault } from "@vanstervind/core";
import { columnsOf, readCsv, writeCsv } from "@vanstervind/csv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";

const Row = z.object({
  id: z.string().min(1),
  text: z.string().nullable(),
  count: z.int(),
  share: z.number().nullable(),
  open: z.boolean(),
  tags: z.array(z.string()),
  line: z.array(z.tuple([z.number(), z.number()])),
});
type Row = z.infer<typeof Row>;

const source = "rows.csv";
const lang = fc.constantFrom("sv" as const, "en" as const);

/** Text as unruly as files hold it: separators, quotes, line ends, formulas, letters of all kinds. */
const unruly = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "'", "\t", "\r", "\n", '"', ",", ";", "å", "1", " "),
    minLength: 1,
  }),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const row: fc.Arbitrary<Row> = fc.record({
  id: unruly,
  text: fc.option(unruly),
  count: fc.maxSafeInteger(),
  share: fc.option(number),
  open: fc.boolean(),
  tags: fc.array(unruly.filter((tag) => !tag.includes("|"))),
  line: fc.array(fc.tuple(number, number)),
});

const faultsOf = (content: string | Uint8Array, schema: z.ZodObject = Row): readonly Fault[] => {
  try {
    readCsv(content, schema, { source });
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults;
  }
};

describe("laws", () => {
  test("what is written is read back equal, in either language", () => {
    fc.assert(
      fc.property(fc.array(row), lang, (rows, language) => {
        expect(readCsv(writeCsv(rows, columnsOf(Row), { lang: language }), Row, { source })).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  test("bytes, line ends and the order of the columns make no difference", () => {
    const plain = row.map((values) => ({ ...values, id: values.id.replace(/[\r\n]/g, "x"), text: null, tags: [] }));
    fc.assert(
      fc.property(fc.array(plain), lang, fc.constantFrom("\n", "\r\n", "\r"), (rows, language, lineEnd) => {
        const text = writeCsv(rows, columnsOf(Row).toReversed(), { lang: language }).replaceAll("\r\n", lineEnd);
        expect(readCsv(new TextEncoder().encode(text), Row, { source })).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  test("no cell can be run as a formula, unless it is a number", () => {
    const columns = [{ header: "text", value: (text: string) => text }];
    fc.assert(
      fc.property(unruly, lang, (text, language) => {
        const cell = writeCsv([text], columns, { lang: language }).slice("\ufefftext\r\n".length, -2).replace(/^"/, "");
        expect(/^[=+\-@\t\r\n]/.test(cell) && !/^[+-]?\d+([.,]\d+)?"?$/.test(cell)).toBe(false);
      }),
    );
  });

  test("a fault is placed on the line that an editor shows it on, below quoted line ends and empty lines", () => {
    const Pair = z.object({ note: z.string(), count: z.int() });
    const good = fc.array(fc.constantFrom('"a\nb\r\nc"', '"say ""no"""', "plain", "\n\nplain"), { maxLength: 8 });
    fc.assert(
      fc.property(good, fc.constantFrom("\n", "\r\n"), (notes, lineEnd) => {
        const before = ["note,count", ...notes.map((note) => `${note},1`)].join(lineEnd);
        const faults = faultsOf(`${before}${lineEnd}bad,many${lineEnd}`, Pair);
        expect(faults.map(({ row: line, field }) => [line, field])).toEqual([
          [before.split(/\r\n|\n/).length + 1, "count"],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  test("any text at all gives rows or faults with a line, never another error", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("id", "count", ",", ";", '"', "\n", "\r", "1", "\t", "x") }),
        (text) => {
          for (const { row: line, message } of faultsOf(text, z.object({ id: z.string(), count: z.int() }))) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
            expect(message).not.toBe("");
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("reading", () => {
  const Place = z.object({ id: z.string(), lat: z.number(), open: z.boolean(), note: z.string().nullable() });
  const shown = (content: string | Uint8Array): string[] => faultsOf(content, Place).map(formatFault);

  test("both separators, decimal marks, spaces between thousands and words for yes and no", () => {
    const one = { id: "a", lat: 59.5, open: true, note: null };
    expect(readCsv("id,lat,open,note\na,59.5,yes,\n", Place, { source })).toEqual([one]);
    expect(readCsv("id;lat;open\na;59,5;ja", Place, { source })).toEqual([one]);
    expect(readCsv("\ufeff\r\n id ;lat;open\r\n\r\na;59.5;TRUE\r\n;;\r\n", Place, { source })).toEqual([one]);
    expect(readCsv("id;lat;open\na;−1\u00a0234,5;nej", Place, { source })).toEqual([
      { id: "a", lat: -1234.5, open: false, note: null },
    ]);
  });

  test("a single column needs no separator", () => {
    const One = z.object({ weight: z.number() });
    expect(readCsv("weight\n1,5\n2.5\n", One, { source })).toEqual([{ weight: 1.5 }, { weight: 2.5 }]);
  });

  test("a decimal comma is refused where commas separate the columns", () => {
    expect(shown('id,lat,open\na,"59,5",yes')).toEqual(['rows.csv, row 2, lat: expected number, got "59,5"']);
  });

  test("all faults of a file come at once", () => {
    expect(shown("id;lat;open\n;x;yes\nb;1;perhaps;extra\nc;1;perhaps\n")).toEqual([
      "rows.csv, row 2, id: expected string, got nothing",
      'rows.csv, row 2, lat: expected number, got "x"',
      "rows.csv, row 3: has 4 cells where the first line names 3",
      'rows.csv, row 4, open: expected boolean, got "perhaps"',
    ]);
  });

  test("faults of the first line", () => {
    expect(shown("id,lat,lat,opn\na,1,2,yes")).toEqual([
      "rows.csv, row 1, lat: is named twice in the first line",
      "rows.csv, row 1, opn: is not a known column; maybe open",
      "rows.csv, row 1, open: is missing from the first line",
    ]);
    expect(shown("id,lat,open,something else\na,1,yes,")).toEqual([
      "rows.csv, row 1, something else: is not a known column; the columns are id, lat, open, note",
    ]);
    expect(shown("id,lat\na,x")).toEqual([
      "rows.csv, row 1, open: is missing from the first line",
      'rows.csv, row 2, lat: expected number, got "x"',
    ]);
  });

  test("files that are no such table", () => {
    expect(shown("")).toEqual(["rows.csv, row 1: is empty; its first line must name id, lat, open, note"]);
    expect(shown("\ufeff\n \n")).toEqual([
      "rows.csv, row 2: has no known column in its first line; separate the columns id, lat, open, note by , or ;",
    ]);
    expect(shown("id\tlat\topen\na\t1\tyes")).toEqual([
      "rows.csv, row 1: has no known column in its first line; separate the columns id, lat, open, note by , or ;",
    ]);
    expect(shown('id,lat,open\na,1,yes\n"b,1,yes\nc,1,yes\n')).toEqual([
      'rows.csv, row 3: has a " that does not close its cell; write " inside a cell as ""',
    ]);
  });

  test("bytes in other encodings", () => {
    const latin1 = Uint8Array.from("id,lat,open,note\na,1,yes,x\nb,1,yes,Södra\n", (letter) => letter.charCodeAt(0));
    expect(shown(latin1)).toEqual([
      "rows.csv, row 3: holds bytes that are not UTF-8, often å, ä or ö saved as Latin-1; save it as UTF-8",
    ]);
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      expect(shown(Uint8Array.of(...mark, 0x69, 0x00))).toEqual([
        "rows.csv, row 1: is written in UTF-16; save it as UTF-8 (in a spreadsheet: CSV UTF-8)",
      ]);
    }
    expect(shown(Uint8Array.of(0xff, 0x69))).toHaveLength(1);
  });

  test("points of a line that are none", () => {
    const Way = z.object({ id: z.string(), line: z.array(z.tuple([z.number(), z.number()])) });
    const lineFault = (cell: string) => faultsOf(`id;line\na;${cell}`, Way).map(({ field }) => field);
    expect(readCsv("id;line\na;18,59  18.5,59.5", Way, { source })[0]?.line).toEqual([
      [18, 59],
      [18.5, 59.5],
    ]);
    for (const cell of ["18", "18,59,3", "18,north", ",59"]) expect(lineFault(cell)).toEqual(["line"]);
  });

  test("a schema's own default fills cells and columns that are left out", () => {
    const Flagged = z.object({ id: z.string(), made: z.boolean().default(false), seats: z.int().optional() });
    expect(readCsv("id,made\na,\nb,yes", Flagged, { source })).toEqual([
      { id: "a", made: false },
      { id: "b", made: true },
    ]);
    expect(columnsOf(Flagged).map(({ required }) => required)).toEqual([true, false, false]);
  });
});

describe("writing", () => {
  test("an item of a list that could not be read back is refused", () => {
    const columns = [{ header: "tags", value: (tags: string[]) => tags }];
    for (const tags of [["a|b"], ["a", ""]]) {
      expect(() => writeCsv([tags], columns, { lang: "en" })).toThrow(expect.objectContaining({ code: "bar-in-list" }));
    }
  });

  test("as a spreadsheet of the language has it", () => {
    const columns = [
      { header: "name", value: ({ name }: { name: string; share: number }) => name },
      { header: "share", value: ({ share }: { name: string; share: number }) => share },
    ];
    const rows = [
      { name: 'Södra; "norra", -5', share: -0.5 },
      { name: "-5", share: 1e-9 },
    ];
    expect(writeCsv(rows, columns, { lang: "en" })).toBe(
      '\ufeffname,share\r\n"Södra; ""norra"", -5",-0.5\r\n-5,1e-9\r\n',
    );
    expect(writeCsv(rows, columns, { lang: "sv" })).toBe(
      '\ufeffname;share\r\n"Södra; ""norra"", -5";-0,5\r\n-5;1e-9\r\n',
    );
  });
});

test("a field that may only be read is read as what it holds", () => {
  const row = z.object({ ids: z.array(z.string()).readonly(), seats: z.int().readonly().optional() });
  expect(columnsOf(row).map(({ kind }) => kind)).toEqual(["list", "number"]);
  expect(readCsv("ids;seats\na|b;3\n", row, { source: "rows" })).toEqual([{ ids: ["a", "b"], seats: 3 }]);
});
