import { type IsoDate, type LocalText, phrasebook, type Reason } from "@vanstervind/core";

/** What a path, a deadline or a gate comes down to. Dates that end something are the first day after it. */
export type PathReason =
  /** Everything that applies is met, waived or not in force. */
  | Reason<"nothing-lacking">
  /** The announced sessions suffice. */
  | Reason<"can-finish", { readonly on: IsoDate; readonly sessions: number }>
  /** No announced session teaches some of the units. */
  | Reason<"not-taught", { readonly units: LocalText }>
  /** Each unit is taught, but the sessions come in the wrong order, or on the same days. */
  | Reason<"sessions-do-not-fit">
  | Reason<"renew", { readonly requirement: LocalText; readonly by: IsoDate }>
  | Reason<"complete", { readonly requirement: LocalText; readonly by: IsoDate }>
  | Reason<"open", { readonly until: IsoDate | null }>
  | Reason<"closed", { readonly requirements: LocalText }>;

/**
 * A sentence about a path, a deadline or a gate, for the one it is about.
 *
 * @example
 * ```ts
 * import { explainPaths } from "@vanstervind/study-curriculum/paths";
 *
 * explainPaths({ code: "can-finish", values: { on: "2026-04-11", sessions: 2 } }, "sv");
 * // => "Allt som saknas kan vara klart 2026-04-11, efter 2 tillfällen."
 * ```
 */
export const explainPaths = phrasebook<PathReason>({
  "nothing-lacking": { sv: () => "Inget saknas.", en: () => "Nothing is lacking." },
  "can-finish": {
    sv: ({ on, sessions }) =>
      `Allt som saknas kan vara klart ${on}, efter ${sessions} ${sessions === 1 ? "tillfälle" : "tillfällen"}.`,
    en: ({ on, sessions }) =>
      `All that is lacking can be done by ${on}, after ${sessions} session${sessions === 1 ? "" : "s"}.`,
  },
  "not-taught": {
    sv: ({ units }) => `Inget utlyst tillfälle ger ${units.sv}.`,
    en: ({ units }) => `No announced session teaches ${units.en}.`,
  },
  "sessions-do-not-fit": {
    sv: () => "De utlysta tillfällena räcker inte: de krockar, eller kommer i fel ordning.",
    en: () => "The announced sessions do not suffice: they clash, or come in the wrong order.",
  },
  renew: {
    sv: ({ requirement, by }) => `Förnya ${requirement.sv} senast ${by}.`,
    en: ({ requirement, by }) => `Renew ${requirement.en} by ${by}.`,
  },
  complete: {
    sv: ({ requirement, by }) => `Gör klart ${requirement.sv} senast ${by}.`,
    en: ({ requirement, by }) => `Complete ${requirement.en} by ${by}.`,
  },
  open: {
    sv: ({ until }) => (until === null ? "Uppgiften kan tas." : `Uppgiften kan tas till ${until}.`),
    en: ({ until }) => (until === null ? "The task may be taken." : `The task may be taken until ${until}.`),
  },
  closed: {
    sv: ({ requirements }) => `Uppgiften kan inte tas: det saknas ${requirements.sv}.`,
    en: ({ requirements }) => `The task may not be taken: ${requirements.en} is lacking.`,
  },
});
