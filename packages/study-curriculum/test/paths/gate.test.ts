import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain, gapReport, studyRegister } from "../../src/index.ts";
import { explainPaths, gate } from "../../src/paths/index.ts";
import { date, records } from "../arbitraries.ts";
import { district, requirement, session } from "../district.ts";

test("whom a requirement applies to may take the task exactly where the report has no gap", () => {
  fc.assert(
    fc.property(records, date, (all, asOf) => {
      const register = studyRegister(all);
      for (const row of gapReport(register, { asOf }).rows) {
        const { open, until, rows } = gate(register, { ...row, requirementIds: [row.requirementId], asOf });
        expect(open).toBe(rows[0]!.remaining === null);
        if (until !== null) expect(until > asOf).toBe(true);
        if (row.status === "notApplicable") continue;
        expect(open).toBe(row.remaining === null);
        expect(rows[0]!.status === "exempt").toBe(row.status === "exempt");
        expect(rows[0]!.validUntil).toBe(row.validUntil);
      }
    }),
    { numRuns: 50 },
  );
});

describe("someone without the role", () => {
  const all = district({
    roles: [],
    requirements: [
      requirement("training"),
      requirement("later", { start: "2030-01-01" }),
      requirement("waived", { needs: { unit: "board", before: "election" } }),
    ],
    events: [{ id: "election", date: "2020-01-01" }],
    sessions: [session("s")],
    participations: [{ subjectId: "p1", sessionId: "s", step: "completed", on: "2026-05-09" }],
    exemptions: [
      {
        subjectId: "p1",
        requirementId: "waived",
        reason: "teacher",
        by: "board",
        start: "2026-01-01",
        end: "2027-01-01",
      },
    ],
  });
  const ask = (requirementIds: string[], asOf: string) =>
    gate(studyRegister(all), { subjectId: "p1", requirementIds, asOf });

  test("is let in once everything asked for is done, until the first of it runs out", () => {
    const closed = ask(["training"], "2026-05-08");
    expect(closed).toMatchObject({ open: false, until: null });
    expect(closed.rows.map(({ reason }) => explain(reason, "sv"))).toEqual([
      "Kravet krav training är inte uppfyllt. Kvar att göra: kursen board.",
    ]);
    expect(ask(["training"], "2026-05-09")).toMatchObject({ open: true, until: "2028-05-09" });
    expect(ask(["waived", "training", "training"], "2026-05-09")).toMatchObject({ open: true, until: "2027-01-01" });
    expect(ask(["waived", "training"], "2027-01-01").open).toBe(false);
  });

  test("is told in words whether the task may be taken", () => {
    const words = (requirementIds: string[], asOf: string) => {
      const { reason } = ask(requirementIds, asOf);
      return [explainPaths(reason, "sv"), explainPaths(reason, "en")];
    };
    expect(words(["waived", "training"], "2027-01-01")).toEqual([
      "Uppgiften kan inte tas: det saknas krav waived.",
      "The task may not be taken: rule waived is lacking.",
    ]);
    expect(words(["training"], "2026-05-09")).toEqual([
      "Uppgiften kan tas till 2028-05-09.",
      "The task may be taken until 2028-05-09.",
    ]);
    expect(words(["later"], "2026-01-01")).toEqual(["Uppgiften kan tas.", "The task may be taken."]);
  });

  test("is not barred by a requirement that is not in force", () => {
    const { open, rows } = ask(["later"], "2026-01-01");
    expect(open).toBe(true);
    expect(rows[0]!.reason.code).toBe("not-in-force");
  });

  test("is not let in by a question that forgot what to ask for", () => {
    const register = studyRegister(all);
    for (const options of [{ requirementIds: [] }, {}]) {
      expect(() => gate(register, { subjectId: "p1", asOf: "2026-01-01", ...options } as never)).toThrow(
        expect.objectContaining({ code: "invalid-input" }),
      );
    }
    expect(() => ask(["x"], "2026-01-01")).toThrow(expect.objectContaining({ code: "unknown-requirement" }));
    expect(() => gate(register, { subjectId: "x", requirementIds: ["training"], asOf: "2026-01-01" })).toThrow(
      expect.objectContaining({ code: "unknown-subject" }),
    );
  });
});
