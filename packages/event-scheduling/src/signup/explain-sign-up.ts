import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import type { PollReason } from "./count-poll.ts";
import type { SignUpReason } from "./replay-sign-ups.ts";

const ties = {
  sv: { yes: "fler ja", start: "tidigare", id: "först i bokstavsordning" },
  en: { yes: "more yes", start: "earlier", id: "first by id" },
};

const phrases: Phrases<SignUpReason | PollReason> = {
  confirmed: {
    sv: (v) => `${v.partyId} har plats i ${v.slotId}; ${v.left} kvar.`,
    en: (v) => `${v.partyId} has a place in ${v.slotId}; ${v.left} left.`,
  },
  waiting: {
    sv: (v) => `${v.partyId} är nummer ${v.place} i kön till ${v.slotId}.`,
    en: (v) => `${v.partyId} is number ${v.place} on the waiting list of ${v.slotId}.`,
  },
  promoted: {
    sv: (v) => `${v.partyId} har fått plats i ${v.slotId} från kön; ${v.left} kvar.`,
    en: (v) => `${v.partyId} has been let in to ${v.slotId} from the waiting list; ${v.left} left.`,
  },
  "signed-up-already": {
    sv: (v) => `${v.partyId} är redan anmäld till ${v.slotId}.`,
    en: (v) => `${v.partyId} has signed up to ${v.slotId} already.`,
  },
  "double-booked": {
    sv: (v) => `${v.partyId} har redan ${v.otherId} samtidigt som ${v.slotId}.`,
    en: (v) => `${v.partyId} has ${v.otherId} at the same time as ${v.slotId}.`,
  },
  "too-large": {
    sv: (v) => `${v.partyId} är fler än de ${v.capacity} som ryms i ${v.slotId}.`,
    en: (v) => `${v.partyId} are more than the ${v.capacity} who find room in ${v.slotId}.`,
  },
  cancelled: {
    sv: (v) => `${v.partyId} är avanmäld från ${v.slotId}.`,
    en: (v) => `${v.partyId} has left ${v.slotId}.`,
  },
  "not-signed-up": {
    sv: (v) => `${v.partyId} är inte anmäld till ${v.slotId}.`,
    en: (v) => `${v.partyId} has not signed up to ${v.slotId}.`,
  },
  "capacity-set": {
    sv: (v) => `${v.slotId} har nu ${v.capacity} platser.`,
    en: (v) => `${v.slotId} now has room for ${v.capacity}.`,
  },
  "room-taken": {
    sv: (v) => `${v.slotId} kan inte ha ${v.capacity} platser; ${v.confirmed} har redan fått plats.`,
    en: (v) => `${v.slotId} cannot have room for ${v.capacity}; ${v.confirmed} have a place already.`,
  },
  "below-quorum": {
    sv: (v) => `${v.can} kan ${v.choiceId}; ${v.quorum} behövs.`,
    en: (v) => `${v.can} can make ${v.choiceId}; ${v.quorum} are needed.`,
  },
  "must-attend-missing": {
    sv: (v) => `${v.choiceId} går inte utan ${v.ids.join(", ")}.`,
    en: (v) => `${v.choiceId} cannot be held without ${v.ids.join(", ")}.`,
  },
  "most-can": {
    sv: (v) => `${v.choiceId} passar flest: ${v.can} kan, ${v.yes} av dem gärna.`,
    en: (v) => `${v.choiceId} suits most: ${v.can} can, ${v.yes} of them gladly.`,
  },
  "tie-broken": {
    sv: (v) => `${v.choiceId} före ${v.otherId}, som lika många kan: ${ties.sv[v.by]}.`,
    en: (v) => `${v.choiceId} before ${v.otherId}, which as many can make: ${ties.en[v.by]}.`,
  },
  "none-possible": {
    sv: (v) => `Inget av de ${v.choices} förslagen går.`,
    en: (v) => `None of the ${v.choices} choices is possible.`,
  },
};

/** What became of a sign-up or a poll, in a sentence that a lay reader understands. */
export const explainSignUp: (reason: SignUpReason | PollReason, lang: Lang) => string = phrasebook<
  SignUpReason | PollReason
>(phrases);
