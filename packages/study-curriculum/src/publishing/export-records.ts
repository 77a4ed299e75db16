import { DomainError, Id, parse } from "@vanstervind/core";
import { fingerprint } from "@vanstervind/ledger";
import * as z from "zod";
import { rowSchemas } from "../internal/read-lists.ts";
import type { StudyRecords } from "../register.ts";
import { bodyIds, ListName, personFieldOf } from "./internal/record-lists.ts";

/** What one recipient may have: an allow-list, so that a field that is not listed never leaves. */
export const ExportProfile = z
  .strictObject({
    /** Who gets it, such as `board-of-north`; the ids of persons are made for this recipient alone. */
    recipient: Id,
    /** What it is for, for the record of processing. */
    purpose: z.string().min(1),
    /** The fields of each list that may leave; a list that is not named stays at home. */
    fields: z.partialRecord(ListName, z.array(z.string()).min(1).readonly()).readonly(),
    /** Only rows about those with a role in one of these organisations; `null` for everyone's. */
    peopleOf: z.array(Id).readonly().nullable(),
  })
  .superRefine(({ fields }, context) => {
    for (const [list, names] of Object.entries(fields)) {
      for (const [i, name] of names.entries()) {
        if (Object.hasOwn(rowSchemas[list as ListName].shape, name)) continue;
        context.addIssue({
          code: "custom",
          path: ["fields", list, i],
          message: `"${name}" is no field of ${list}`,
          params: { code: "unknown-field" },
        });
      }
    }
  });

/** See the schema of the same name. */
export interface ExportProfile extends z.infer<typeof ExportProfile> {}

/** Rows with the fields that a profile lists, and no others. */
export type ExportedRecords = { readonly [List in keyof StudyRecords]?: readonly Readonly<Record<string, unknown>>[] };

/**
 * The name of a person for one recipient: `p-` and 128 bits of a keyed hash of recipient and id, built as HMAC is: SHA-256
 * within SHA-256, each begun with the secret and a word of its own.
 *
 * Without the secret, names for two recipients cannot be told to be of one person, nor traced to the id, as long as the
 * secret cannot be guessed: at least 32 characters, made by a generator of random ones. Whoever has the secret can do both, so
 * keep it as you keep the register. O(length).
 *
 * @see https://www.rfc-editor.org/rfc/rfc2104
 * @throws `weak-secret` when the secret has fewer than 32 characters.
 * @example
 * ```ts
 * import { rekey } from "@vanstervind/study-curriculum/publishing";
 *
 * const secret = "0123456789abcdef0123456789abcdef"; // made by a generator of random characters
 * rekey("p1", { secret, recipient: "north" }) === rekey("p1", { secret, recipient: "south" }); // => false
 * rekey("p1", { secret: "party", recipient: "north" }); // throws weak-secret
 * ```
 */
export const rekey = (id: Id, { secret, recipient }: { readonly secret: string; readonly recipient: Id }): Id => {
  if (secret.length < 32) {
    throw new DomainError("weak-secret", `The secret has ${secret.length} characters.`, {
      hint: "Give at least 32, made by a generator of random characters.",
    });
  }
  const inner = fingerprint({ key: secret, pad: "inner", text: [recipient, id] });
  return `p-${fingerprint({ key: secret, pad: "outer", text: inner }).slice(7, 39)}`;
};

/**
 * What of the records may go to one recipient: the rows and fields of the profile, with persons under ids of their own.
 *
 * The ids of two exports to different recipients share nothing. Rare dates or roles can still join them: list few fields,
 * and none with days where counts will do. O(records).
 *
 * @throws `invalid-input` when the profile lists what is no field; `weak-secret` as in {@link rekey}.
 * @example
 * ```ts
 * import { exportRecords } from "@vanstervind/study-curriculum/publishing";
 *
 * const profile = {
 *   recipient: "association-of-study", purpose: "report courses", peopleOf: null,
 *   fields: { completions: ["unitId", "on"] },
 * };
 * const completions = [{ subjectId: "p1", unitId: "basics", on: "2026-02-01" }];
 * exportRecords({ completions }, { profile, secret: "0123456789abcdef0123456789abcdef" });
 * // => { completions: [{ unitId: "basics", on: "2026-02-01" }] }
 * ```
 */
export const exportRecords = (
  records: Partial<StudyRecords>,
  { profile, secret }: { readonly profile: ExportProfile; readonly secret: string },
): ExportedRecords => {
  const { recipient, fields, peopleOf } = parse(ExportProfile, profile, { source: "the profile" });
  const bodies = bodyIds(records);
  const people =
    peopleOf === null
      ? null
      : new Set(
          (records.roles ?? []).flatMap(({ subjectId, organisationId }) =>
            peopleOf.includes(organisationId) ? [subjectId] : [],
          ),
        );
  const rekeyed = (id: Id): Id => (bodies.has(id) ? id : rekey(id, { secret, recipient }));
  return Object.fromEntries(
    Object.entries(fields).map(([name, listed]) => {
      const list = name as ListName;
      const personField = personFieldOf(list);
      const rows = (records[list] ?? []) as readonly Readonly<Record<string, unknown>>[];
      const leaving = rows.filter((row) => {
        if (people === null || personField === null) return true;
        const isHeldThere = list !== "roles" || peopleOf!.includes(row.organisationId as Id);
        return isHeldThere && people.has(row[personField] as Id);
      });
      return [
        list,
        leaving.map((row) =>
          Object.fromEntries(
            listed
              .filter((field) => Object.hasOwn(row, field))
              .map((field) => [field, field === personField ? rekeyed(row[field] as Id) : row[field]]),
          ),
        ),
      ];
    }),
  );
};
