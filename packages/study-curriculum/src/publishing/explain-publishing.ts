import { type Id, phrasebook, type Reason } from "@vanstervind/core";

/** Why a count is not shown, a row was erased or kept, or a stand-in is not enough. */
export type PublishingReason =
  | Reason<"small-count", { readonly cell: Readonly<Record<string, Id>>; readonly minimum: number }>
  | Reason<"gives-away", { readonly cell: Readonly<Record<string, Id>> }>
  | Reason<"kept-until", { readonly until: string }>
  | Reason<"still-going">
  | Reason<"no-rule">
  | Reason<"time-is-out", { readonly since: string; readonly months: number }>
  | Reason<"stand-in-stands-out", { readonly alike: number; readonly minimum: number }>;

const named = (cell: Readonly<Record<string, Id>>, everyone: string): string =>
  Object.values(cell).join(", ") || everyone;

/**
 * A reason as a sentence, for those who publish. Which cells are small is not for publication.
 *
 * @example
 * ```ts
 * import { explainPublishing } from "@vanstervind/study-curriculum/publishing";
 *
 * explainPublishing({ code: "small-count", values: { cell: { association: "north", status: "met" }, minimum: 5 } }, "en");
 * // => "The count of north, met is hidden: it is below 5."
 * ```
 */
export const explainPublishing = phrasebook<PublishingReason>({
  "small-count": {
    sv: ({ cell, minimum }) => `Antalet för ${named(cell, "alla")} visas inte: det är under ${minimum}.`,
    en: ({ cell, minimum }) => `The count of ${named(cell, "everyone")} is hidden: it is below ${minimum}.`,
  },
  "gives-away": {
    sv: ({ cell }) => `Antalet för ${named(cell, "alla")} visas inte: av det skulle ett litet antal kunna räknas ut.`,
    en: ({ cell }) => `The count of ${named(cell, "everyone")} is hidden: a small count could be computed from it.`,
  },
  "kept-until": {
    sv: ({ until }) => `Uppgiften sparas till ${until}.`,
    en: ({ until }) => `The record is kept until ${until}.`,
  },
  "still-going": {
    sv: () => "Uppgiften sparas: det den gäller pågår.",
    en: () => "The record is kept: what it depends on has not ended.",
  },
  "no-rule": {
    sv: () => "Uppgiften sparas: ingen gallringsregel gäller den.",
    en: () => "The record is kept: no retention rule applies to it.",
  },
  "time-is-out": {
    sv: ({ since, months }) => `Uppgiften är gallrad: ${months} månader har gått sedan ${since}.`,
    en: ({ since, months }) => `The record is erased: ${months} months have passed since ${since}.`,
  },
  "stand-in-stands-out": {
    sv: ({ alike, minimum }) =>
      `Rollerna kan röja vem det var: ${alike} andra har samma, det borde vara minst ${minimum - 1}.`,
    en: ({ alike, minimum }) =>
      `The roles can tell who it was: ${alike} others have the same, and there should be at least ${minimum - 1}.`,
  },
});
