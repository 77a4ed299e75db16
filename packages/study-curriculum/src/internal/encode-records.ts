import type { Id } from "@vanstervind/core";
import type { Completion, Exemption } from "../completion.ts";
import { type Participation, steps } from "../session.ts";
import type { Organisation, Role } from "../subject.ts";
import { never, notYet } from "./day-bounds.ts";
import type { Known } from "./known.ts";
import type { RegisterIndex } from "./register-index.ts";
import { dayOfChecked as dayOf, rememberExpiries } from "./remember.ts";
import type { RoleKinds } from "./role-kinds.ts";
import { type RowList, type Rows, rowList } from "./rows.ts";

/** One of something for each sort of records about subjects. */
interface Sorts<Of> {
  /** start, end, kind, organisation, recorded, withdrawn. */
  readonly roles: Of;
  /** day, unit, expiry, recorded, withdrawn: one for each unit that a completion counts as. */
  readonly completions: Of;
  /** session, day, rung ({@link withdrawnRung} when the seat was given back), recorded, withdrawn. */
  readonly steps: Of;
  /** requirement, start, end, reason, by, recorded, withdrawn. */
  readonly exemptions: Of;
}

/** The records of some subjects that follow each other. */
export type Page = Sorts<Rows>;

export type Pages = readonly Page[];

export const mapPage = <From, To>(
  { roles, completions, steps, exemptions }: Sorts<From>,
  map: (rows: From, sort: keyof Page) => To,
): Sorts<To> => ({
  roles: map(roles, "roles"),
  completions: map(completions, "completions"),
  steps: map(steps, "steps"),
  exemptions: map(exemptions, "exemptions"),
});

/** The rung of a completion; 1 is an offer. */
export const completedRung = steps.length;

/** Stands after every rung, so that a withdrawal is the last word of its day. */
export const withdrawnRung = completedRung + 1;

/** The numbers of what records refer to. */
export interface Vocabulary {
  readonly units: ReadonlyMap<Id, number>;
  readonly sessions: ReadonlyMap<Id, number>;
  readonly requirements: ReadonlyMap<Id, number>;
  readonly organisations: ReadonlyMap<Id, number>;
  readonly kinds: RoleKinds;
  /** Reasons and offices of exemptions, by number; only added to, as the kinds are. */
  readonly words: Id[];
}

/** What is on record about subjects. */
export interface SubjectRecords {
  readonly roles: readonly Role[];
  readonly completions: readonly Completion[];
  readonly exemptions: readonly Exemption[];
  readonly participations: readonly Participation[];
  /** Those of the subjects that are organisations. */
  readonly bodies: readonly Organisation[];
}

/** The records in numbers. Adds words and kinds not met before. */
export const encodeRecords = (
  { units, credits, sessions, vocabulary }: Pick<RegisterIndex, "units" | "credits" | "sessions" | "vocabulary">,
  records: SubjectRecords,
  subjectOf: (id: Id) => number,
): Sorts<RowList> => {
  const expiryOf = rememberExpiries();
  const { kinds, organisations } = vocabulary;
  const words = new Map(vocabulary.words.map((word, number) => [word, number]));
  const wordOf = (word: Id): number => {
    const number = words.get(word) ?? vocabulary.words.push(word) - 1;
    words.set(word, number);
    return number;
  };
  const endOf = (end: string | null): number => (end === null ? never : dayOf(end));
  const recorded = ({ recordedOn }: Known, otherwise: number): number =>
    recordedOn === undefined ? otherwise : dayOf(recordedOn);
  const withdrawn = ({ withdrawnOn }: Known): number => (withdrawnOn === undefined ? never : dayOf(withdrawnOn));

  const roles = rowList(6, records.roles.length + records.bodies.length);
  for (const row of records.roles) {
    const organisation = organisations.get(row.organisationId)!;
    const kind = kinds.numberOf(row.role, organisation, row.rank);
    const subject = subjectOf(row.subjectId);
    roles.add(subject, dayOf(row.start), endOf(row.end), kind, organisation, recorded(row, notYet), withdrawn(row));
  }
  for (const { id } of records.bodies) {
    const organisation = organisations.get(id)!;
    roles.add(subjectOf(id), notYet, never, kinds.numberOf(null, organisation), organisation, notYet, never);
  }

  const completions = rowList(5, records.completions.length);
  const complete = (subject: number, taken: number, day: number, row: Known): void => {
    for (const { unit, start, end } of credits[taken]!) {
      if (day < start || day >= end) continue;
      const expiry = expiryOf(day, units[unit]!.validMonths);
      completions.add(subject, day, unit, expiry, recorded(row, day), withdrawn(row));
    }
  };
  for (const row of records.completions) {
    complete(subjectOf(row.subjectId), vocabulary.units.get(row.unitId)!, dayOf(row.on), row);
  }

  const taken = rowList(5, records.participations.length);
  for (const row of records.participations) {
    const subject = subjectOf(row.subjectId);
    const session = vocabulary.sessions.get(row.sessionId)!;
    const day = dayOf(row.on);
    const rung = row.step === "withdrawn" ? withdrawnRung : steps.indexOf(row.step) + 1;
    taken.add(subject, session, day, rung, recorded(row, day), withdrawn(row));
    if (rung === completedRung) for (const unit of sessions[session]!.units) complete(subject, unit, day, row);
  }

  const exemptions = rowList(7, records.exemptions.length);
  for (const row of records.exemptions) {
    exemptions.add(
      subjectOf(row.subjectId),
      vocabulary.requirements.get(row.requirementId)!,
      dayOf(row.start),
      endOf(row.end),
      wordOf(row.reason),
      wordOf(row.by),
      recorded(row, notYet),
      withdrawn(row),
    );
  }
  return { roles, completions, steps: taken, exemptions };
};
