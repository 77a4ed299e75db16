import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapReport, type Session, type StudyRecords, studyRegister } from "../../src/index.ts";
import { explainPaths, personalPath } from "../../src/paths/index.ts";
import { date, plainNeeds, records, units } from "../arbitraries.ts";
import { board, district, requirement, session, unit } from "../district.ts";
import { journeys, versionAt } from "../oracle.ts";

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, i) => (bits >> i) % 2 === 1));

type Records = Required<StudyRecords>;

/** Holds a path against every choice of sessions. */
const checkPath = (all: Records, subjectId: string, asOf: string, except: readonly string[]): void => {
  const register = studyRegister(all);
  const path = personalPath(register, { subjectId, asOf, except });
  const at = { asOf, knownOn: asOf };
  const lacking = gapReport(register, { asOf }).rows.where({ subjectId, statuses: ["missing", "expired", "booked"] });
  expect(path.requirementIds).toEqual(lacking.map(({ requirementId }) => requirementId));
  if (lacking.length === 0) {
    expect(path).toMatchObject({ units: [], next: [], sessions: [], earliestFinish: null, unscheduled: [] });
    return;
  }
  const needs = lacking.map(({ requirementId }) => versionAt(all, requirementId, at).needs);
  const { open, possible, finish } = journeys(all, subjectId, at, except);
  const finishes = subsets(open).flatMap((some) => (possible(some) ? (finish(some, needs) ?? []) : []));
  expect(path.earliestFinish).toBe(finishes.sort()[0] ?? null);
  const chosen = path.sessions.map((id) => all.sessions.find((one) => one.id === id)) as Session[];
  expect(possible(chosen)).toBe(true);
  if (path.earliestFinish === null) expect(chosen).toEqual([]);
  else expect(finish(chosen, needs)).toBe(path.earliestFinish);
  for (const left of chosen) {
    const fewer = chosen.filter((one) => one !== left);
    if (possible(fewer)) expect(finish(fewer, needs)).not.toBe(path.earliestFinish);
  }
};

describe("no choice of sessions finishes sooner, and none of those chosen is needless", () => {
  test("whatever is on record", () => {
    fc.assert(
      fc.property(
        records,
        date,
        fc.constantFrom("p1", "p2"),
        fc.subarray(["s0", "s1"]),
        (all, asOf, subjectId, except) => {
          checkPath(all, subjectId, asOf, except);
        },
      ),
      { numRuns: 80 },
    );
  });

  test("when many sessions meet on the same days", () => {
    const day = fc.constantFrom("2026-03-07", "2026-03-08", "2026-03-14", "2026-03-15");
    const busy = fc.array(
      fc.record({
        unitIds: fc.uniqueArray(fc.constantFrom("u1", "u2", "u3", "u4"), { minLength: 1, maxLength: 2 }),
        dates: fc.uniqueArray(day, { minLength: 1, maxLength: 2 }).map((dates) => dates.sort()),
      }),
      { minLength: 3, maxLength: 7 },
    );
    fc.assert(
      fc.property(records, busy, units, plainNeeds, (all, list, curriculum, needs) => {
        const sessions = list.map((row, i) => session(`s${i}`, row));
        const requirements = [requirement("training", { needs, audience: { roles: ["board"] } })];
        const roles = [{ subjectId: "p1", ...board }];
        const few = {
          completions: all.completions.slice(0, 2),
          participations: [],
          exemptions: [],
          events: all.events,
        };
        checkPath({ ...all, ...few, units: curriculum, sessions, requirements, roles }, "p1", "2026-02-01", []);
      }),
      { numRuns: 150 },
    );
  });
});

test("the units lead in order to all that is lacking", () => {
  fc.assert(
    fc.property(records, date, fc.constantFrom("p1", "p2"), (all, asOf, subjectId) => {
      const register = studyRegister(all);
      const { units, next, unscheduled } = personalPath(register, { subjectId, asOf });
      const { order } = register.curriculum;
      expect(units).toEqual(order.filter((id) => units.includes(id)));
      expect(units).toEqual(expect.arrayContaining([...next, ...unscheduled]));
      if (units.length > 0) expect(next).toContain(units[0]);
    }),
    { numRuns: 40 },
  );
});

