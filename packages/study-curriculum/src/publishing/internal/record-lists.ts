import type { Id } from "@vanstervind/core";
import * as z from "zod";
import { rowSchemas } from "../../internal/read-lists.ts";
import type { StudyRecords } from "../../register.ts";

/** The name of a list of the study records. */
export type ListName = keyof typeof rowSchemas;

export const ListName = z.enum(Object.keys(rowSchemas) as [ListName, ...ListName[]]);

/** The lists whose rows are about someone, beside `subjects`. */
export const personalLists = ["roles", "completions", "exemptions", "participations"] as const;

/** See {@link personalLists}. */
export type PersonalList = (typeof personalLists)[number];

/** The field of each list that says whom a row is about. */
export const personFieldOf = (list: ListName): "id" | "subjectId" | null =>
  list === "subjects" ? "id" : (personalLists as readonly string[]).includes(list) ? "subjectId" : null;

/** The ids that name bodies: what a body has studied is no personal data. */
export const bodyIds = ({ organisations }: Partial<StudyRecords>): ReadonlySet<Id> =>
  new Set(organisations?.map(({ id }) => id));
