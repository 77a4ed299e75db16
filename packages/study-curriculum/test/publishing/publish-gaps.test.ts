import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GapStatus, gapReport, type StudyRecords, studyRegister } from "../../src/index.ts";
import { publishGaps } from "../../src/publishing/index.ts";
import { district, member, requirement, unit } from "../district.ts";

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

const reportOf = (associations: Parameters<typeof districtOf>[0]) =>
  gapReport(studyRegister(districtOf(associations)), { asOf: "2026-01-01" });

const publish = (associations: Parameters<typeof districtOf>[0], minimum = 5) => {
  const { total, groups } = publishGaps(reportOf(associations), { requirementIds: ["all"], minimum }).requirements[0]!;
  return { total, rows: groups.organisation! };
};

/** The different values that one of some hidden counts from 1 can have when their sum is known. */
const possible = (hidden: number, sum: number): number => (hidden === 1 ? 1 : sum - hidden + 1);

describe("laws", () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }));
  const associations = fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 4 });

  test("what is shown is true and not small, and no hidden count is what the total leaves", () => {
    fc.assert(
      fc.property(associations, fc.integer({ min: 3, max: 5 }), (list, minimum) => {
        fc.pre(list.some((row) => row.some((n) => n > 0)));
        const { rows, total } = publish(list, minimum);
        for (const [c, column] of ["met", "gap", "exempt"].entries()) {
          for (const { group, counts } of rows) {
            const n = list[Number(group.slice(1))]![c]!;
            expect([n > 0 && n < minimum ? null : n, null]).toContain(counts[column]);
          }
          const shown = rows.map(({ counts }) => counts[column]!).filter((n) => n !== null);
          const hidden = rows.length - shown.length;
          const sum = total[column];
          if (hidden === 0 || sum === null) continue;
          expect(possible(hidden, sum! - shown.reduce((all, n) => all + n, 0))).toBeGreaterThan(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a table without small counts is shown whole", () => {
    fc.assert(
      fc.property(associations, (list) => {
        fc.pre(list.some((row) => row.some((n) => n > 0)));
        const { rows, total } = publish(list.map((row) => row.map((n) => n * 5) as [number, number, number]));
        expect([...rows.map(({ counts }) => counts), total].flatMap((counts) => Object.values(counts))).not.toContain(
          null,
        );
      }),
      { numRuns: 50 },
    );
  });
});

test("two requirements of the same people are protected together", () => {
  const records = districtOf([
    [3, 20, 0],
    [15, 20, 0],
  ]);
  const twice = {
    ...records,
    requirements: ["all", "also"].map((id) => requirement(id, { audience: { roles: ["member"] } })),
  };
  const { requirements, hidden } = publishGaps(gapReport(studyRegister(twice), { asOf: "2026-01-01" }), {
    requirementIds: ["all", "also"],
  });
  // Were 20 of 23 shown in either table, the 3 of the other would be told by it.
  expect(requirements.map(({ groups }) => groups.organisation!.map(({ counts }) => counts.met))).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(hidden.small).toBe(2);
});

test("groups of one's own, or none", () => {
  const report = reportOf([
    [9, 9, 0],
    [3, 9, 0],
  ]);
  const groups = {
    side: ({ organisationIds }: { organisationIds: readonly string[] }) => organisationIds.map(() => "left"),
  };
  const [own] = publishGaps(report, { requirementIds: ["all"], groups }).requirements;
  expect(own!.groups).toEqual({ side: [{ group: "left", counts: { exempt: 0, met: 12, gap: 18 } }] });
  const [none] = publishGaps(report, { requirementIds: ["all"], groups: {} }).requirements;
  expect(none).toEqual({ requirementId: "all", total: { exempt: 0, met: 12, gap: 18 }, groups: {} });
});

test("columns of one's own may not share a status, and the requirement must be there", () => {
  const report = reportOf([[9, 9, 0]]);
  const columns: Record<string, GapStatus[]> = { done: ["met", "expiring"], late: ["expired"] };
  const publishAll = (requirementId: string, more: typeof columns) =>
    publishGaps(report, { requirementIds: [requirementId], columns: more });
  expect(publishAll("all", columns).requirements[0]!.total).toEqual({ done: 9, late: 0 });
  expect(() => publishAll("all", { ...columns, valid: ["met"] })).toThrow(
    expect.objectContaining({ code: "overlapping-columns" }),
  );
  expect(() => publishAll("x", columns)).toThrow(expect.objectContaining({ code: "unknown-requirement" }));
});

test("nothing asked for is nothing published", () => {
  const report = gapReport(studyRegister(districtOf([[1, 2, 3]])), { asOf: "2026-02-01" });
  expect(publishGaps(report, { requirementIds: [] })).toEqual({
    requirements: [],
    hidden: { small: 0, protecting: 0 },
    reasons: [],
  });
});
