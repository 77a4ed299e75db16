import * as fc from "fast-check";
import type { Needs, StudyRecords, StudyUnit } from "../src/index.ts";

type Records = Required<StudyRecords>;

const unitIds = ["u1", "u2", "u3", "u4"];
const subjectIds = ["p1", "p2", "p3"];
const organisationIds = ["north", "south", "district"];
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

/** Units that only need or are credited by units before them in the list, so that there is no cycle. */
export const units: fc.Arbitrary<StudyUnit[]> = fc
  .array(
    fc.record({
      validMonths: fc.option(fc.integer({ min: 1, max: 14 })),
      earlier: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      credited: fc.option(fc.constantFrom(...unitIds), { freq: 1 }),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ validMonths, earlier, credited }, i) => ({
      id: unitIds[i]!,
      name: name(unitIds[i]!),
      prerequisites: unitIds.filter((_, j) => j < i && earlier[j] === true),
      validMonths,
      ...(credited === null ? {} : { creditedBy: [credited] }),
    })),
  );

/** Needs over the four units, to two levels. */
export const needs: fc.Arbitrary<Needs> = (() => {
  const leaf = fc.constantFrom(...unitIds).map((unit): Needs => ({ unit }));
  const over = (part: fc.Arbitrary<Needs>): fc.Arbitrary<Needs> =>
    fc
      .tuple(
        fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
        fc.constantFrom("allOf", "anyOf", "atLeast"),
        fc.nat(),
      )
      .map(([of, kind, n]): Needs => {
        if (kind === "allOf") return { allOf: of };
        return kind === "anyOf" ? { anyOf: of } : { atLeast: 1 + (n % of.length), of };
      });
  return fc.oneof(leaf, over(leaf), over(fc.oneof(leaf, over(leaf))));
})();

const requirements = fc
  .array(
    fc.record({
      needs,
      roles: fc.uniqueArray(fc.constantFrom(...roleNames), { minLength: 1, maxLength: 2 }),
      levels: fc.option(fc.constantFrom("association", "district"), { freq: 1 }),
      rankAtMost: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 1 }),
      due: fc.option(
        fc.oneof(
          date.map((on) => ({ on })),
          fc.integer({ min: 0, max: 200 }).map((withinDays) => ({ withinDays })),
          fc.constant({ before: "election" }),
          fc.integer({ min: 1, max: 60 }).map((days) => ({ before: "election", days })),
        ),
      ),
      expiringDays: fc.integer({ min: 0, max: 90 }),
      period,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.map(({ roles, levels, rankAtMost, period: { start, end }, ...rest }, i) => ({
      ...rest,
      id: `r${i}`,
      name: name(`r${i}`),
      audience: {
        roles,
        ...(levels === null ? {} : { levels: [levels] }),
        ...(rankAtMost === null ? {} : { rankAtMost }),
      },
      start,
      end,
    })),
  );

const roles = fc
  .array(
    fc.record({
      subjectId: fc.constantFrom(...subjectIds),
      role: fc.constantFrom(...roleNames),
      organisationId: fc.constantFrom(...organisationIds),
      rank: fc.option(fc.integer({ min: 1, max: 4 })),
      period,
    }),
    { minLength: 3, maxLength: 10 },
  )
  .map((list) =>
    list.map(({ rank, period: { start, end }, ...rest }) => ({
      ...rest,
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
      fc.record({ subjectId: fc.constantFrom(...subjectIds), unitId: fc.constantFrom(...unitIds), on: date }),
      { maxLength: 10 },
    ),
    exemptions: fc
      .array(
        fc.record({
          subjectId: fc.constantFrom(...subjectIds),
          requirement: fc.nat(),
          reason: fc.constantFrom("long-experience", "other-course"),
          by: fc.constantFrom("board", "study-organiser"),
          period,
        }),
        { maxLength: 3 },
      )
      .map((list) => list.map(({ period: { start, end }, ...rest }) => ({ ...rest, start, end }))),
    participations: fc.array(
      fc.record({
        subjectId: fc.constantFrom(...subjectIds),
        session: fc.nat(),
        step: fc.constantFrom("offered", "invited", "enrolled", "enrolled", "attended", "completed", "withdrawn"),
        on: date,
      }),
      { minLength: 5, maxLength: 24 },
    ),
    election: date,
  })
  .map(({ exemptions, participations, election, ...rest }) => ({
    ...rest,
    subjects: subjectIds.map((id) => ({ id })),
    organisations: organisationIds.map((id) => ({ id, level: id === "district" ? "district" : "association" })),
    exemptions: exemptions.map(({ requirement, ...row }) => ({
      ...row,
      requirementId: `r${requirement % rest.requirements.length}`,
    })),
    participations: participations.map(({ session, on, step, ...row }) => {
      const { id, dates } = rest.sessions[session % rest.sessions.length]!;
      const tooEarly = (step === "attended" || step === "completed") && on < dates[0]!;
      return { ...row, step: step as "offered", sessionId: id, on: tooEarly ? dates[0]! : on };
    }),
    events: [{ id: "election", date: election }],
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
