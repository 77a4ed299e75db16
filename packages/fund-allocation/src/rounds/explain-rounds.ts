import { formatOre, type Lang, phrasebook } from "@vanstervind/core";
import type { EventRefusal } from "./event-refusal.ts";
import { eventWords } from "./event-words.ts";
import type { Role } from "./round-event.ts";
import type { Phase } from "./round-state.ts";
import { statusWords } from "./status-words.ts";

type Words<Name extends string> = Readonly<Record<Name, Readonly<Record<Lang, string>>>>;

const phaseWords: Words<Phase> = {
  planned: { sv: "inte har öppnats", en: "has not been opened" },
  open: { sv: "tar emot ansökningar", en: "is taking applications" },
  "call-closed": { sv: "inte längre tar emot ansökningar", en: "no longer takes applications" },
  closed: { sv: "är avslutad", en: "is closed" },
};

const roleWords: Words<Role> = {
  board: { sv: "styrelsen", en: "the board" },
  delegate: { sv: "den som har delegation", en: "the delegate" },
  secretary: { sv: "sekreteraren", en: "the secretary" },
  treasurer: { sv: "kassören", en: "the treasurer" },
  applicant: { sv: "den sökande", en: "the applicant" },
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Why an event cannot happen, as a sentence for whoever tried to record it, in Swedish or English.
 *
 * @example
 * ```ts
 * import { explainRounds } from "@vanstervind/fund-allocation/rounds";
 *
 * const refusal = { code: "decider-conflicted", values: { office: "chair", applicantId: "farsta" } } as const;
 * explainRounds(refusal, "en"); // => "chair has declared a conflict of interest about farsta and cannot take part."
 * explainRounds(refusal, "sv"); // => "chair har anmält jäv i fråga om farsta och kan inte vara med och besluta."
 * ```
 */
export const explainRounds: (refusal: EventRefusal, lang: Lang) => string = phrasebook<EventRefusal>({
  "wrong-phase": {
    sv: ({ kind, phase }) => `Omgången ${phaseWords[phase].sv}; då kan det inte hända att ${eventWords[kind].sv}.`,
    en: ({ kind, phase }) => `The round ${phaseWords[phase].en}, so it cannot happen that ${eventWords[kind].en}.`,
  },
  "wrong-role": {
    sv: ({ kind, role, allowed }) =>
      `${upper(roleWords[role].sv)} får inte föra in att ${eventWords[kind].sv}; det gör ${allowed.map((each) => roleWords[each].sv).join(" eller ")}.`,
    en: ({ kind, role, allowed }) =>
      `${upper(roleWords[role].en)} may not record that ${eventWords[kind].en}; ${allowed.map((each) => roleWords[each].en).join(" or ")} may.`,
  },
  "wrong-status": {
    sv: ({ kind, applicationId, status }) =>
      `Ansökan ${applicationId} är ${statusWords[status].sv}; då kan det inte hända att ${eventWords[kind].sv}.`,
    en: ({ kind, applicationId, status }) =>
      `Application ${applicationId} is ${statusWords[status].en}, so it cannot happen that ${eventWords[kind].en}.`,
  },
  "before-last-event": {
    sv: ({ on, lastOn }) => `Händelsen är daterad ${on}, men den senaste hände ${lastOn}.`,
    en: ({ on, lastOn }) => `The event is dated ${on}, but the last one happened on ${lastOn}.`,
  },
  "call-not-begun": {
    sv: ({ opens }) => `Ansökningar tas emot från ${opens}.`,
    en: ({ opens }) => `Applications are taken from ${opens}.`,
  },
  "call-over": {
    sv: ({ closes }) => `Ansökningar skulle komma in före ${closes}.`,
    en: ({ closes }) => `Applications had to come in before ${closes}.`,
  },
  "call-not-over": {
    sv: ({ closes }) => `Ansökningstiden går ut först ${closes}.`,
    en: ({ closes }) => `The call does not end until ${closes}.`,
  },
  "unknown-application": {
    sv: ({ applicationId }) => `Ingen ansökan heter ${applicationId}.`,
    en: ({ applicationId }) => `No application is called ${applicationId}.`,
  },
  "known-application": {
    sv: ({ applicationId }) => `En ansökan ${applicationId} finns redan.`,
    en: ({ applicationId }) => `There is already an application ${applicationId}.`,
  },
  "other-applicant": {
    sv: ({ applicationId, applicantId }) => `Ansökan ${applicationId} hör inte till ${applicantId}.`,
    en: ({ applicationId, applicantId }) => `Application ${applicationId} does not belong to ${applicantId}.`,
  },
  "assessment-differs": {
    sv: ({ applicationId, eligible, claimOre }) =>
      `Enligt reglerna kan ${applicationId} ${eligible ? `få högst ${formatOre(claimOre, "sv")}` : "inte få bidrag"}.`,
    en: ({ applicationId, eligible, claimOre }) =>
      `By the rules, ${applicationId} can ${eligible ? `get at most ${formatOre(claimOre, "en")}` : "not get a grant"}.`,
  },
  "not-assessed": {
    sv: ({ applicationId }) => `Ansökan ${applicationId} är inte granskad.`,
    en: ({ applicationId }) => `Application ${applicationId} has not been assessed.`,
  },
  "inputs-differ": {
    sv: () => "Förslaget räknades ut från andra uppgifter än de som gäller nu.",
    en: () => "The proposal was made from other inputs than those that hold now.",
  },
  "left-out": {
    sv: ({ applicationId }) => `Ansökan ${applicationId} saknas i förslaget.`,
    en: ({ applicationId }) => `Application ${applicationId} is missing from the proposal.`,
  },
  "no-proposal": {
    sv: ({ kind }) =>
      kind === "re-run" ? "Fördelningen måste räknas om först." : "Det finns inget förslag som gäller att besluta om.",
    en: ({ kind }) =>
      kind === "re-run" ? "The round must be re-run first." : "There is no valid proposal to decide on.",
  },
  "nothing-to-re-run": {
    sv: () => "Inget överklagande har bifallits.",
    en: () => "No appeal has been upheld.",
  },
  "award-above-claim": {
    sv: ({ applicationId, awardOre, claimOre }) =>
      `${applicationId} kan inte få ${formatOre(awardOre, "sv")}: reglerna tillåter högst ${formatOre(claimOre, "sv")}.`,
    en: ({ applicationId, awardOre, claimOre }) =>
      `${applicationId} cannot get ${formatOre(awardOre, "en")}: the rules allow at most ${formatOre(claimOre, "en")}.`,
  },
  "award-below-minimum": {
    sv: ({ applicationId, awardOre, minimumOre }) =>
      `${formatOre(awardOre, "sv")} räcker inte för ${applicationId}, som kräver minst ${formatOre(minimumOre, "sv")}.`,
    en: ({ applicationId, awardOre, minimumOre }) =>
      `${formatOre(awardOre, "en")} is not enough for ${applicationId}, which needs at least ${formatOre(minimumOre, "en")}.`,
  },
  "award-below-paid": {
    sv: ({ applicationId, paidOre }) => `${formatOre(paidOre, "sv")} är redan utbetalt till ${applicationId}.`,
    en: ({ applicationId, paidOre }) => `${formatOre(paidOre, "en")} has already been paid to ${applicationId}.`,
  },
  "above-delegation": {
    sv: ({ applicationId, awardOre, limitOre }) =>
      `Delegationen gäller till ${formatOre(limitOre, "sv")}; om ${formatOre(awardOre, "sv")} till ${applicationId} beslutar styrelsen.`,
    en: ({ applicationId, awardOre, limitOre }) =>
      `The delegation goes up to ${formatOre(limitOre, "en")}; the board decides on ${formatOre(awardOre, "en")} to ${applicationId}.`,
  },
  "decider-conflicted": {
    sv: ({ office, applicantId }) =>
      `${office} har anmält jäv i fråga om ${applicantId} och kan inte vara med och besluta.`,
    en: ({ office, applicantId }) =>
      `${office} has declared a conflict of interest about ${applicantId} and cannot take part.`,
  },
  "motive-missing": {
    sv: ({ applicationId, awardOre, proposedOre }) =>
      `Förslaget för ${applicationId} var ${formatOre(proposedOre, "sv")}; ett beslut om ${formatOre(awardOre, "sv")} måste motiveras.`,
    en: ({ applicationId, awardOre, proposedOre }) =>
      `The proposal for ${applicationId} was ${formatOre(proposedOre, "en")}; a decision on ${formatOre(awardOre, "en")} needs a motive.`,
  },
  "money-short": {
    sv: ({ neededOre, availableOre }) =>
      `Det behövs ${formatOre(neededOre, "sv")}, men bara ${formatOre(availableOre, "sv")} finns.`,
    en: ({ neededOre, availableOre }) =>
      `${formatOre(neededOre, "en")} is needed, but there is only ${formatOre(availableOre, "en")}.`,
  },
  "appeal-too-late": {
    sv: ({ applicationId, lastDay }) => `Beslutet om ${applicationId} kunde överklagas till och med ${lastDay}.`,
    en: ({ applicationId, lastDay }) => `The decision on ${applicationId} could be appealed until ${lastDay}.`,
  },
  "already-appealed": {
    sv: ({ applicationId }) => `Beslutet om ${applicationId} har redan överklagats en gång.`,
    en: ({ applicationId }) => `The decision on ${applicationId} has already been appealed once.`,
  },
  "already-paid": {
    sv: ({ applicationId, paidOre }) =>
      `${formatOre(paidOre, "sv")} är utbetalt till ${applicationId}; bidraget redovisas eller betalas tillbaka.`,
    en: ({ applicationId, paidOre }) =>
      `${formatOre(paidOre, "en")} has been paid to ${applicationId}; it is to be reported or repaid.`,
  },
  "paid-on-accounts": {
    sv: ({ applicationId }) => `Bidraget till ${applicationId} betalas ut när redovisningen är godkänd.`,
    en: ({ applicationId }) => `The grant to ${applicationId} is paid when its report has been accepted.`,
  },
  "more-than-due": {
    sv: ({ applicationId, ore, dueOre }) =>
      `${formatOre(ore, "sv")} är för mycket för ${applicationId}: ${formatOre(dueOre, "sv")} återstår.`,
    en: ({ applicationId, ore, dueOre }) =>
      `${formatOre(ore, "en")} is too much for ${applicationId}: ${formatOre(dueOre, "en")} remains.`,
  },
  "still-open": {
    sv: ({ applicationIds }) => `Dessa ansökningar är inte avslutade: ${applicationIds.join(", ")}.`,
    en: ({ applicationIds }) => `These applications are not finished: ${applicationIds.join(", ")}.`,
  },
});