describe("a chair who lacks the course and what comes before it", () => {
  const all = (more: object = {}) =>
    district({
      units: [unit("basics"), unit("board", { prerequisites: ["basics"], hours: 6 }), unit("debate", { hours: 3 })],
      sessions: [
        session("early", { unitIds: ["board"], dates: ["2026-03-01"] }),
        session("basics", { unitIds: ["basics"], dates: ["2026-03-07", "2026-03-14"] }),
        session("clash", { unitIds: ["board"], dates: ["2026-03-14"] }),
        session("weekend", { unitIds: ["basics", "board"], dates: ["2026-06-06", "2026-06-07"] }),
      ],
      ...more,
    });
  const path = (more: object, except: string[] = []) =>
    personalPath(studyRegister(all(more)), { subjectId: "p1", asOf: "2026-02-01", except });

  test("goes to what teaches both, when the follow-up meets on a day of the first", () => {
    expect(path({})).toMatchObject({
      requirementIds: ["training"],
      units: ["basics", "board"],
      next: ["basics"],
      sessions: ["weekend"],
      earliestFinish: "2026-06-07",
    });
    expect(path({}, ["weekend"])).toMatchObject({ sessions: [], earliestFinish: null, unscheduled: [] });
  });

  test("goes at once when the first is done, even if that was long ago", () => {
    const completions = [{ subjectId: "p1", unitId: "basics", on: "2019-01-01" }];
    expect(path({ completions })).toMatchObject({ units: ["board"], next: ["board"], sessions: ["early"] });
  });

  test("who has a seat at what has begun finishes with it", () => {
    const started = session("course", { unitIds: ["board"], dates: ["2026-01-20", "2026-02-10"] });
    const participations = [{ subjectId: "p1", sessionId: "course", step: "enrolled", on: "2026-01-15" }];
    expect(path({ sessions: [started], participations })).toMatchObject({
      sessions: ["course"],
      units: ["basics", "board"],
    });
    expect(path({ sessions: [started] })).toMatchObject({ sessions: [], unscheduled: ["basics", "board"] });
  });

  test("chooses hours where they cost fewest units", () => {
    const requirements = [requirement("hours", { needs: { hours: 3, of: [{ unit: "board" }, { unit: "debate" }] } })];
    expect(path({ requirements }).units).toEqual(["debate"]);
    const both = [requirement("hours", { needs: { hours: 8, of: [{ unit: "board" }, { unit: "debate" }] } })];
    expect(path({ requirements: both, roles: [{ subjectId: "p1", ...board }] }).units).toEqual([
      "basics",
      "board",
      "debate",
    ]);
  });

  test("is told in words how it stands", () => {
    const words = (more: object, except: string[] = []) => {
      const { reason } = path(more, except);
      return [explainPaths(reason, "sv"), explainPaths(reason, "en")];
    };
    expect(words({})).toEqual([
      "Allt som saknas kan vara klart 2026-06-07, efter 1 tillfälle.",
      "All that is lacking can be done by 2026-06-07, after 1 session.",
    ]);
    expect(words({}, ["weekend"])).toEqual([
      "De utlysta tillfällena räcker inte: de krockar, eller kommer i fel ordning.",
      "The announced sessions do not suffice: they clash, or come in the wrong order.",
    ]);
    expect(words({ sessions: [] })).toEqual([
      "Inget utlyst tillfälle ger kursen basics och kursen board.",
      "No announced session teaches course basics and course board.",
    ]);
    expect(words({ roles: [] })).toEqual(["Inget saknas.", "Nothing is lacking."]);
  });

  test("leads only to the requirements asked for", () => {
    const requirements = [requirement("talk", { needs: { unit: "debate" } }), requirement("training")];
    const ask = (requirementIds: string[]) =>
      personalPath(studyRegister(all({ requirements })), { subjectId: "p1", asOf: "2026-02-01", requirementIds });
    expect(ask(["training", "training"])).toMatchObject({ requirementIds: ["training"], sessions: ["weekend"] });
    expect(ask(["talk"])).toMatchObject({ requirementIds: ["talk"], units: ["debate"], unscheduled: ["debate"] });
    expect(ask([]).reason.code).toBe("nothing-lacking");
    expect(() => ask(["x"])).toThrow(expect.objectContaining({ code: "unknown-requirement" }));
  });
});
