import { DomainError, formatFault } from "@vanstervind/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CsvList,
  readBadges,
  readFramework,
  readRecords,
  readStatements,
  writeBadge,
  writeFramework,
  writeRecords,
  writeStatements,
} from "../../src/exchange/index.ts";
import { records, units } from "../arbitraries.ts";

const home = "https://studies.example.org/register";

/** Ids as odd as they may be, but whole characters and no bar. */
const id = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text && !/[\p{Cc}\p{Surrogate}|]/u.test(text));

const codeOf = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    // Anything but a DomainError is a crash.
    expect(error).toBeInstanceOf(DomainError);
    return (error as DomainError).code;
  }
};

describe("CSV", () => {
  const lists = [
    "subjects",
    "organisations",
    "roles",
    "completions",
    "exemptions",
    "sessions",
    "participations",
    "events",
  ] as const;

  test("every list is read back as it was written, in both languages", () => {
    fc.assert(
      fc.property(records, fc.constantFrom("sv", "en"), (all, lang) => {
        for (const list of lists) {
          const content = writeRecords(list, all[list] as never, { lang });
          expect(readRecords(list, content, { source: list })).toEqual(all[list]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("ids of any characters survive", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ subjectId: id, unitId: id, on: fc.constant("2026-02-01") })), (rows) => {
        expect(readRecords("completions", writeRecords("completions", rows, { lang: "sv" }), { source: "x" })).toEqual(
          rows,
        );
      }),
    );
  });

  test("all faults are told at once, with line and column", () => {
    const content = "subjectId;unitId;on\n;basics;2026-02-01\np1;basics;soon\n";
    try {
      readRecords("completions", content, { source: "c.csv" });
      expect.unreachable();
    } catch (error) {
      const faults = (error as DomainError).faults.map(formatFault);
      expect(faults.map((line) => line.split(":")[0])).toEqual(["c.csv, row 2, subjectId", "c.csv, row 3, on"]);
    }
  });

  test("hostile text gives faults, not crashes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.oneof(fc.string(), fc.uint8Array()), (list: CsvList, content) => {
        expect([null, "invalid-input"]).toContain(codeOf(() => readRecords(list, content, { source: "x" })));
      }),
    );
  });
});

describe("xAPI", () => {
  test("records are read back as they were written, through JSON", () => {
    fc.assert(
      fc.property(records, ({ completions, participations, exemptions }) => {
        const statements = writeStatements({ completions, participations, exemptions }, { home });
        const read = readStatements(JSON.parse(JSON.stringify(statements)), { home });
        expect(read).toEqual({ completions, participations, exemptions, unread: [] });
      }),
      { numRuns: 50 },
    );
  });

  test("equal records have equal ids, others have others", () => {
    const on = "2026-02-01";
    const ids = ["p1", "p1", "p2"].map(
      (subjectId) => writeStatements({ completions: [{ subjectId, unitId: "u", on }] }, { home })[0]!.id,
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("an actor is an account under a pseudonym and nothing else", () => {
    const [statement] = writeStatements(
      { participations: [{ subjectId: "p 1", sessionId: "å/b", step: "enrolled", on: "2026-02-01" }] },
      { home },
    );
    expect(statement!.actor).toEqual({ objectType: "Agent", account: { homePage: home, name: "p 1" } });
    expect([statement!.verb.id, statement!.object.id]).toEqual([
      "http://adlnet.gov/expapi/verbs/registered",
      `${home}/sessions/%C3%A5%2Fb`,
    ]);
  });

  test("statements that no record can hold are reported, each with its place, and none is lost", () => {
    const [good] = writeStatements({ completions: [{ subjectId: "p1", unitId: "u", on: "2026-02-01" }] }, { home });
    const strange = [
      { ...good, verb: { id: "http://adlnet.gov/expapi/verbs/experienced" } },
      { ...good, actor: { account: { homePage: "https://elsewhere.example.org", name: "p1" } } },
      { ...good, actor: { mbox: "mailto:someone@example.org" } },
      { ...good, object: { id: `${home}/units/%E0%A4%A` } },
      { ...good, timestamp: "soon" },
      { ...good, context: { extensions: { [`${home}/extensions/record`]: "text" } } },
      { ...good, context: { extensions: { [`${home}/extensions/record`]: { name: "Kim" } } } },
      null,
    ];
    const { completions, unread } = readStatements([good, ...strange, good], { home });
    expect(completions).toHaveLength(2);
    expect(unread.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(unread.map(({ item }) => item)).toEqual(strange);
    for (const { index, faults } of unread) {
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) expect([fault.source, fault.row]).toEqual(["statements", index]);
    }
    expect(readStatements([{ ...good, context: undefined }], { home }).completions).toHaveLength(1);
  });

  test("hostile input gives faults, not crashes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.anything())), (input) => {
        expect([null, "invalid-input"]).toContain(codeOf(() => readStatements(input, { home })));
        expect([null, "invalid-input"]).toContain(codeOf(() => readBadges(input, { home })));
        expect([null, "invalid-input"]).toContain(codeOf(() => readFramework(input, { home })));
      }),
    );
  });

  test("a home that is none, and half a character, are refused", () => {
    const completions = [{ subjectId: "p1", unitId: "\ud800", on: "2026-02-01" }];
    expect(codeOf(() => writeStatements({ completions }, { home }))).toBe("not-json");
    for (const wrong of ["studies", "https://studies.example.org/", "https://a b"]) {
      expect(codeOf(() => readStatements([], { home: wrong }))).toBe("not-a-home");
    }
  });
});

