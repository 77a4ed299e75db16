import * as fc from "fast-check";
import type { Audience, Needs, Requirement, StudyRecords, StudyUnit, UnitNeed } from "../src/index.ts";

type Records = Required<StudyRecords>;

const unitIds = ["u1", "u2", "u3", "u4"];
const subjectIds = ["p1", "p2", "p3"];
const organisationIds = ["north", "south", "district"];
/** Anyone or any body that can have studied. */
const anyone = fc.constantFrom(...subjectIds, ...subjectIds, "north");
const roleNames = ["member", "board", "candidate"];

const isoDate = (day: number): string => new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

/** A day of 2025 or 2026; half of them among a few, so that days coincide often. */
export const date: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 729 }), fc.constantFrom(0, 30, 58, 59, 180, 364, 365, 423))
  .map(isoDate);

/** Mostly long ones from early days, so that several hold at once. */
const period = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }).map(isoDate) }, { weight: 1, arbitrary: date }),
    fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 600 }) }),
  )
  .map(([start, days]) => ({
    start,
    end: days === null ? null : isoDate((Date.parse(start) - Date.UTC(2025, 0, 1)) / 86_400_000 + days),
  }));

const name = (id: string) => ({ sv: id, en: id });

/** When a record was entered and withdrawn; mostly left out. */
const known = fc.tuple(fc.option(date, { freq: 1 }), fc.option(date, { freq: 1 })).map(([recordedOn, withdrawnOn]) => ({
  ...(recordedOn === null ? {} : { recordedOn }),
  ...(withdrawnOn === null || (recordedOn !== null && withdrawnOn <= recordedOn) ? {} : { withdrawnOn }),
}));

const credit = fc.record({
  unitId: fc.constantFrom(...unitIds),
  start: fc.option(fc.constant("2025-02-01"), { freq: 1 }),
  end: fc.option(fc.constant("2026-03-01"), { freq: 1 }),
});

/** Units that only need units before them in the list, so that there is no cycle; the first hours reach every need. */
export const units: fc.Arbitrary<StudyUnit[]> = fc
  .array(
    fc.record({
      validMonths: fc.option(fc.integer({ min: 1, max: 14 })),
      earlier: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      credits: fc.array(credit, { maxLength: 2 }),
      hours: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ validMonths, earlier, credits, hours }, i) => ({
      id: unitIds[i]!,
      name: name(unitIds[i]!),
      prerequisites: unitIds.filter((_, j) => j < i && earlier[j] === true),
      validMonths,
      hours,
      ...(credits.length === 0 ? {} : { creditedBy: credits }),
    })),
  );

const plainLeaf: fc.Arbitrary<UnitNeed> = fc.constantFrom(...unitIds).map((unit) => ({ unit }));

/** A unit, often under a condition. */
const leaf: fc.Arbitrary<UnitNeed> = fc.record(
  {
    unit: fc.constantFrom(...unitIds),
    withinMonths: fc.integer({ min: 1, max: 9 }),
    since: fc.constant("congress"),
    before: fc.constant("election"),
  },
  { requiredKeys: ["unit"] },
);

const needsOver = (leaf: fc.Arbitrary<UnitNeed>): fc.Arbitrary<Needs> => {
  const different = { selector: (one: Needs) => JSON.stringify(one), minLength: 1, maxLength: 3 };
  const over = (part: fc.Arbitrary<Needs>): fc.Arbitrary<Needs> =>
    fc
      .tuple(fc.uniqueArray(part, different), fc.constantFrom("allOf", "anyOf", "atLeast"), fc.nat())
      .map(([of, kind, n]): Needs => {
        if (kind === "allOf") return { allOf: of };
        return kind === "anyOf" ? { anyOf: of } : { atLeast: 1 + (n % of.length), of };
      });
  // At most an hour a unit, so that every choice of units has enough of them together.
  const hours = fc
    .tuple(fc.uniqueArray(leaf, { ...different, selector: ({ unit }) => unit }), fc.nat())
    .map(([of, n]): Needs => ({ hours: 1 + (n % of.length), of }));
  return fc.oneof(leaf, over(leaf), hours, over(fc.oneof(leaf, over(leaf), hours)));
};

/** Needs over the four units, to two levels, with conditions or without. */
export const needs: fc.Arbitrary<Needs> = needsOver(fc.oneof(leaf, plainLeaf));
export const plainNeeds: fc.Arbitrary<Needs> = needsOver(plainLeaf);

const audience: fc.Arbitrary<Audience> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        roles: fc.uniqueArray(fc.constantFrom(...roleNames), { minLength: 1, maxLength: 2 }),
        levels: fc.option(fc.constantFrom("association", "district"), { freq: 1 }),
        rankAtMost: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 1 }),
      })
      .map(({ roles, levels, rankAtMost }) => ({
        roles,
        ...(levels === null ? {} : { levels: [levels] }),
        ...(rankAtMost === null ? {} : { rankAtMost }),
      })),
  },
  { weight: 1, arbitrary: fc.constant({ bodies: ["association"] }) },
);

