import { type Lang, phrasebook } from "@vanstervind/core";
import { readRational } from "../internal/rational.ts";
import type { ProjectsReason } from "./outcome.ts";

/**
 * A reason as a sentence for those who proposed a project or decide on the outcome, in Swedish or English.
 *
 * Amounts are in the unit of the budget with at most two decimals; the exact values are in the reason itself.
 *
 * @example
 * ```ts
 * import { explainProjects } from "@vanstervind/fund-allocation/projects";
 *
 * explainProjects({ code: "does-not-fit", values: { cost: "900", left: "850" } }, "en");
 * // => "It costs 900, and 850 is left."
 * explainProjects({ code: "no-support", values: {} }, "sv");
 * // => "Ingen röstade på det."
 * ```
 */
export const explainProjects: (reason: ProjectsReason, lang: Lang) => string = phrasebook<ProjectsReason>({
  bought: {
    sv: ({ cost, supporters, payment, price, inFull, emptied }) =>
      `${people(inFull + emptied, "sv")} delade på kostnaden ${sv(cost)}: ${sv(payment)} var${poorer(emptied, "sv")}${spent(supporters - inFull - emptied, "sv")}. Priset per enhet nytta var ${fine(price, "sv")}.`,
    en: ({ cost, supporters, payment, price, inFull, emptied }) =>
      `${people(inFull + emptied, "en")} shared the cost of ${en(cost)}: ${en(payment)} each${poorer(emptied, "en")}${spent(supporters - inFull - emptied, "en")}. The price for one unit of utility was ${fine(price, "en")}.`,
  },
  free: {
    sv: ({ supporters }) => `Det kostar inget, och ${people(supporters, "sv")} ville ha det.`,
    en: ({ supporters }) => `It costs nothing, and ${people(supporters, "en")} wanted it.`,
  },
  "most-votes": {
    sv: ({ cost, votes, left }) =>
      `Det stod på tur med ${sv(votes)} röster och rymdes: efter kostnaden ${sv(cost)} återstår ${sv(left)}.`,
    en: ({ cost, votes, left }) =>
      `It was next with ${en(votes)} votes, and fitted: after its cost of ${en(cost)}, ${en(left)} is left.`,
  },
  earned: {
    sv: ({ cost, supporters, load }) =>
      `${people(supporters, "sv")} kunde tillsammans betala ${sv(cost)} när var och en hade tjänat ihop ${sv(load)}.`,
    en: ({ cost, supporters, load }) =>
      `${people(supporters, "en")} could together pay ${en(cost)} when each had earned ${en(load)}.`,
  },
  "in-best-set": {
    sv: ({ utility }) => `Det hör till de projekt som tillsammans ger störst nytta för pengarna, ${sv(utility)}.`,
    en: ({ utility }) =>
      `It belongs to the projects that together give the most utility for the money, ${en(utility)}.`,
  },
  "not-in-best-set": {
    sv: ({ utility }) => `Med det kan inga projekt som ryms ge större nytta än de valda, ${sv(utility)}.`,
    en: ({ utility }) => `With it, no projects that fit give more utility than those selected, ${en(utility)}.`,
  },
  "no-support": {
    sv: () => "Ingen röstade på det.",
    en: () => "Nobody voted for it.",
  },
  "supporters-short": {
    sv: ({ cost, supporters, money, missing }) =>
      `${people(supporters, "sv")} ville ha det, men hade till slut ${sv(money)} kvar tillsammans av de ${sv(cost)} det kostar; ${sv(missing)} saknades.`,
    en: ({ cost, supporters, money, missing }) =>
      `${people(supporters, "en")} wanted it, but in the end had ${en(money)} left together of the ${en(cost)} it costs; ${en(missing)} was missing.`,
  },
  "does-not-fit": {
    sv: ({ cost, left }) => `Det kostar ${sv(cost)}, och ${sv(left)} återstår.`,
    en: ({ cost, left }) => `It costs ${en(cost)}, and ${en(left)} is left.`,
  },
  "stopped-before": {
    sv: ({ stoppedBy, left }) =>
      `Regeln slutade vid ${stoppedBy}, som stod på tur och inte rymdes i de ${sv(left)} som återstår.`,
    en: ({ stoppedBy, left }) =>
      `The rule stopped at ${stoppedBy}, which was next and did not fit in the ${en(left)} that is left.`,
  },
  "would-take": {
    sv: ({ cost, voters, budget }) =>
      would(
        [
          cost && `kostat högst ${sv(cost)}`,
          voters &&
            `fått ${count(voters, "sv")} ${voters === 1 ? "röst" : "röster"} till av nya väljare som bara röstat på det`,
          budget && `tävlat om en budget på ${sv(budget)}`,
        ],
        "Det hade fått pengar om det hade ",
        " eller ",
        "Varken lägre kostnad, fler röster eller större budget hade räckt, var för sig.",
      ),
    en: ({ cost, voters, budget }) =>
      would(
        [
          cost && `cost ${en(cost)} at most`,
          voters && `had ${count(voters, "en")} more ${voters === 1 ? "vote" : "votes"} from new voters for it alone`,
          budget && `competed for a budget of ${en(budget)}`,
        ],
        "It would have been paid for, had it ",
        " or ",
        "Neither a lower cost, nor more votes, nor a larger budget would have been enough alone.",
      ),
  },
  "all-supported-paid": {
    sv: ({ left }) => `Alla projekt som någon röstade på får pengar, och ${sv(left)} återstår.`,
    en: ({ left }) => `Every project that anyone voted for is paid for, and ${en(left)} is left.`,
  },
  "nothing-more-fits": {
    sv: ({ left }) => `${sv(left)} återstår, och inget mer projekt som någon röstade på ryms i det.`,
    en: ({ left }) => `${en(left)} is left, and no other project that anyone voted for fits in it.`,
  },
  "left-unspent": {
    sv: ({ budget, left, fitting }) =>
      `${sv(left)} av ${sv(budget)} återstår, fast ${fitting} projekt till hade rymts: regeln ensam använder sällan alla pengar.`,
    en: ({ budget, left, fitting }) =>
      `${en(left)} of ${en(budget)} is left, although ${fitting} more ${fitting === 1 ? "project" : "projects"} would fit: the rule alone seldom spends all.`,
  },
  "stopped-at": {
    sv: ({ stoppedBy, cost, left }) =>
      `Regeln slutade vid ${stoppedBy}, som kostar ${sv(cost)} när ${sv(left)} återstod.`,
    en: ({ stoppedBy, cost, left }) =>
      `The rule stopped at ${stoppedBy}, which costs ${en(cost)} when ${en(left)} was left.`,
  },
  "endowment-raised": {
    sv: ({ from, to }) =>
      `Varje väljares del av budgeten är ${sv(from)}; för att mer skulle användas fick var och en räkna med ${sv(to)}.`,
    en: ({ from, to }) =>
      `Each voter's share of the budget is ${en(from)}; so that more would be used, each could count with ${en(to)}.`,
  },
});

