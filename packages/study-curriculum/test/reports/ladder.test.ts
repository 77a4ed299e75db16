import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapReport, gapStatuses, steps, studyRegister } from "../../src/index.ts";
import { leavesOf } from "../../src/needs.ts";
import { ladder } from "../../src/reports/index.ts";
import { date, records, shuffled } from "../arbitraries.ts";
import { district, member, requirement, session, unit } from "../district.ts";
import { reachedStep, versionAt } from "../oracle.ts";

const runs = { numRuns: 50 };

describe("laws", () => {
  test("no step has more than the one before it, in any part", () => {
    fc.assert(
      fc.property(records, date, fc.option(date, { nil: undefined }), (all, asOf, since) => {
        for (const one of ladder(studyRegister(all), { asOf, ...(since === undefined ? {} : { since }) })) {
          for (const rungs of [one, ...one.units, ...one.groups]) {
            const counts = [rungs.audience, ...steps.map((step) => rungs[step])];
            expect([...counts].sort((a, b) => b - a)).toEqual(counts);
          }
        }
      }),
      runs,
    );
  });

  test("the counts are those of the rows to which the requirement applies, made the slow way", () => {
    fc.assert(
      fc.property(records, date, date, date, (all, asOf, knownOn, since) => {
        const register = studyRegister(all);
        const at = { asOf, knownOn };
        const rows = gapReport(register, at).rows.where({
          statuses: gapStatuses.filter((status) => status !== "notApplicable" && status !== "exempt"),
        });
        for (const one of ladder(register, { ...at, since })) {
          const { needs } = versionAt(all, one.requirementId, at);
          const own = rows.filter(({ requirementId }) => requirementId === one.requirementId);
          const countIn = (list: typeof own, tree: typeof needs) =>
            steps.map(
              (_, i) =>
                list.filter(({ subjectId }) => {
                  const step = reachedStep(all, subjectId, tree, at, since);
                  return step !== null && steps.indexOf(step as "offered") >= i;
                }).length,
            );
          expect(one.audience).toBe(own.length);
          expect(steps.map((step) => one[step])).toEqual(countIn(own, needs));
          for (const [i, part] of one.units.entries()) {
            expect(steps.map((step) => part[step])).toEqual(countIn(own, leavesOf(needs)[i]!));
          }
          for (const part of one.groups) {
            const there = own.filter(({ organisationIds }) => organisationIds.includes(part.key));
            expect(part.audience).toBe(there.length);
            expect(steps.map((step) => part[step])).toEqual(countIn(there, needs));
          }
        }
      }),
      runs,
    );
  });

  test("the order of the input does not matter", () => {
    fc.assert(
      fc.property(
        records.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        date,
        ([all, other], asOf) => {
          expect(ladder(studyRegister(other), { asOf })).toEqual(ladder(studyRegister(all), { asOf }));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("three subjects for every member", () => {
  const all = district({
    units: ["ideology", "politics", "organisation"].map((id) => unit(id)),
    requirements: [
      requirement("all-members", {
        audience: { roles: ["member"] },
        needs: { allOf: [{ unit: "ideology" }, { unit: "politics" }, { unit: "organisation" }] },
      }),
      requirement("later", { audience: { roles: ["member"] }, needs: { unit: "ideology" }, start: "2027-01-01" }),
    ],
    subjects: ["p1", "p2", "p3"].map((id) => ({ id })),
    roles: ["p1", "p2", "p3"].map((subjectId) => ({ subjectId, ...member })),
    exemptions: [
      { subjectId: "p3", requirementId: "all-members", reason: "teacher", by: "board", start: "2026-01-01", end: null },
    ],
    sessions: [
      session("s1", { unitIds: ["ideology", "politics"], dates: ["2026-02-07"] }),
      session("s2", { unitIds: ["organisation"], dates: ["2026-03-07"], cancelledOn: "2026-03-01" }),
    ],
    participations: [
      { subjectId: "p1", sessionId: "s1", step: "attended", on: "2026-02-07" },
      { subjectId: "p1", sessionId: "s2", step: "offered", on: "2026-02-10" },
      { subjectId: "p2", sessionId: "s1", step: "offered", on: "2026-01-20" },
    ],
  });
  const on = (asOf: string) => ladder(studyRegister(all), { asOf });

  test("has been offered when all three are, and an offer of a cancelled session is none", () => {
    expect(on("2026-02-28")).toMatchObject([{ requirementId: "all-members", audience: 2, offered: 1, invited: 0 }]);
    expect(on("2026-03-01")).toMatchObject([{ audience: 2, offered: 0 }]);
    expect(on("2026-03-01")[0]!.units).toMatchObject([
      { unitId: "ideology", offered: 2, attended: 1, completed: 0 },
      { unitId: "politics", offered: 2, attended: 1, completed: 0 },
      { unitId: "organisation", offered: 0 },
    ]);
  });

  test("tells who is still to be offered", () => {
    const { rows } = gapReport(studyRegister(all), { asOf: "2026-02-28" });
    expect(
      [...rows].filter((row) => row.remaining !== null && row.step === null).map(({ subjectId }) => subjectId),
    ).toEqual(["p2"]);
  });

  test("is counted by association, by area and by role, each member once in each", () => {
    const organisations = [
      { id: "north", level: "association", areaIds: ["town", "county"] },
      { id: "south", level: "association", areaIds: ["county"] },
    ];
    const roles = [
      { subjectId: "p1", ...member },
      { subjectId: "p1", ...member, organisationId: "south" },
      { subjectId: "p2", ...member, role: "supporter" },
    ];
    const sessions = all.sessions!.map((row) => ({ ...row, organiserIds: ["north"] }));
    const requirements = [
      requirement("all-members", { audience: { roles: ["member", "supporter"] }, needs: { unit: "ideology" } }),
    ];
    const register = studyRegister({ ...all, organisations, requirements, exemptions: [], sessions, roles });
    const groups = (by: "organisation" | "area" | "role") =>
      ladder(register, { asOf: "2026-02-28", by })[0]!.groups.map(({ key, audience, attended }) => [
        key,
        audience,
        attended,
      ]);
    expect(groups("organisation")).toEqual([
      ["north", 2, 1],
      ["south", 1, 1],
    ]);
    expect(groups("area")).toEqual([
      ["county", 2, 1],
      ["town", 2, 1],
    ]);
    expect(groups("role")).toEqual([
      ["member", 1, 1],
      ["supporter", 1, 0],
    ]);
  });

  test("counts from a day when asked", () => {
    const [one] = ladder(studyRegister(all), { asOf: "2026-02-28", since: "2026-02-01" });
    expect(one!.units[0]).toMatchObject({ unitId: "ideology", offered: 1 });
  });
});
