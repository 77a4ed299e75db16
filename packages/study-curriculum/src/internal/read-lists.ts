import type * as z from "zod";
import { Completion, Exemption } from "../completion.ts";
import { DatedEvent, Requirement } from "../requirement.ts";
import { Participation, Session } from "../session.ts";
import { StudyUnit } from "../study-unit.ts";
import { Organisation, Role, Subject } from "../subject.ts";
import type { FaultCollector } from "./collect-faults.ts";

/** The schema of the rows of each list of the study records. */
export const rowSchemas = {
  units: StudyUnit,
  requirements: Requirement,
  subjects: Subject,
  organisations: Organisation,
  roles: Role,
  completions: Completion,
  exemptions: Exemption,
  sessions: Session,
  participations: Participation,
  events: DatedEvent,
};

/** Rows of every list, each of which fits its schema. */
export type ParsedLists = {
  readonly [List in keyof typeof rowSchemas]: readonly z.output<(typeof rowSchemas)[List]>[];
};

/** Reads the lists given; those that may be left out are empty then. */
export const readLists = (
  collector: FaultCollector,
  lists: Partial<Record<keyof ParsedLists, unknown>>,
  required: readonly string[],
): ParsedLists => {
  const read = ([list, schema]: [string, z.ZodType]) => {
    const given = lists[list as keyof ParsedLists];
    return [list, collector.rows(list, schema, given ?? (required.includes(list) ? undefined : []))];
  };
  // One list each of the schemas' keys, which the entries of an object do not say.
  return Object.fromEntries(Object.entries(rowSchemas).map(read)) as unknown as ParsedLists;
};