const unit = { id: "board", name: { sv: "styrelsekurs", en: "board course" }, prerequisites: [], validMonths: 1 };
const badgeOptions = { home, unit, issuerName: "The district", criteria: "Attend both days.", lang: "en" } as const;

describe("Open Badges", () => {
  test("completions are read back as they were written, through JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ subjectId: id, unitId: id })), (rows) => {
        const completions = rows.map((row) => ({ ...row, on: "2026-01-31" }));
        const badges = completions.map((completion) =>
          writeBadge(completion, { ...badgeOptions, unit: { ...unit, id: completion.unitId } }),
        );
        expect(readBadges(JSON.parse(JSON.stringify(badges)), { home })).toEqual({ completions, unread: [] });
      }),
      { numRuns: 50 },
    );
  });

  test("a badge says what was done, from when and until when, and nothing of the person but the pseudonym", () => {
    const completion = { subjectId: "p1", unitId: "board", on: "2026-01-31", recordedOn: "2026-02-20" };
    const badge = writeBadge(completion, badgeOptions);
    expect([badge.validFrom, badge.validUntil]).toEqual(["2026-01-31T00:00:00Z", "2026-02-28T00:00:00Z"]);
    expect(badge.credentialSubject).toEqual({
      id: `${home}/subjects/p1`,
      type: ["AchievementSubject"],
      achievement: {
        id: `${home}/units/board`,
        type: ["Achievement"],
        name: "board course",
        description: "board course",
        criteria: { narrative: "Attend both days." },
        inLanguage: "en",
      },
    });
    expect(writeBadge(completion, { ...badgeOptions, unit: { ...unit, validMonths: null } })).not.toHaveProperty(
      "validUntil",
    );
    expect(JSON.stringify(badge)).not.toContain("2026-02-20");
  });

  test("what is no completion gets no badge, and what is no badge is reported", () => {
    const completion = { subjectId: "p1", unitId: "board", on: "2026-01-31" };
    expect(codeOf(() => writeBadge({ ...completion, unitId: "other" }, badgeOptions))).toBe("another-unit");
    expect(codeOf(() => writeBadge({ ...completion, withdrawnOn: "2026-03-01" }, badgeOptions))).toBe(
      "withdrawn-completion",
    );
    const badge = writeBadge(completion, badgeOptions);
    const { unread } = readBadges(
      [
        { ...badge, type: ["VerifiableCredential"] },
        { ...badge, validFrom: "then" },
        { ...badge, credentialSubject: { ...badge.credentialSubject, id: "did:example:1" } },
        { ...badge, credentialSubject: { ...badge.credentialSubject, achievement: { id: "https://other.example" } } },
      ],
      { home },
    );
    expect(unread.map(({ faults }) => faults[0]!.field)).toEqual([
      "type",
      "on",
      "credentialSubject.id",
      "credentialSubject.achievement.id",
    ]);
  });
});

describe("competency frameworks", () => {
  const options = { home, title: "Studies", lang: "sv" } as const;

  test("units are read back as they were written, through JSON", () => {
    fc.assert(
      fc.property(units, (list) => {
        const framework = JSON.parse(JSON.stringify(writeFramework(list, options)));
        expect(readFramework(framework, { home })).toEqual(list);
      }),
    );
  });

  test("an exact match that is written once counts both ways; other relations are passed over", () => {
    const link = (id: string) => ({ uri: `${home}/units/${id}` });
    const relation = (associationType: string) => ({
      associationType,
      originNodeURI: link("a"),
      destinationNodeURI: link("b"),
    });
    const framework = {
      CFDocument: { uri: home, title: "Studies" },
      CFItems: ["b", "a"].map((name) => ({ ...link(name), fullStatement: name })),
      CFAssociations: [relation("exactMatchOf"), relation("isChildOf"), relation("isRelatedTo"), relation("precedes")],
    };
    const plain = { validMonths: null, prerequisites: [] };
    expect(readFramework(framework, { home })).toEqual([
      { ...plain, id: "a", name: { sv: "a", en: "a" }, creditedBy: [{ unitId: "b", start: null, end: null }] },
      {
        ...plain,
        id: "b",
        name: { sv: "b", en: "b" },
        prerequisites: ["a"],
        creditedBy: [{ unitId: "a", start: null, end: null }],
      },
    ]);
    const mutual = writeFramework(readFramework(framework, { home }), options);
    expect(mutual.CFAssociations.map(({ associationType }) => associationType).sort()).toEqual([
      "exactMatchOf",
      "exactMatchOf",
      "precedes",
    ]);
  });

  test("every reference outside the home is told", () => {
    const away = { uri: "https://elsewhere.example.org/units/a" };
    const framework = {
      CFDocument: { uri: home, title: "Studies" },
      CFItems: [{ ...away, fullStatement: "a" }],
      CFAssociations: [{ associationType: "precedes", originNodeURI: away, destinationNodeURI: away }],
    };
    expect(() => readFramework(framework, { home })).toThrow(
      expect.objectContaining({ code: "invalid-input", faults: expect.objectContaining({ length: 3 }) }),
    );
    const wrong = writeFramework([unit], options);
    const hours = { ...wrong, CFItems: wrong.CFItems.map((item) => ({ ...item, extensions: { hours: "many" } })) };
    expect(codeOf(() => readFramework(hours, { home }))).toBe("invalid-input");
  });
});
