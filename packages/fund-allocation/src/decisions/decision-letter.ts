import { formatOre, type IsoDate, type Lang } from "@vanstervind/core";
import type { ApplicationAward } from "../allocation.ts";
import { type Explainable, explain } from "../explain.ts";
import type { Change } from "./what-would-change.ts";

/** What a letter can say besides the award itself. */
export interface LetterDetails {
  /** What the association is called; its id when left out. */
  readonly applicant?: string | undefined;
  /** What the activity is called; the application's id when left out. */
  readonly title?: string | undefined;
  /** What the round is called, such as `Activity fund, spring 2026`. */
  readonly round?: string | undefined;
  /** What would have changed the answer, from {@link whatWouldChange}. */
  readonly changes?: readonly Change[] | undefined;
  /** The last day to ask for the decision to be tried again. */
  readonly appealBy?: IsoDate | undefined;
}

/** A letter as plain text, without markup: for mail, print or a page that escapes it. */
export interface DecisionLetter {
  /** One line. */
  readonly subject: string;
  /** The decision, the reasons, what would have changed it, and what the association can do; each a paragraph. */
  readonly paragraphs: readonly string[];
}

/**
 * The decision on one application as a letter in Swedish or English: what was decided, why, what would have changed it,
 * and what the association can do now.
 *
 * Every sentence follows from data, so the same award always reads the same. When the award is less than the minimum that
 * the application named, the letter asks whether the activity can take place. O(reasons).
 *
 * @example
 * ```ts
 * import { decisionLetter } from "@vanstervind/fund-allocation/decisions";
 *
 * const award = {
 *   applicationId: "a3", applicantId: "nacka", requestedOre: 500_000, claimOre: 0, exactOre: "0", awardOre: 0,
 *   boundBy: "refused", reasons: [{ code: "not-outward", values: { ruleId: "§2" } }],
 * } as const;
 * const { subject, paragraphs } = decisionLetter(award, "en", { title: "Summer party", applicant: "Nacka" });
 * subject; // => "Decision on support for Summer party"
 * paragraphs.map((text) => text.replaceAll("\u00a0", " "));
 * // => [
 * //   "Nacka has asked for SEK 5,000 for Summer party. The application is refused.",
 * //   "The fund supports outward activities only (§2), and this one is not."]
 * ```
 */
export const decisionLetter = (award: ApplicationAward, lang: Lang, details: LetterDetails = {}): DecisionLetter => {
  const { applicationId, applicantId, requestedOre, awardOre, reasons } = award;
  const { applicant = applicantId, title = applicationId, round, changes = [], appealBy } = details;
  const words = wording[lang];
  const asked = words.asked({ applicant, title, round, requested: formatOre(requestedOre, lang) });
  const decided = awardOre === 0 ? words.refused : words.granted(formatOre(awardOre, lang));
  const tooLittle = reasons.some((reason) => reason.code === "minimum-capped" && awardOre < reason.values.minimumOre);
  const say = (list: readonly Explainable[]) => list.map((reason) => explain(reason, lang)).join(" ");
  return {
    subject: words.subject(title),
    paragraphs: [
      `${asked} ${decided}`,
      say(reasons),
      say(changes),
      tooLittle ? words.tooLittle : "",
      appealBy === undefined ? "" : words.appeal(appealBy),
    ].filter((paragraph) => paragraph !== ""),
  };
};

interface Asked {
  readonly applicant: string;
  readonly title: string;
  readonly round: string | undefined;
  readonly requested: string;
}

interface Words {
  readonly subject: (title: string) => string;
  readonly asked: (asked: Asked) => string;
  readonly granted: (amount: string) => string;
  readonly refused: string;
  readonly tooLittle: string;
  readonly appeal: (day: IsoDate) => string;
}

const wording: Readonly<Record<Lang, Words>> = {
  sv: {
    subject: (title) => `Beslut om stöd till ${title}`,
    asked: ({ applicant, title, round, requested }) =>
      `${applicant} har sökt ${requested} till ${title}${round === undefined ? "" : ` (${round})`}.`,
    granted: (amount) => `Ansökan beviljas med ${amount}.`,
    refused: "Ansökan avslås.",
    tooLittle:
      "Bidraget är mindre än det minsta som föreningen har angett. Meddela fonden om verksamheten inte kan genomföras med det.",
    appeal: (day) => `Föreningen kan begära att beslutet prövas på nytt, senast ${day}.`,
  },
  en: {
    subject: (title) => `Decision on support for ${title}`,
    asked: ({ applicant, title, round, requested }) =>
      `${applicant} has asked for ${requested} for ${title}${round === undefined ? "" : ` (${round})`}.`,
    granted: (amount) => `The application is granted ${amount}.`,
    refused: "The application is refused.",
    tooLittle:
      "The award is less than the least that the association has named. Tell the fund if the activity cannot take place with it.",
    appeal: (day) => `The association can ask for the decision to be tried again, by ${day}.`,
  },
};
