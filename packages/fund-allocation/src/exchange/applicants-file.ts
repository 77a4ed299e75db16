import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Applicant, type ApplicantInput } from "../applicant.ts";
import { describing, readFile } from "./file-row.ts";
import { Kronor } from "./kronor.ts";

const Row = z.object({
  id: Id,
  name: z.string(),
  kind: Id.default("association"),
  ownFundsKronor: Kronor,
  members: z.int(),
  organisationalAbility: z.number(),
  grantedThisYearKronor: Kronor.default(0),
  missingReports: z.array(Id),
  weight: z.string().default("1"),
});

const applicantOf = ({ ownFundsKronor, grantedThisYearKronor, ...row }: z.output<typeof Row>): ApplicantInput => ({
  ...row,
  // A Swedish spreadsheet writes a weight with a comma.
  weight: row.weight.replace(",", "."),
  ownFundsOre: ownFundsKronor,
  grantedThisYearOre: grantedThisYearKronor,
});

const CheckedRow = describing(Row, Applicant, applicantOf);

/**
 * Reads applicants from a CSV file, or tells every fault in it at once. No person is described.
 *
 * Columns: `id`, `name`, `ownFundsKronor`, `members`, `organisationalAbility` (0 to 1), and where they matter `kind`,
 * `grantedThisYearKronor`, `missingReports` (`a|b`) and `weight` (`1,5` or `3/2`). O(length).
 *
 * @throws `invalid-input` with all `faults`; `row` is the line in the file.
 * @example
 * ```ts
 * import { readApplicants } from "@vanstervind/fund-allocation/exchange";
 *
 * const file = "id;name;ownFundsKronor;members;organisationalAbility\nfarsta;Farsta;9 000,00;60;0,4\n";
 * const [farsta] = readApplicants(file, { source: "applicants.csv" });
 * [farsta!.ownFundsOre, farsta!.organisationalAbility]; // => [900000, 0.4]
 * ```
 */
export const readApplicants = (
  content: string | Uint8Array,
  { source }: { readonly source: string },
): readonly ApplicantInput[] => readFile(content, CheckedRow, { source }).map(applicantOf);
