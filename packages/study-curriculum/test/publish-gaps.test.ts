import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GapStatus, gapReport, publishGaps, type StudyRecords, studyRegister } from "../src/index.ts";
import { district, member, requirement, unit } from "./district.ts";

/** A district with so many met, missing and exempt members in each association. */
const districtOf = (associations: readonly (readonly [met: number, gap: number, exempt: number])[]): StudyRecords => {
  const people = associations.flatMap(([met, gap, exempt], a) =>
    ["met", "gap", "exempt"].flatMap((kind, k) =>
      Array.from({ length: [met, gap, exempt][k]! }, (_, i) => ({
        id: `${kind}-${a}-${i}`,
        kind,
        organisationId: `a${a}`,
      })),
    ),
  );
  return district({
    units: [unit("board")],
    requirements: [requirement("all", { audience: { roles: ["member"] } }), requirement("other")],
    subjects: people.map(({ id }) => ({ id })),
    organisations: associations.map((_, a) => ({ id: `a${a}`, level: "association" })),
    roles: people.map(({ id, organisationId }) => ({ ...member, subjectId: id, organisationId })),
    completions: people
      .filter(({ kind }) => kind === "met")
      .map(({ id }) => ({ subjectId: id, unitId: "board", on: "2024-01-01" })),
    exemptions: people
      .filter(({ kind }) => kind === "exempt")
      .map(({ id }) => ({ subjectId: id, requirementId: "all", reason: "r", by: "b", start: "2024-01-01", end: null })),
  });
};

const publish = (associations: readonly (readonly [number, number, number])[], minimum = 5) =>
  publishGaps(gapReport(studyRegister(districtOf(associations)), { asOf: "2026-01-01" }), {
    requirementId: "all",
    minimum,
  });

/** Every way to fill the hidden cells of a column so that it sums to what the total leaves for them. */
const fillings = (cells: number, sum: number): number[][] =>
  cells === 0
    ? sum === 0
      ? [[]]
      : []
    : Array.from({ length: sum + 1 }, (_, first) => first).flatMap((first) =>
        fillings(cells - 1, sum - first).map((rest) => [first, ...rest]),
      );

describe("laws", () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }));
  const associations = fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 4 });

  test("no small count is shown, and no hidden cell can be computed from the rest", () => {
    fc.assert(
      fc.property(associations, fc.integer({ min: 2, max: 4 }), (list, minimum) => {
        fc.pre(list.some((row) => row.some((n) => n > 0)));
        const { rows, total } = publish(list, minimum);
        for (const column of ["met", "gap", "exempt"]) {
          const shown = rows.map(({ counts }) => counts[column]!).filter((n) => n !== null);
          for (const n of shown) expect(n === 0 || n >= minimum).toBe(true);
          const hidden = rows.length - shown.length;
          if (hidden === 0) continue;
          const sum = total[column];
          if (sum === null) continue;
          const left = sum! - shown.reduce((all, n) => all + n, 0);
          // What the hidden cells sum to can be computed, so that must not be small either.
          expect(left).toBeGreaterThanOrEqual(minimum);
          const possible = fillings(hidden, left);
          for (let cell = 0; cell < hidden; cell++) {
            expect(new Set(possible.map((filling) => filling[cell])).size).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("what is shown is true, and a table without small counts is shown whole", () => {
    fc.assert(
      fc.property(associations, (list) => {
        fc.pre(list.some((row) => row.some((n) => n > 0)));
        const { rows, total } = publish(list, 3);
        for (const { organisationId, counts } of rows) {
          const [met, gap, exempt] = list[Number(organisationId.slice(1))]!;
          for (const [column, n] of Object.entries({ met, gap, exempt })) {
            expect([n, null]).toContain(counts[column]);
          }
        }
        const small = list.some((row) => row.some((n) => n === 1 || n === 2));
        const nulls = [...rows.map(({ counts }) => counts), total].flatMap((counts) => Object.values(counts));
        expect(nulls.includes(null)).toBe(small);
      }),
      { numRuns: 200 },
    );
  });
});

test("the smallest other association is hidden with the small one", () => {
  const { rows, total } = publish([
    [20, 30, 0],
    [3, 9, 0],
    [8, 7, 0],
  ]);
  expect(rows.map(({ counts }) => counts.met)).toEqual([20, null, null]);
  expect(rows.map(({ counts }) => counts.exempt)).toEqual([0, 0, 0]);
  expect(total).toEqual({ met: 31, gap: 46, exempt: 0 });
});

test("of two as small the first id is hidden", () => {
  const { rows } = publish([
    [9, 9, 0],
    [9, 9, 0],
    [3, 9, 0],
  ]);
  expect(rows.map(({ counts }) => counts.met)).toEqual([null, 9, null]);
});

test("a single association takes the total with it", () => {
  const { rows, total } = publish([[3, 9, 0]]);
  expect(rows[0]!.counts).toEqual({ met: null, gap: null, exempt: null });
  expect(total).toEqual({ met: null, gap: null, exempt: null });
});

test("columns of one's own may not share a status, and the requirement must be there", () => {
  const report = gapReport(studyRegister(districtOf([[9, 9, 0]])), { asOf: "2026-01-01" });
  const columns: Record<string, GapStatus[]> = { done: ["met", "expiring"], late: ["expired"] };
  expect(publishGaps(report, { requirementId: "all", columns }).total).toEqual({ done: 9, late: 0 });
  expect(() => publishGaps(report, { requirementId: "all", columns: { ...columns, valid: ["met"] } })).toThrow(
    expect.objectContaining({ code: "overlapping-columns" }),
  );
  expect(() => publishGaps(report, { requirementId: "x" })).toThrow(
    expect.objectContaining({ code: "unknown-requirement" }),
  );
});
