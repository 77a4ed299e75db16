import { type Fault, Id, IsoDate, type Lang, type Ore, parse, parseOre } from "@vanstervind/core";
import { type CsvColumn, writeCsv } from "@vanstervind/csv";
import * as z from "zod";
import { Application, type ApplicationInput } from "../application.ts";
import { describing, readFile } from "./file-row.ts";
import { Kronor, kronorText } from "./kronor.ts";

/** Costs by kind in one cell: `rent: 1 500,50 | print: 200`. */
const Costs = z
  .string()
  .optional()
  .transform((text, context): Record<string, Ore> => {
    const parts = (text ?? "").split("|").filter((part) => part.trim() !== "");
    return Object.fromEntries(
      parts.map((part): [string, Ore] => {
        const colon = part.lastIndexOf(":");
        try {
          return [part.slice(0, colon).trim(), parseOre(part.slice(colon + 1))];
        } catch {
          const message = "must be kinds of cost with amounts, such as rent: 1 500,50 | print: 200";
          context.addIssue({ code: "custom", message, input: part });
          return ["", 0];
        }
      }),
    );
  });

const Row = z.object({
  id: Id,
  applicantId: Id,
  title: z.string(),
  outward: z.boolean(),
  requestedKronor: Kronor,
  minimumKronor: Kronor.default(0),
  totalCostKronor: Kronor,
  costsKronor: Costs,
  ownShareKronor: Kronor.default(0),
  otherFundingKronor: Kronor.default(0),
  submittedOn: IsoDate,
  startsOn: IsoDate,
});

const applicationOf = (row: z.output<typeof Row>): ApplicationInput => ({
  id: row.id,
  applicantId: row.applicantId,
  title: row.title,
  outward: row.outward,
  requestedOre: row.requestedKronor,
  minimumOre: row.minimumKronor,
  totalCostOre: row.totalCostKronor,
  costsOre: row.costsKronor,
  ownShareOre: row.ownShareKronor,
  otherFundingOre: row.otherFundingKronor,
  submittedOn: row.submittedOn,
  startsOn: row.startsOn,
});

const CheckedRow = describing(Row, Application, applicationOf);

/** How a file of applications is read. */
export interface ReadApplicationsOptions {
  /** What messages call the file. */
  readonly source: string;
  /** The applicants that may be named; any id when left out. */
  readonly applicantIds?: Iterable<Id>;
}

/**
 * Reads applications from a CSV file with amounts in kronor (`1 234,50`), to the öre, or tells every fault in it at once.
 *
 * Columns: `id`, `applicantId`, `title`, `outward` (ja/nej), `requestedKronor`, `totalCostKronor`, `submittedOn`,
 * `startsOn`, and where they matter `minimumKronor`, `costsKronor` (`rent: 1 500,50 | print: 200`), `ownShareKronor`,
 * `otherFundingKronor`. An amount that could be read in two ways is a fault, never a guess. What the fields of a row say
 * together (a minimum above the request) is judged once each of them can be read. O(length).
 *
 * @throws `invalid-input` with all `faults`; `row` is the line in the file.
 * @example
 * ```ts
 * import { readApplications } from "@vanstervind/fund-allocation/exchange";
 *
 * const header = "id;applicantId;title;outward;requestedKronor;totalCostKronor;submittedOn;startsOn";
 * const file = `${header}\na1;farsta;Torgmöte;ja;4 500,50;6000;2026-02-01;2026-04-11\n`;
 * readApplications(file, { source: "applications.csv" })[0]!.requestedOre; // => 450050
 * readApplications(file.replace("6000", "1,234"), { source: "applications.csv" }); // throws invalid-input
 * ```
 */
export const readApplications = (
  content: string | Uint8Array,
  { source, applicantIds }: ReadApplicationsOptions,
): readonly ApplicationInput[] => {
  const known = applicantIds === undefined ? null : new Set(applicantIds);
  const check = ({ applicantId }: Readonly<Record<string, unknown>>, row: number): readonly Fault[] => {
    if (known === null || typeof applicantId !== "string" || known.has(applicantId)) return [];
    const message = `"${applicantId}" is not among the applicants`;
    return [{ code: "unknown-applicant", source, row, field: "applicantId", message }];
  };
  return readFile(content, CheckedRow, { source, check }).map(applicationOf);
};

/**
 * Writes applications as the file that {@link readApplications} reads; text that a spreadsheet would run is defused.
 *
 * @throws `invalid-input` when an application does not fit.
 * @example
 * ```ts
 * import { readApplications, writeApplications } from "@vanstervind/fund-allocation/exchange";
 *
 * const application = {
 *   id: "a1", applicantId: "farsta", title: "=Torgmöte", outward: true, requestedOre: 450_050, totalCostOre: 600_000,
 *   costsOre: { print: 20_000 }, submittedOn: "2026-02-01", startsOn: "2026-04-11",
 * };
 * const file = writeApplications([application], { lang: "sv" });
 * const [read] = readApplications(file, { source: "applications.csv" });
 * [read!.title, read!.requestedOre, read!.costsOre]; // => ["=Torgmöte", 450050, { print: 20000 }]
 * ```
 */
export const writeApplications = (
  applications: readonly ApplicationInput[],
  { lang }: { readonly lang: Lang },
): string => {
  const kronor = (header: string, ore: (row: Application) => Ore): CsvColumn<Application> => ({
    header,
    value: (row) => kronorText(ore(row), lang),
  });
  const columns: readonly CsvColumn<Application>[] = [
    { header: "id", value: ({ id }) => id },
    { header: "applicantId", value: ({ applicantId }) => applicantId },
    { header: "title", value: ({ title }) => title },
    { header: "outward", value: ({ outward }) => outward },
    kronor("requestedKronor", ({ requestedOre }) => requestedOre),
    kronor("minimumKronor", ({ minimumOre }) => minimumOre),
    kronor("totalCostKronor", ({ totalCostOre }) => totalCostOre),
    {
      header: "costsKronor",
      value: ({ costsOre }) =>
        Object.entries(costsOre)
          .map(([kind, ore]) => `${kind}: ${kronorText(ore, lang)}`)
          .join(" | "),
    },
    kronor("ownShareKronor", ({ ownShareOre }) => ownShareOre),
    kronor("otherFundingKronor", ({ otherFundingOre }) => otherFundingOre),
    { header: "submittedOn", value: ({ submittedOn }) => submittedOn },
    { header: "startsOn", value: ({ startsOn }) => startsOn },
  ];
  return writeCsv(parse(z.array(Application), applications, { source: "applications" }), columns, { lang });
};
