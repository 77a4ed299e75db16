import { bench, describe } from "vitest";
import { gapReport, ladder, studyRegister } from "../src/index.ts";
import { plainRow } from "../test/oracle.ts";
import { randomRecords } from "./records.ts";

const asOf = "2026-05-01";
const few = { time: 500, warmupTime: 0, warmupIterations: 1, iterations: 3 };

describe("10,000 subjects and 20 requirements", () => {
  const records = randomRecords(10_000, 20);
  const register = studyRegister(records);
  bench("check and index the records", () => void studyRegister(records), few);
  bench("gap report", () => void gapReport(register, { asOf }), few);
  bench("ladder", () => void ladder(register, { asOf }), few);
});

describe("100 subjects and 20 requirements, against looking through the records for each row", () => {
  const records = randomRecords(100, 20);
  const register = studyRegister(records);
  bench("gap report from the index", () => void gapReport(register, { asOf }), few);
  bench(
    "row by row from the records",
    () => {
      for (const requirement of records.requirements) {
        for (const { id } of records.subjects) plainRow(records, id, requirement.id, { asOf, knownOn: asOf });
      }
    },
    few,
  );
});
