import { type Id, type IsoDate, phrasebook, type Reason } from "@vanstervind/core";
import type { Name } from "./name.ts";

/** Why a row of the gap report has its status. Dates that end something are the first day after it. */
export type GapReason =
  | Reason<"not-in-force", { requirement: Name; start: IsoDate; end: IsoDate | null }>
  | Reason<"not-in-audience", { requirement: Name }>
  | Reason<"exempt", { requirement: Name; reason: Id; by: Id; until: IsoDate | null }>
  | Reason<"met", { requirement: Name; until: IsoDate | null }>
  | Reason<"expiring", { requirement: Name; until: IsoDate; daysLeft: number }>
  | Reason<"expired", { requirement: Name; since: IsoDate; remaining: Name }>
  | Reason<"booked", { requirement: Name; on: IsoDate; remaining: Name }>
  | Reason<"booked-too-late", { requirement: Name; on: IsoDate; due: IsoDate; remaining: Name }>
  | Reason<"missing", { requirement: Name; due: IsoDate | null; remaining: Name }>;

/**
 * A reason as a sentence that a lay board member understands.
 *
 * @example
 * ```ts
 * import { explain } from "@vanstervind/study-curriculum";
 *
 * const requirement = { sv: "styrelseutbildning", en: "board training" };
 * explain({ code: "expiring", values: { requirement, until: "2026-05-01", daysLeft: 12 } }, "sv");
 * // => "Kravet styrelseutbildning är uppfyllt men går ut 2026-05-01, om 12 dagar."
 * explain({ code: "missing", values: { requirement, due: "2026-06-01", remaining: { sv: "ekonomi", en: "finance" } } }, "en");
 * // => "The requirement board training is not met: finance remains to be done, by 2026-06-01."
 * ```
 */
export const explain: (reason: GapReason, lang: "sv" | "en") => string = phrasebook<GapReason>({
  "not-in-force": {
    sv: ({ requirement, start, end }) =>
      `Kravet ${requirement.sv} gäller ${end === null ? `från ${start}` : `från ${start} och till ${end}, inte den dagen`}, inte vid denna tidpunkt.`,
    en: ({ requirement, start, end }) =>
      `The requirement ${requirement.en} applies from ${start}${end === null ? "" : ` until ${end}, not that day`}, not at this time.`,
  },
  "not-in-audience": {
    sv: ({ requirement }) => `Ingen roll vid denna tidpunkt omfattas av kravet ${requirement.sv}.`,
    en: ({ requirement }) => `No role at this time is covered by the requirement ${requirement.en}.`,
  },
  exempt: {
    sv: ({ requirement, reason, by, until }) =>
      `Undantag från kravet ${requirement.sv}${until === null ? "" : ` till ${until}`}: ${reason}, beslutat av ${by}.`,
    en: ({ requirement, reason, by, until }) =>
      `Exempt from the requirement ${requirement.en}${until === null ? "" : ` until ${until}`}: ${reason}, decided by ${by}.`,
  },
  met: {
    sv: ({ requirement, until }) =>
      `Kravet ${requirement.sv} är uppfyllt${until === null ? " och går inte ut" : ` och går ut ${until}`}.`,
    en: ({ requirement, until }) =>
      `The requirement ${requirement.en} is met and ${until === null ? "does not expire" : `expires on ${until}`}.`,
  },
  expiring: {
    sv: ({ requirement, until, daysLeft }) =>
      `Kravet ${requirement.sv} är uppfyllt men går ut ${until}, om ${daysLeft} ${daysLeft === 1 ? "dag" : "dagar"}.`,
    en: ({ requirement, until, daysLeft }) =>
      `The requirement ${requirement.en} is met but expires on ${until}, in ${daysLeft} ${daysLeft === 1 ? "day" : "days"}.`,
  },
  expired: {
    sv: ({ requirement, since, remaining }) =>
      `Kravet ${requirement.sv} gick ut ${since}: ${remaining.sv} behöver förnyas.`,
    en: ({ requirement, since, remaining }) =>
      `The requirement ${requirement.en} expired on ${since}: ${remaining.en} needs to be renewed.`,
  },
  booked: {
    sv: ({ requirement, on, remaining }) =>
      `Kravet ${requirement.sv} är inte uppfyllt, men det som återstår är bokat till ${on}: ${remaining.sv}.`,
    en: ({ requirement, on, remaining }) =>
      `The requirement ${requirement.en} is not met, but what remains is booked for ${on}: ${remaining.en}.`,
  },
  "booked-too-late": {
    sv: ({ requirement, on, due, remaining }) =>
      `Kravet ${requirement.sv} är inte uppfyllt: ${remaining.sv} är bokat till ${on}, efter sista dagen ${due}.`,
    en: ({ requirement, on, due, remaining }) =>
      `The requirement ${requirement.en} is not met: ${remaining.en} is booked for ${on}, after the last day ${due}.`,
  },
  missing: {
    sv: ({ requirement, due, remaining }) =>
      `Kravet ${requirement.sv} är inte uppfyllt: ${remaining.sv} återstår${due === null ? "" : `, senast ${due}`}.`,
    en: ({ requirement, due, remaining }) =>
      `The requirement ${requirement.en} is not met: ${remaining.en} remains to be done${due === null ? "" : `, by ${due}`}.`,
  },
});
