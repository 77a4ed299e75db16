import { DomainError } from "@vanstervind/core";
import { describe, expect, test } from "vitest";
import { gapReport, type StudyRecords, studyRegister } from "../src/index.ts";
import { updateSubject } from "../src/updates/index.ts";
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

  test("what only several rows together have", () => {
    const later = { recordedOn: "2026-05-01" };
    expect(
      faultsOf({
        units: [unit("board", { hours: 4 })],
        requirements: [
          requirement("training", { end: "2026-01-01" }),
          requirement("training", { start: "2025-12-31" }),
          requirement("followed", { end: "2026-01-01" }),
          requirement("followed", { start: "2026-01-01" }),
          requirement("corrected", { withdrawnOn: "2026-05-01" }),
          requirement("corrected", later),
          requirement("hours", { needs: { hours: 5, of: [{ unit: "board" }] } }),
          requirement("events", { needs: { unit: "board", since: "x", before: "y" } }),
        ],
        events: [
          { id: "election", date: "2026-09-13" },
          { id: "election", date: "2026-09-20", ...later },
          { id: "moved", date: "2026-09-13", withdrawnOn: "2026-05-01" },
          { id: "moved", date: "2026-09-20", ...later },
        ],
        subjects: [{ id: "p1" }, { id: "north" }],
        roles: [
          { subjectId: "p1", ...board, ...later, withdrawnOn: "2026-05-01" },
          { subjectId: "south", ...board },
        ],
      }).sort(),
    ).toEqual([
      "duplicate-id events 1 id",
      "duplicate-id subjects 1 id",
      "hours-out-of-reach requirements 6 needs",
      "overlapping-versions requirements 1 id",
      "unknown-event requirements 7 needs",
      "unknown-event requirements 7 needs",
      "unknown-subject roles 1 subjectId",
      "withdrawn-before-recorded roles 0 withdrawnOn",
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

test("requirements are found by id, in the order of the ids, and their versions in the order of their days", () => {
  const versions = [requirement("a", { start: "2026-01-01" }), requirement("a", { end: "2026-01-01" })];
  const { requirements } = studyRegister(district({ requirements: [requirement("b"), ...versions] }));
  expect([...requirements.keys()]).toEqual(["a", "b"]);
  expect(requirements.get("a")).toEqual([...versions].reverse());
});

describe("the records of one subject", () => {
  const register = studyRegister(district({ sessions: [session("s")] }));

  test("are refused with every fault at once", () => {
    const file = {
      subjectId: "p1",
      roles: [{ subjectId: "p2", ...board }],
      completions: [{ subjectId: "p1", unitId: "x", on: "2026-01-01" }],
      participations: [{ subjectId: "p1", sessionId: "s", step: "attended", on: "2026-05-08" } as const],
    };
    expect(() => updateSubject(register, file)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: ["unknown-subject", "unknown-unit", "step-before-session"].map((code) =>
          expect.objectContaining({ code }),
        ),
      }),
    );
    expect(() => updateSubject(register, { subjectId: "north" })).toThrow(
      expect.objectContaining({ code: "unknown-subject" }),
    );
  });

  test("may hold a role that nobody had before", () => {
    const roles = [{ subjectId: "p1", ...board, role: "treasurer" }];
    const previous = gapReport(register, { asOf: "2026-01-01" });
    const report = gapReport(updateSubject(register, { subjectId: "p1", roles }), { asOf: "2026-01-01", previous });
    expect(previous.overall.statuses.missing).toBe(1);
    expect(report.overall.statuses).toMatchObject({ missing: 0, notApplicable: 1 });
  });

  test("are all that is judged anew, unless the days or the register are others", () => {
    const previous = gapReport(register, { asOf: "2026-01-01" });
    const other = studyRegister(district({ requirements: [] }));
    expect(gapReport(other, { asOf: "2026-01-01", previous }).rows).toHaveLength(0);
    expect(gapReport(register, { asOf: "2026-01-02", previous }).asOf).toBe("2026-01-02");
  });
});

test("a due rule or a need that is none of the shapes says which shapes there are", () => {
  const odd = { ...requirement("training"), due: { after: "election" }, needs: { unit: 3 } };
  expect(() => studyRegister(district({ requirements: [odd as never] }))).toThrow(/must be \{ on: date \}/);
  expect(() => studyRegister(district({ requirements: [odd as never] }))).toThrow(/must be \{ unit \}/);
});
