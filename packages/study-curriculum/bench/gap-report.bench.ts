import { bench, describe } from "vitest";
import { gapReport, studyRegister } from "../src/index.ts";
import { indexRecords } from "../src/internal/register-index.ts";
import { ladder } from "../src/reports/index.ts";
import { updateSubject } from "../src/updates/index.ts";
import { naiveIndex, naiveReport } from "./naive-report.ts";
import { randomRecords } from "./records.ts";

const asOf = "2026-05-01";
const few = { time: 1500, warmupTime: 0, warmupIterations: 3, iterations: 5 };

const records = randomRecords(100_000, 50);
const register = studyRegister(records);
const report = gapReport(register, { asOf });
const naive = naiveIndex(records);

const { statuses, subjects } = report.overall;
const counted = Object.entries(naiveReport(naive, asOf));
for (const [status, count] of counted) {
  const own = statuses[status as keyof typeof statuses];
  if (own !== count) throw new Error(`the rival has ${count} ${status}, the report ${own}`);
}
const size =
  `${subjects} subjects, ${records.completions.length} completions, ` +
  `${report.rows.length} pairs of which ${report.rows.length - statuses.notApplicable} apply`;

describe(`index of rows already checked (the last line checks them too): ${size}`, () => {
  bench("columns", () => void indexRecords(records), few);
  bench("rival: maps of objects", () => void naiveIndex(records), few);
  bench("check and index", () => void studyRegister(records), { ...few, warmupIterations: 0, iterations: 2 });
});

describe(`full gap report: ${size}`, () => {
  bench("from columns", () => void gapReport(register, { asOf }), few);
  bench("rival: pair by pair from maps of objects", () => void naiveReport(naive, asOf), { ...few, iterations: 3 });
});

describe("one member's change", () => {
  const subjectId = records.subjects[4711]!.id;
  const own = <Row extends { readonly subjectId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.subjectId === subjectId);
  const file = {
    subjectId,
    roles: own(records.roles),
    completions: [...own(records.completions), { subjectId, unitId: "u1", on: "2026-04-01" }],
    participations: own(records.participations),
  };
  bench("update and report again", () => void gapReport(updateSubject(register, file), { asOf, previous: report }));
});

describe("ladder", () => {
  bench("by association", () => void ladder(register, { asOf }), few);
});
