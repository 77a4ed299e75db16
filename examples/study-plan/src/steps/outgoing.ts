import { compareIds, type IsoDate } from "@vanstervind/core";
import type { Completion, StudyRecords } from "@vanstervind/study-curriculum";
import {
  type OpenBadge,
  writeBadge,
  writeStatements,
  type XapiStatement,
} from "@vanstervind/study-curriculum/exchange";
import { rekey } from "@vanstervind/study-curriculum/publishing";

/** Records as other systems read them, under ids made for one recipient. */
export interface Outgoing {
  readonly statements: readonly XapiStatement[];
  readonly badges: readonly OpenBadge[];
}

const home = "https://studier.example.org";
const recipient = "learning-record-store";

/** What was completed since a day, as xAPI statements and, for each person to keep, as unsigned badges. */
export const outgoing = (records: StudyRecords, since: IsoDate, seed: string): Outgoing => {
  // The persons are made up. A district draws its secret at random, and keeps it as it keeps its register.
  const secret = `nobody's secret, the district is made up: ${seed}`;
  const completions = (records.completions ?? [])
    .filter(({ on, withdrawnOn }) => on >= since && withdrawnOn === undefined)
    .map((row): Completion => ({ ...row, subjectId: rekey(row.subjectId, { secret, recipient }) }))
    // By the new ids, so that the order tells nothing of the old ones.
    .sort((a, b) => compareIds(a.subjectId, b.subjectId) || compareIds(a.unitId, b.unitId) || compareIds(a.on, b.on));
  const units = new Map(records.units.map((unit) => [unit.id, unit]));
  return {
    statements: writeStatements({ completions }, { home }),
    badges: completions.map((row) =>
      writeBadge(row, {
        home,
        unit: units.get(row.unitId)!,
        issuerName: "Studieverksamheten (exempel)",
        criteria: "Att ha gått hela kursen.",
        lang: "sv",
      }),
    ),
  };
};
