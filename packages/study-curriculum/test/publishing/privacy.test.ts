import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapReport, steps, studyRegister } from "../../src/index.ts";
import { rowSchemas } from "../../src/internal/read-lists.ts";
import {
  admit,
  applyRetention,
  type ExportProfile,
  erasePerson,
  explainPublishing,
  exportPerson,
  exportRecords,
  rekey,
  removePerson,
} from "../../src/publishing/index.ts";
import { ladder } from "../../src/reports/index.ts";
import { date, records } from "../arbitraries.ts";

const secret = "a secret of at least 32 characters, random in earnest";
const codeOf = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("export", () => {
  const profile: ExportProfile = {
    recipient: "board-of-north",
    purpose: "follow up",
    peopleOf: ["north"],
    fields: { subjects: ["id"], roles: ["subjectId", "role"], completions: ["subjectId", "unitId"], units: ["id"] },
  };

  test("no field leaves that is not listed, and only rows about the people of the recipient", () => {
    fc.assert(
      fc.property(records, (all) => {
        const before = structuredClone(all);
        const exported = exportRecords(all, { profile, secret });
        expect(all).toEqual(before);
        expect(Object.keys(exported).sort()).toEqual(Object.keys(profile.fields).sort());
        for (const [list, rows] of Object.entries(exported)) {
          for (const row of rows) {
            expect(profile.fields[list as "roles"]).toEqual(expect.arrayContaining(Object.keys(row)));
          }
        }
        const there = new Set(all.roles.flatMap((role) => (role.organisationId === "north" ? [role.subjectId] : [])));
        const known = new Set([...there].map((id) => rekey(id, { secret, recipient: "board-of-north" })));
        expect(exported.completions!.every(({ subjectId }) => known.has(subjectId as string))).toBe(true);
        expect(exported.roles).toHaveLength(all.roles.filter((role) => role.organisationId === "north").length);
        expect(JSON.stringify(exported)).not.toMatch(/"p[123]"/);
      }),
      { numRuns: 50 },
    );
  });

  test("exports to two recipients share no id of a person, and rows of one person stay together", () => {
    fc.assert(
      fc.property(records, (all) => {
        const idsFor = (recipient: string) => {
          const whole = {
            ...profile,
            recipient,
            peopleOf: null,
            fields: { participations: ["subjectId"], subjects: ["id"] },
          };
          return exportRecords(all, { profile: whole, secret });
        };
        const one = idsFor("one");
        const ids = new Set(one.subjects!.map(({ id }) => id));
        expect(ids.size).toBe(all.subjects.length);
        expect(idsFor("two").subjects!.some(({ id }) => ids.has(id))).toBe(false);
        // Bodies are no persons and keep their ids.
        expect(one.participations!.every(({ subjectId }) => ids.has(subjectId) || subjectId === "north")).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("a profile with a field that does not exist is refused with its place", () => {
    const wrong = { ...profile, fields: { subjects: ["id", "name"] } };
    expect(() => exportRecords({}, { profile: wrong, secret })).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ code: "unknown-field", field: "fields.subjects.1" })],
      }),
    );
    expect(
      codeOf(() =>
        exportRecords({ subjects: [{ id: "p1" }] }, { profile: { ...profile, peopleOf: null }, secret: "short" }),
      ),
    ).toBe("weak-secret");
    expect(exportRecords({}, { profile, secret })).toEqual({ subjects: [], roles: [], completions: [], units: [] });
  });
});

describe("retention", () => {
  const rules = [
    { list: "completions", months: 12, after: "last-role" },
    { list: "roles", months: 6, after: "record" },
    { list: "participations", months: 3, after: "record" },
  ] as const;

  test("each row is kept or erased, later days erase more, and a second time changes nothing", () => {
    fc.assert(
      fc.property(records, date, date, (all, a, b) => {
        const [early, late] = [a, b].sort() as [string, string];
        const first = applyRetention(all, rules, early);
        const second = applyRetention(all, rules, late);
        const rows = all.roles.length + all.completions.length + all.exemptions.length + all.participations.length;
        expect(first.kept.length + first.erased.length).toBe(rows);
        const key = ({ list, row }: { list: string; row: number }) => `${list} ${row}`;
        expect(second.erased.map(key)).toEqual(expect.arrayContaining(first.erased.map(key)));
        // With roles kept, the days that time is counted from stay, and a second time finds nothing more.
        const unchanged = rules.filter(({ list }) => list !== "roles");
        const once = applyRetention(all, unchanged, late);
        expect(applyRetention(once.records, unchanged, late).erased).toEqual([]);
        for (const { reason } of [...first.kept, ...first.erased]) {
          for (const lang of ["sv", "en"] as const) expect(explainPublishing(reason, lang)).toMatch(/\.$/);
        }
        // What is left is still a sound register.
        studyRegister(second.records);
      }),
      { numRuns: 60 },
    );
  });

  test("time runs from the end of the last role, or from the record where that is later", () => {
    const period = { role: "chair", organisationId: "north", start: "2020-01-01" };
    const all = {
      subjects: [{ id: "p1" }, { id: "p2" }, { id: "p3" }],
      organisations: [{ id: "north", level: "association" }],
      roles: [
        { subjectId: "p1", ...period, end: "2022-01-31" },
        { subjectId: "p1", ...period, end: "2021-01-31" },
        { subjectId: "p2", ...period, end: null },
        { subjectId: "p2", ...period, end: "2021-01-31" },
      ],
      completions: ["p1", "p2", "p3", "north"].map((subjectId) => ({ subjectId, unitId: "u", on: "2020-05-01" })),
    };
    const rule = [{ list: "completions", months: 1, after: "last-role" }] as const;
    const codes = (asOf: string) => {
      const { kept, erased } = applyRetention(all, rule, asOf);
      return [...kept, ...erased]
        .filter(({ list }) => list === "completions")
        .sort((a, b) => a.row - b.row)
        .map(({ reason }) => reason.code);
    };
    expect(codes("2022-02-27")).toEqual(["kept-until", "still-going", "time-is-out", "no-rule"]);
    expect(codes("2022-02-28")).toEqual(["time-is-out", "still-going", "time-is-out", "no-rule"]);
    const { records: left, erasedSubjectIds } = applyRetention(all, rule, "2022-02-28");
    expect([erasedSubjectIds, left.subjects]).toEqual([["p3"], [{ id: "p1" }, { id: "p2" }]]);
    expect(codeOf(() => applyRetention(all, [...rule, ...rule], "2022-02-28"))).toBe("invalid-input");
    expect(codeOf(() => applyRetention(all, rule, "yesterday"))).toBe("invalid-input");
  });
});

