import { DomainError } from "@vanstervind/core";
import { describe, expect, test } from "vitest";
import { type StudyRecords, studyRegister } from "../src/index.ts";
import { board, district, requirement, session, unit } from "./district.ts";

const faultsOf = (more: object): string[] => {
  try {
    studyRegister(district(more as Partial<StudyRecords>));
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid-input") {
      return error.faults.map(({ code, source, row, field }) => `${code} ${source} ${row} ${field}`);
    }
    throw error;
  }
  return [];
};

describe("records are refused with every fault at once", () => {
  test("references to nothing and ids used twice, in every list", () => {
    expect(
      faultsOf({
        units: [unit("board"), unit("board")],
        requirements: [requirement("training", { needs: { allOf: [{ unit: "x" }] }, due: { before: "x" } })],
        subjects: [{ id: "p1" }, { id: "p1" }],
        roles: [{ subjectId: "x", ...board, organisationId: "x" }],
        completions: [{ subjectId: "x", unitId: "x", on: "2026-01-01" }],
        exemptions: [{ subjectId: "x", requirementId: "x", reason: "a", by: "b", start: "2026-01-01", end: null }],
        sessions: [session("s", { unitIds: ["x"], organiserIds: ["north", "x"] })],
        participations: [
          { subjectId: "x", sessionId: "x", step: "offered", on: "2026-01-01" },
          { subjectId: "p1", sessionId: "s", step: "attended", on: "2026-05-08" },
        ],
      }).sort(),
    ).toEqual([
      "duplicate-id subjects 1 id",
      "duplicate-id units 1 id",
      "step-before-session participations 1 on",
      "unknown-event requirements 0 due.before",
      "unknown-organisation roles 0 organisationId",
      "unknown-organisation sessions 0 organiserIds.1",
      "unknown-requirement exemptions 0 requirementId",
      "unknown-session participations 0 sessionId",
      "unknown-subject completions 0 subjectId",
      "unknown-subject exemptions 0 subjectId",
      "unknown-subject participations 0 subjectId",
      "unknown-subject roles 0 subjectId",
      "unknown-unit completions 0 unitId",
      "unknown-unit requirements 0 needs",
      "unknown-unit sessions 0 unitIds.0",
    ]);
  });

  test("rows that do not fit, without faults that only follow from them", () => {
    expect(
      faultsOf({
        units: [{ ...unit("board"), validMonths: 0 }],
        requirements: [requirement("training", { end: "2020-01-01" })],
        roles: [{ subjectId: "p2", ...board, start: "2026-01-02", end: "2026-01-01" }],
        sessions: [session("s", { dates: ["2026-02-01", "2026-02-01"] })],
        participations: [{ subjectId: "p1", sessionId: "s", step: "attended", on: "2026-02-30" }],
        completions: [{ subjectId: "p2", unitId: "board", on: "2026-01-01" }],
      }),
    ).toEqual([
      "too-small units 0 validMonths",
      "custom requirements 0 end",
      "custom roles 0 end",
      "custom sessions 0 dates",
      "invalid-format participations 0 on",
      "unknown-subject completions 0 subjectId",
    ]);
  });

  test("a field for a name or an address is one of them", () => {
    expect(faultsOf({ subjects: [{ id: "p1", name: "Kim" }] })).toEqual(["unrecognized-keys subjects 0 name"]);
  });
});

test("a cycle of prerequisites is refused with the cycle", () => {
  const units = [unit("board", { prerequisites: ["basics"] }), unit("basics", { prerequisites: ["board"] })];
  expect(() => studyRegister(district({ units }))).toThrow(
    expect.objectContaining({ code: "cyclic-prerequisites", values: { cycle: ["basics", "board"] } }),
  );
});

test("requirements are found by id, in the order of the ids", () => {
  const { requirements } = studyRegister(district({ requirements: [requirement("b"), requirement("a")] }));
  expect([...requirements.keys()]).toEqual(["a", "b"]);
});

test("a due rule or a need that is none of the shapes says which shapes there are", () => {
  const odd = { ...requirement("training"), due: { after: "election" }, needs: { unit: 3 } };
  expect(() => studyRegister(district({ requirements: [odd as never] }))).toThrow(/must be \{ on: date \}/);
  expect(() => studyRegister(district({ requirements: [odd as never] }))).toThrow(/must be \{ unit \}/);
});
