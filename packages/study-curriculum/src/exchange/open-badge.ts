import { DomainError, dateOf, dayOf, type Fault, type IsoDate, invalidInput, laterByMonths } from "@vanstervind/core";
import * as z from "zod";
import { Completion } from "../completion.ts";
import type { StudyUnit } from "../study-unit.ts";
import { checkHome, idIn, linkTo, uuidOf } from "./internal/links.ts";
import { readItems, readRow, type Unread } from "./internal/read-items.ts";
import type { HomeOptions } from "./xapi.ts";

/** An Open Badges 3.0 credential without a signature, as JSON. */
export interface OpenBadge {
  /** The contexts that define the terms. */
  readonly "@context": readonly string[];
  /** A name that equal badges share. */
  readonly id: string;
  /** The kinds of credential. */
  readonly type: readonly ["VerifiableCredential", "AchievementCredential"];
  /** Who issues it. */
  readonly issuer: { readonly id: string; readonly type: readonly ["Profile"]; readonly name: string };
  /** The day of the completion. */
  readonly validFrom: string;
  /** The first moment at which it no longer counts; left out when it never expires. */
  readonly validUntil?: string;
  /** Whose it is, by a pseudonymous id alone, and for what. */
  readonly credentialSubject: {
    readonly id: string;
    readonly type: readonly ["AchievementSubject"];
    readonly achievement: {
      readonly id: string;
      readonly type: readonly ["Achievement"];
      readonly name: string;
      readonly description: string;
      readonly criteria: { readonly narrative: string };
      readonly inLanguage: string;
    };
  };
}

/** What a badge says besides who completed what and when. */
export interface BadgeOptions extends HomeOptions {
  /** The unit completed. */
  readonly unit: StudyUnit;
  /** Who issues the badge. */
  readonly issuerName: string;
  /** What one has to do for it, in a sentence or two. */
  readonly criteria: string;
  /** The language of name and criteria. */
  readonly lang: "sv" | "en";
}

/** Completions read from badges. */
export interface ReadBadges {
  /** What they say was completed. */
  readonly completions: readonly Completion[];
  /** Badges of other homes, and those that do not fit: none is lost. */
  readonly unread: readonly Unread[];
}

const contexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
] as const;

const atMidnight = (date: IsoDate): string => `${date}T00:00:00Z`;

/**
 * A completion as an Open Badges 3.0 credential, for the person alone to keep or show.
 *
 * It is not signed, so it proves nothing until someone signs it. Whoever shows it shows that they studied in a party:
 * publish none for them. It holds no name, no mail and nothing of the person but the pseudonymous id. When the
 * completion was entered is not in it. O(1).
 *
 * @throws `another-unit` when the unit is not the one completed, `withdrawn-completion` when it was withdrawn,
 * `not-a-home` when the home is no web address, `not-json` when an id has half a surrogate pair.
 * @see https://www.imsglobal.org/spec/ob/v3p0/
 * @example
 * ```ts
 * import { writeBadge } from "@vanstervind/study-curriculum/exchange";
 *
 * const unit = { id: "board", name: { sv: "styrelsekurs", en: "board course" }, prerequisites: [], validMonths: 24 };
 * const badge = writeBadge(
 *   { subjectId: "p1", unitId: "board", on: "2026-02-01" },
 *   { home: "https://studies.example.org", unit, issuerName: "The district", criteria: "Attend both days.", lang: "en" },
 * );
 * [badge.validFrom, badge.validUntil]; // => ["2026-02-01T00:00:00Z", "2028-02-01T00:00:00Z"]
 * badge.credentialSubject.id; // => "https://studies.example.org/subjects/p1"
 * ```
 */
export const writeBadge = (
  { subjectId, unitId, on, withdrawnOn }: Completion,
  { home, unit, issuerName, criteria, lang }: BadgeOptions,
): OpenBadge => {
  checkHome(home);
  if (unit.id !== unitId) {
    throw new DomainError("another-unit", `The completion is of "${unitId}", not of "${unit.id}".`, {
      values: { unitId, given: unit.id },
    });
  }
  if (withdrawnOn !== undefined) {
    throw new DomainError("withdrawn-completion", `The completion was withdrawn on ${withdrawnOn}.`, {
      values: { unitId, withdrawnOn },
    });
  }
  const name = unit.name[lang];
  const body = {
    "@context": contexts,
    type: ["VerifiableCredential", "AchievementCredential"],
    issuer: { id: home, type: ["Profile"], name: issuerName },
    validFrom: atMidnight(on),
    ...(unit.validMonths === null
      ? {}
      : { validUntil: atMidnight(dateOf(laterByMonths(dayOf(on), unit.validMonths))) }),
    credentialSubject: {
      id: linkTo(home, "subjects", subjectId),
      type: ["AchievementSubject"],
      achievement: {
        id: linkTo(home, "units", unitId),
        type: ["Achievement"],
        name,
        description: name,
        criteria: { narrative: criteria },
        inLanguage: lang,
      },
    },
  } as const;
  return { ...body, id: `urn:uuid:${uuidOf(body)}` };
};

const Incoming = z.object({
  type: z.array(z.string()).refine((types) => types.some((type) => /^(Achievement|OpenBadge)Credential$/.test(type)), {
    error: "must be an AchievementCredential",
  }),
  validFrom: z.string(),
  credentialSubject: z.object({ id: z.string(), achievement: z.object({ id: z.string() }) }),
});

/**
 * Reads badges about units of this home; every other one is reported, not lost. What they say is not proven: no
 * signature is checked. When they expire follows from the unit, not from the badge. O(badges).
 *
 * @throws `invalid-input` when the input is no list; `not-a-home` when the home is no web address.
 * @see https://www.imsglobal.org/spec/ob/v3p0/
 * @example
 * ```ts
 * import { readBadges } from "@vanstervind/study-curriculum/exchange";
 *
 * readBadges([{ type: ["Diploma"] }], { home: "https://studies.example.org" }).unread.length; // => 1
 * ```
 */
export const readBadges = (input: unknown, { home }: HomeOptions): ReadBadges => {
  checkHome(home);
  const completions: Completion[] = [];
  const unread = readItems(input, "badges", (item, place) => {
    const { validFrom, credentialSubject } = readRow(Incoming, item, place);
    const subjectId = idIn(home, "subjects", credentialSubject.id);
    const unitId = idIn(home, "units", credentialSubject.achievement.id);
    if (subjectId === null || unitId === null) {
      const field = subjectId === null ? "credentialSubject.id" : "credentialSubject.achievement.id";
      const fault: Fault = {
        code: "unknown-badge",
        source: place.source,
        row: place.firstRow,
        field,
        message: "is not of this home",
      };
      throw invalidInput([fault], place.source);
    }
    completions.push(readRow(Completion, { subjectId, unitId, on: validFrom.slice(0, 10) }, place));
  });
  return { completions, unread };
};
