import { type Id, type IsoDate, type Lang, type LocalText, phrasebook, type Reason } from "@vanstervind/core";

/** Why a row of the gap report has its status. Dates that end something are the first day after it. */
export type GapReason =
  | Reason<"not-in-force", { requirement: LocalText; start: IsoDate; end: IsoDate | null }>
  | Reason<"not-in-audience", { requirement: LocalText }>
  | Reason<"exempt", { requirement: LocalText; reason: Id; by: Id; until: IsoDate | null }>
  | Reason<"met", { requirement: LocalText; until: IsoDate | null }>
  | Reason<"expiring", { requirement: LocalText; until: IsoDate; daysLeft: number }>
  | Reason<"expired", { requirement: LocalText; since: IsoDate; remaining: LocalText }>
  | Reason<"booked", { requirement: LocalText; on: IsoDate; remaining: LocalText }>
  | Reason<"booked-too-late", { requirement: LocalText; on: IsoDate; due: IsoDate; remaining: LocalText }>
  | Reason<"missing", { requirement: LocalText; due: IsoDate | null; remaining: LocalText }>;

/**
 * A reason as a sentence that a lay board member understands.
 *
 * @example
 * ```ts
 * import { explain } from "@vanstervind/study-curriculum";
 *
 * const requirement = { sv: "styrelseutbildning", en: "board training" };
 * explain({ code: "expiring", values: { requirement, until: "2026-05-01", daysLeft: 12 } }, "sv");
 * // => "Kravet styrelseutbildning är uppfyllt men går ut 2026-05-01 (dagar kvar: 12)."
 * explain({ code: "missing", values: { requirement, due: "2026-06-01", remaining: { sv: "ekonomi", en: "finance" } } }, "en");
 * // => "The requirement board training is not met. Still to be done by 2026-06-01: finance."
 * ```
 */
export const explain: (reason: GapReason, lang: Lang) => string = phrasebook<GapReason>({
  "not-in-force": {
    sv: ({ requirement, start, end }) =>
      `Kravet ${requirement.sv} gäller från ${start}${end === null ? "" : ` till ${end}`}, inte den här dagen.`,
    en: ({ requirement, start, end }) =>
      `The requirement ${requirement.en} applies from ${start}${end === null ? "" : ` until ${end}`}, not on this day.`,
  },
  "not-in-audience": {
    sv: ({ requirement }) => `Kravet ${requirement.sv} gäller ingen roll den här dagen.`,
    en: ({ requirement }) => `The requirement ${requirement.en} applies to no role on this day.`,
  },
  exempt: {
    sv: ({ requirement, reason, by, until }) =>
      `Undantag från kravet ${requirement.sv}${until === null ? "" : ` till ${until}`}: ${reason}, beslutat av ${by}.`,
    en: ({ requirement, reason, by, until }) =>
      `Exempt from the requirement ${requirement.en}${until === null ? "" : ` until ${until}`}: ${reason}, decided by ${by}.`,
  },
  met: {
    sv: ({ requirement, until }) =>
      `Kravet ${requirement.sv} är uppfyllt och går ${until === null ? "inte ut" : `ut ${until}`}.`,
    en: ({ requirement, until }) =>
      `The requirement ${requirement.en} is met and ${until === null ? "does not expire" : `expires on ${until}`}.`,
  },
  expiring: {
    sv: ({ requirement, until, daysLeft }) =>
      `Kravet ${requirement.sv} är uppfyllt men går ut ${until} (dagar kvar: ${daysLeft}).`,
    en: ({ requirement, until, daysLeft }) =>
      `The requirement ${requirement.en} is met but expires on ${until} (days left: ${daysLeft}).`,
  },
  expired: {
    sv: ({ requirement, since, remaining }) =>
      `Kravet ${requirement.sv} gick ut ${since}. Att förnya: ${remaining.sv}.`,
    en: ({ requirement, since, remaining }) =>
      `The requirement ${requirement.en} expired on ${since}. To be renewed: ${remaining.en}.`,
  },
  booked: {
    sv: ({ requirement, on, remaining }) =>
      `Kravet ${requirement.sv} är inte uppfyllt. Bokat till ${on}: ${remaining.sv}.`,
    en: ({ requirement, on, remaining }) =>
      `The requirement ${requirement.en} is not met. Booked for ${on}: ${remaining.en}.`,
  },
  "booked-too-late": {
    sv: ({ requirement, on, due, remaining }) =>
      `Kravet ${requirement.sv} är inte uppfyllt. Bokat till ${on}, efter sista dagen ${due}: ${remaining.sv}.`,
    en: ({ requirement, on, due, remaining }) =>
      `The requirement ${requirement.en} is not met. Booked for ${on}, after the last day ${due}: ${remaining.en}.`,
  },
  missing: {
    sv: ({ requirement, due, remaining }) =>
      `Kravet ${requirement.sv} är inte uppfyllt. Kvar att göra${due === null ? "" : ` senast ${due}`}: ${remaining.sv}.`,
    en: ({ requirement, due, remaining }) =>
      `The requirement ${requirement.en} is not met. Still to be done${due === null ? "" : ` by ${due}`}: ${remaining.en}.`,
  },
});
