import { addDays } from "@vanstervind/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gapReport, studyRegister } from "../../src/index.ts";
import { deadlines, explainPaths } from "../../src/paths/index.ts";
import { date, records } from "../arbitraries.ts";
import { board, district, requirement, unit } from "../district.ts";

test("each deadline is that of a row that is met or lacking in time, and every such row in the span has one", () => {
  fc.assert(
    fc.property(records, date, fc.integer({ min: 0, max: 400 }), (all, asOf, span) => {
      const register = studyRegister(all);
      const until = addDays(asOf, span);
      const list = deadlines(register, { asOf, until, daysBefore: [7, 30] });
      const expected = [...gapReport(register, { asOf }).rows].flatMap((row) => {
        const held = row.status === "met" || row.status === "expiring";
        if (!held && row.status !== "missing" && row.status !== "expired") return [];
        const lastDay = held ? row.validUntil && addDays(row.validUntil, -1) : row.due;
        if (lastDay === null || lastDay < asOf || lastDay > until || row.overdueDays > 0) return [];
        return [`${lastDay} ${row.requirementId} ${row.subjectId} ${held ? "renewal" : "first"}`];
      });
      expect(list.map((one) => `${one.lastDay} ${one.requirementId} ${one.subjectId} ${one.kind}`)).toEqual(
        expected.sort(),
      );
      for (const { lastDay, reminders, windowStart, row } of list) {
        expect(reminders).toEqual([30, 7].map((days) => addDays(lastDay, -days)).filter((day) => day >= asOf));
        if (windowStart !== null) expect(windowStart <= asOf).toBe(row.status === "expiring");
      }
    }),
    { numRuns: 50 },
  );
});

test("a board that is to renew is reminded 90, 60, 30 and 7 days before", () => {
  const register = studyRegister(district({ completions: [{ subjectId: "p1", unitId: "board", on: "2024-05-09" }] }));
  const [one, ...others] = deadlines(register, { asOf: "2026-01-01", until: "2026-12-31" });
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    kind: "renewal",
    lastDay: "2026-05-08",
    windowStart: "2026-04-09",
    reminders: ["2026-02-07", "2026-03-09", "2026-04-08", "2026-05-01"],
  });
  expect(explainPaths(one!.reason, "sv")).toBe("Förnya krav training senast 2026-05-08.");
});

test("who has never done it is to complete it", () => {
  const register = studyRegister(district({ requirements: [requirement("training", { due: { on: "2026-06-01" } })] }));
  const [one] = deadlines(register, { asOf: "2026-01-01", until: "2026-12-31" });
  expect(["sv", "en"].map((lang) => explainPaths(one!.reason, lang as "sv" | "en"))).toEqual([
    "Gör klart krav training senast 2026-06-01.",
    "Complete rule training by 2026-06-01.",
  ]);
});

test("what never expires and what has no due date is not in the calendar", () => {
  const register = studyRegister(
    district({
      units: [unit("board")],
      subjects: [{ id: "p1" }, { id: "p2" }],
      roles: ["p1", "p2"].map((subjectId) => ({ subjectId, ...board })),
      requirements: [requirement("training")],
      completions: [{ subjectId: "p1", unitId: "board", on: "2024-05-09" }],
    }),
  );
  expect(deadlines(register, { asOf: "2026-01-01", until: "2099-12-31" })).toEqual([]);
});

test("options that are forgotten or make no sense are told of", () => {
  const register = studyRegister(district());
  expect(() => deadlines(register, { asOf: "2026-01-01" } as never)).toThrow(
    expect.objectContaining({ code: "invalid-input" }),
  );
  for (const daysBefore of [[-1], [0.5]]) {
    expect(() => deadlines(register, { asOf: "2026-01-01", until: "2026-02-01", daysBefore })).toThrow(
      expect.objectContaining({ code: "not-days" }),
    );
  }
});
