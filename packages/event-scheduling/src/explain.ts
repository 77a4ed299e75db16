import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import type { ClashKind, ClashReason } from "./find-clashes.ts";
import { counted } from "./internal/words.ts";

const kinds: Record<Lang, Record<ClashKind, readonly [one: string, many: string]>> = {
  sv: { venue: ["lokalen", "lokalerna"], person: ["personen", "personerna"], audience: ["målgruppen", "målgrupperna"] },
  en: {
    venue: ["the venue", "the venues"],
    person: ["the person", "the persons"],
    audience: ["the audience", "the audiences"],
  },
};

const sharedText = ({ kind, shared }: ClashReason["values"], lang: Lang): string =>
  `${kinds[lang][kind][shared.length === 1 ? 0 : 1]} ${shared.join(", ")}`;

const phrases: Phrases<ClashReason> = {
  overlapping: {
    sv: (values) =>
      `Båda behöver ${sharedText(values, "sv")} samtidigt i ${counted(values.minutes, "minut", "minuter")}.`,
    en: (values) =>
      `Both need ${sharedText(values, "en")} at the same time for ${counted(values.minutes, "minute", "minutes")}.`,
  },
  "too-close": {
    sv: (values) =>
      `Bara ${counted(values.minutes, "minut", "minuter")} emellan för ${sharedText(values, "sv")}; ${values.needed} behövs.`,
    en: (values) =>
      `Only ${counted(values.minutes, "minute", "minutes")} between for ${sharedText(values, "en")}; ${values.needed} are needed.`,
  },
};

/** Why two events clash, in a sentence that a lay reader understands. */
export const explain: (reason: ClashReason, lang: Lang) => string = phrasebook<ClashReason>(phrases);