describe("erasure", () => {
  test("every total of every day stays, and the person is gone", () => {
    fc.assert(
      fc.property(records, date, date, fc.constantFrom("p1", "p2", "p3"), (all, asOf, knownOn, id) => {
        const before = structuredClone(all);
        const { records: after, standInId } = erasePerson(all, id);
        expect(all).toEqual(before);
        expect(JSON.stringify(after)).not.toContain(`"${id}"`);
        expect(exportPerson(after, standInId).roles).toHaveLength(exportPerson(all, id).roles.length);
        const [one, other] = [all, after].map((rows) => studyRegister(rows));
        const totals = (register: typeof one) => {
          const { overall, byRequirement, byOrganisation } = gapReport(register!, { asOf, knownOn });
          return {
            overall,
            byRequirement,
            byOrganisation,
            ladder: ladder(register!, { asOf, knownOn }),
          };
        };
        expect(totals(other)).toEqual(totals(one));
      }),
      { numRuns: 100 },
    );
  });

  test("the stand-in does not depend on who was erased, nor meet one who is there", () => {
    const subjects = [{ id: "p1" }, { id: "p2" }, { id: "erased-2" }];
    const organisations = [{ id: "erased-1", level: "association" }];
    expect(erasePerson({ subjects, organisations }, "p1").standInId).toBe("erased-3");
    expect(erasePerson({ subjects, organisations }, "p2").standInId).toBe("erased-3");
  });

  test("why something was waived is wiped, and few alike are warned of", () => {
    const period = { start: "2020-01-01", end: null };
    const role = (subjectId: string) => ({ subjectId, role: "member", organisationId: "north", ...period });
    const all = {
      subjects: ["p1", "p2", "p3", "p4", "p5"].map((id) => ({ id })),
      roles: ["p1", "p2", "p3", "p4", "p5"].map(role),
      exemptions: [{ subjectId: "p1", requirementId: "r", reason: "long-experience", by: "board", ...period }],
    };
    const { records: after, alike, reasons } = erasePerson(all, "p1");
    expect(after.exemptions[0]).toMatchObject({ subjectId: "erased-1", reason: "erased", by: "erased" });
    expect([alike, reasons]).toEqual([4, []]);
    const rare = erasePerson({ ...all, roles: [...all.roles, { ...role("p1"), role: "chair" }] }, "p1");
    expect(rare.reasons.map((reason) => explainPublishing(reason, "en"))).toEqual([
      "The roles can tell who it was: 0 others have the same, and there should be at least 4.",
    ]);
    expect(explainPublishing(rare.reasons[0]!, "sv")).toMatch(/^Rollerna kan röja/);
    expect(exportPerson(removePerson({ ...all, completions: [] }, "p1"), "p2").roles).toHaveLength(1);
    expect(removePerson(all, "p1").exemptions).toEqual([]);
    expect(codeOf(() => erasePerson(all, "p9"))).toBe("unknown-subject");
  });
});

describe("self-declared eligibility", () => {
  const question = {
    question: { sv: "?", en: "?" },
    answers: ["woman", "non-binary", "other"],
    admits: ["woman", "non-binary"],
  };

  test("the answer gives admission and nothing else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...question.answers)), (answer) => {
        const admission = admit(question, answer);
        expect(admission).toBe(question.admits.includes(answer) ? "admitted" : "not-admitted");
      }),
    );
    expect(codeOf(() => admit({ ...question, answers: [] }, "woman"))).toBe("invalid-input");
  });

  test("no stored row can hold it", () => {
    for (const schema of Object.values(rowSchemas)) {
      for (const field of ["gender", "answer", "eligibility", "admission", "declared"]) {
        expect(Object.keys(schema.shape)).not.toContain(field);
        const issues = schema.safeParse({ [field]: "woman" }).error!.issues;
        expect(issues).toContainEqual(expect.objectContaining({ code: "unrecognized_keys", keys: [field] }));
      }
    }
    expect(steps).not.toContain("admitted");
  });
});
