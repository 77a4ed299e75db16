import { formatOre, type Id, type Lang, type Ore, phrasebook, type Reason } from "@vanstervind/core";
import { toNumber } from "../exact.ts";

/** What the sentences about a gap need. */
export interface PremisesGap {
  /** The association's part of the cost of its premises, in öre. */
  readonly costOre: Ore;
  /** Its income of a year, in öre. */
  readonly incomeOre: Ore;
  /** The part of the income it is expected to spend on premises, exact. */
  readonly bearableShare: string;
  /** What it bears itself, in öre. */
  readonly bearableOre: Ore;
  /** The most that one association gets, in öre. */
  readonly maxOre: Ore;
  /** What the fund gives, in öre. */
  readonly supportOre: Ore;
  /** What is left to find, in öre. */
  readonly uncoveredOre: Ore;
}

/** Why support for premises is what it is. */
export type PremisesReason =
  | Reason<"premises-shared", { premisesId: Id; totalCostOre: Ore; shareOre: Ore; users: number }>
  | Reason<"premises-borne", PremisesGap>
  | Reason<"premises-gap", PremisesGap>
  | Reason<"premises-capped", PremisesGap>;

const percent = (share: string, lang: Lang): string =>
  new Intl.NumberFormat(lang === "sv" ? "sv-SE" : "en", { style: "percent", maximumFractionDigits: 1 }).format(
    toNumber(share),
  );

/**
 * A reason for support for premises as a sentence for a decision letter, in Swedish or English.
 *
 * @example
 * ```ts
 * import { explainPremises } from "@vanstervind/fund-allocation/formulas";
 *
 * const values = { premisesId: "the hall", totalCostOre: 9_000_000, shareOre: 6_000_000, users: 2 };
 * explainPremises({ code: "premises-shared", values }, "en").replaceAll("\u00a0", " ");
 * // => "2 associations share the hall, which costs SEK 90,000 a year; this one's part is SEK 60,000."
 * ```
 */
export const explainPremises: (reason: PremisesReason, lang: Lang) => string = phrasebook<PremisesReason>({
  "premises-shared": {
    sv: ({ premisesId, totalCostOre, shareOre, users }) =>
      `${users} föreningar delar på ${premisesId}, som kostar ${formatOre(totalCostOre, "sv")} om året; denna förenings del är ${formatOre(shareOre, "sv")}.`,
    en: ({ premisesId, totalCostOre, shareOre, users }) =>
      `${users} associations share ${premisesId}, which costs ${formatOre(totalCostOre, "en")} a year; this one's part is ${formatOre(shareOre, "en")}.`,
  },
  "premises-borne": {
    sv: ({ costOre, incomeOre, bearableShare }) =>
      `Lokalkostnaden ${formatOre(costOre, "sv")} ryms inom ${percent(bearableShare, "sv")} av föreningens inkomster (${formatOre(incomeOre, "sv")}), så föreningen bär den själv.`,
    en: ({ costOre, incomeOre, bearableShare }) =>
      `The cost of premises, ${formatOre(costOre, "en")}, fits within ${percent(bearableShare, "en")} of the association's income (${formatOre(incomeOre, "en")}), so the association carries it itself.`,
  },
  "premises-gap": {
    sv: ({ costOre, bearableShare, bearableOre, supportOre }) =>
      `Av lokalkostnaden ${formatOre(costOre, "sv")} bär föreningen själv ${formatOre(bearableOre, "sv")}, som är ${percent(bearableShare, "sv")} av dess inkomster; fonden ger resten, ${formatOre(supportOre, "sv")}.`,
    en: ({ costOre, bearableShare, bearableOre, supportOre }) =>
      `Of the cost of premises, ${formatOre(costOre, "en")}, the association carries ${formatOre(bearableOre, "en")} itself, which is ${percent(bearableShare, "en")} of its income; the fund gives the rest, ${formatOre(supportOre, "en")}.`,
  },
  "premises-capped": {
    sv: ({ costOre, bearableOre, maxOre, uncoveredOre }) =>
      `Av lokalkostnaden ${formatOre(costOre, "sv")} bär föreningen själv ${formatOre(bearableOre, "sv")}; fonden ger högst ${formatOre(maxOre, "sv")}, så ${formatOre(uncoveredOre, "sv")} återstår att finna.`,
    en: ({ costOre, bearableOre, maxOre, uncoveredOre }) =>
      `Of the cost of premises, ${formatOre(costOre, "en")}, the association carries ${formatOre(bearableOre, "en")} itself; the fund gives at most ${formatOre(maxOre, "en")}, so ${formatOre(uncoveredOre, "en")} is left to find.`,
  },
});