/** One to three requirements, each with one version, or with two of which one follows or corrects the other. */
const requirements: fc.Arbitrary<Requirement[]> = fc
  .array(
    fc.record({
      version: fc.record({
        needs,
        audience,
        due: fc.option(
          fc.oneof(
            date.map((on) => ({ on })),
            fc.integer({ min: 0, max: 200 }).map((withinDays) => ({ withinDays })),
            fc.constant({ before: "election" }),
            fc.integer({ min: 1, max: 60 }).map((days) => ({ before: "election", days })),
          ),
        ),
        expiringDays: fc.integer({ min: 0, max: 90 }),
      }),
      next: needs,
      period,
      change: fc.constantFrom("none", "none", "followed", "corrected"),
      on: date,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.flatMap(({ version, next, period: { start, end }, change, on }, i): Requirement[] => {
      const row = { ...version, id: `r${i}`, name: name(`r${i}`), start, end };
      if (change === "corrected") {
        return [
          { ...row, withdrawnOn: on },
          { ...row, needs: next, recordedOn: on },
        ];
      }
      if (change === "followed" && start < on && (end === null || on < end)) {
        return [
          { ...row, end: on },
          { ...row, needs: next, start: on },
        ];
      }
      return [row];
    }),
  );

const roles = fc
  .array(
    fc.record({
      subjectId: fc.constantFrom(...subjectIds),
      role: fc.constantFrom(...roleNames),
      organisationId: fc.constantFrom(...organisationIds),
      rank: fc.option(fc.integer({ min: 1, max: 4 })),
      period,
      known,
    }),
    { minLength: 3, maxLength: 10 },
  )
  .map((list) =>
    list.map(({ rank, known, period: { start, end }, ...rest }) => ({
      ...rest,
      ...known,
      start,
      end,
      ...(rank === null ? {} : { rank }),
    })),
  );

const sessions = fc
  .array(
    fc.record({
      unitIds: fc.uniqueArray(fc.constantFrom(...unitIds), { minLength: 1, maxLength: 2 }),
      dates: fc.uniqueArray(date, { minLength: 1, maxLength: 3 }).map((list) => list.sort()),
      organiserIds: fc.uniqueArray(fc.constantFrom(...organisationIds), { minLength: 1, maxLength: 3 }),
      seats: fc.constantFrom(null, 0, 12),
      announcedOn: date,
      cancelledOn: fc.option(date, { freq: 1 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((row, i) => ({ ...row, id: `s${i}` })));

/** Sound records of a small district. */
export const records: fc.Arbitrary<Records> = fc
  .record({
    units,
    requirements,
    roles,
    sessions,
    completions: fc.array(
      fc
        .record({ subjectId: anyone, unitId: fc.constantFrom(...unitIds), on: date, known })
        .map(({ known, ...row }) => ({ ...row, ...known })),
      { maxLength: 10 },
    ),
    exemptions: fc
      .array(
        fc.record({
          subjectId: anyone,
          known,
          requirement: fc.nat(),
          reason: fc.constantFrom("long-experience", "other-course"),
          by: fc.constantFrom("board", "study-organiser"),
          period,
        }),
        { maxLength: 3 },
      )
      .map((list) => list.map(({ period: { start, end }, known, ...rest }) => ({ ...rest, ...known, start, end }))),
    participations: fc.array(
      fc.record({
        subjectId: anyone,
        known,
        session: fc.nat(),
        step: fc.constantFrom("offered", "invited", "enrolled", "enrolled", "attended", "completed", "withdrawn"),
        on: date,
      }),
      { minLength: 5, maxLength: 24 },
    ),
    days: fc.tuple(date, date, date, fc.boolean()),
  })
  .map(({ exemptions, participations, days: [election, other, change, moved], ...rest }) => ({
    ...rest,
    subjects: subjectIds.map((id) => ({ id })),
    organisations: organisationIds.map((id) => ({
      id,
      level: id === "district" ? "district" : "association",
      ...(id === "district" ? {} : { areaIds: ["county", `${id}-town`] }),
    })),
    exemptions: exemptions.map(({ requirement, ...row }) => ({
      ...row,
      requirementId: rest.requirements[requirement % rest.requirements.length]!.id,
    })),
    participations: participations.map(({ session, on, step, known, ...row }) => {
      const { id, dates } = rest.sessions[session % rest.sessions.length]!;
      const tooEarly = (step === "attended" || step === "completed") && on < dates[0]!;
      return { ...row, ...known, step: step as "offered", sessionId: id, on: tooEarly ? dates[0]! : on };
    }),
    events: [
      { id: "congress", date: "2025-03-01" },
      { id: "election", date: election, ...(moved ? { withdrawnOn: change } : {}) },
      ...(moved ? [{ id: "election", date: other, recordedOn: change }] : []),
    ],
  }));

/** The records with every list in another order. */
export const shuffled = (all: Records): fc.Arbitrary<Records> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(all).map(([list, rows]) => [
          list,
          fc.shuffledSubarray(rows as unknown[], { minLength: rows.length, maxLength: rows.length }),
        ]),
      ),
    )
    // Each list keeps its own rows; only a mapped type could say so.
    .map((lists) => lists as unknown as Records);