/** An exact amount with so many decimals, rounded to the nearest. */
const digits = (exact: string, places: number, lang: Lang): string => {
  const { numerator, denominator } = readRational(exact)!;
  const scale = 10n ** BigInt(places);
  const rounded = (2n * numerator * scale + denominator) / (2n * denominator);
  const decimals = String(rounded % scale).padStart(places, "0");
  const text = `${rounded / scale}.${decimals}` as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(lang === "sv" ? "sv-SE" : "en", { maximumFractionDigits: places }).format(text);
};

const sv = (exact: string): string => digits(exact, 2, "sv");
const en = (exact: string): string => digits(exact, 2, "en");
/** A price, which may be far below one. */
const fine = (exact: string, lang: Lang): string => digits(exact, 6, lang);
const count = (number: number, lang: Lang): string => digits(String(number), 0, lang);

const people = (voters: number, lang: Lang): string =>
  `${count(voters, lang)} ${lang === "sv" ? "väljare" : voters === 1 ? "voter" : "voters"}`;

const poorer = (emptied: number, lang: Lang): string => {
  if (emptied === 0) return "";
  return lang === "sv"
    ? `, men ${count(emptied, lang)} av dem bara vad de hade kvar`
    : `, but ${count(emptied, lang)} of them only what they had left`;
};

const spent = (others: number, lang: Lang): string => {
  if (others === 0) return "";
  return lang === "sv"
    ? `; ${count(others, lang)} till ville ha det men hade inget kvar`
    : `; ${count(others, lang)} more wanted it but had nothing left`;
};

const would = (ways: readonly (string | number | null)[], opening: string, or: string, none: string): string => {
  const open = ways.filter((way) => typeof way === "string");
  return open.length === 0 ? none : `${opening}${open.join(or)}.`;
};
