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
    sv: ({ cost, supporters, payment, inFull, emptied }) =>
      `${people(inFull + emptied, "sv")} delade på kostnaden ${sv(cost)}: ${sv(payment)} var${some(emptied, "sv", ", men ", " av dem bara vad de hade kvar")}${some(supporters - inFull - emptied, "sv", "; ", " till ville ha det men hade inget kvar")}.`,
    en: ({ cost, supporters, payment, inFull, emptied }) =>
      `${people(inFull + emptied, "en")} shared the cost of ${en(cost)}: ${en(payment)} each${some(emptied, "en", ", but ", " of them only what they had left")}${some(supporters - inFull - emptied, "en", "; ", " more wanted it but had nothing left")}.`,
  },
  free: {
    sv: ({ supporters }) => `Det kostar inget, och ${people(supporters, "sv")} ville ha det.`,
    en: ({ supporters }) => `It costs nothing, and ${people(supporters, "en")} wanted it.`,
  },
  "most-votes": {
    sv: ({ cost, votes, left }) =>
      `Det stod på tur med ${sv(votes)} röster. Det kostar ${sv(cost)}, och ${sv(left)} återstår.`,
    en: ({ cost, votes, left }) =>
      `It was next with ${en(votes)} votes. It costs ${en(cost)}, and ${en(left)} is left.`,
  },
  earned: {
    sv: ({ cost, supporters, load }) =>
      `${people(supporters, "sv")} kunde tillsammans betala ${sv(cost)} när var och en hade tjänat ihop ${sv(load)}.`,
    en: ({ cost, supporters, load }) =>
      `${people(supporters, "en")} could together pay ${en(cost)} when each had earned ${en(load)}.`,
  },
  "in-best-set": {
    sv: ({ utility }) => `Det hör till de projekt som tillsammans ger störst nytta, ${sv(utility)}.`,
    en: ({ utility }) => `It is among the projects that together give the most utility, ${en(utility)}.`,
  },
  "not-in-best-set": {
    sv: ({ utility }) => `Det hör inte till de projekt som tillsammans ger störst nytta, ${sv(utility)}.`,
    en: ({ utility }) => `It is not among the projects that together give the most utility, ${en(utility)}.`,
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
  "would-take": {
    sv: ({ cost, voters, budget }) =>
      either("Det hade fått pengar med ", " eller ", [
        cost && `en kostnad på högst ${sv(cost)}`,
        voters && `${people(voters, "sv")} till som bara röstat på det`,
        budget && `en budget på ${sv(budget)}`,
      ]) ?? "Varken lägre kostnad, fler röster eller större budget hade ensamt räckt.",
    en: ({ cost, voters, budget }) =>
      either("It would have been paid for with ", " or ", [
        cost && `a cost of at most ${en(cost)}`,
        voters && `${people(voters, "en")} more who voted for it alone`,
        budget && `a budget of ${en(budget)}`,
      ]) ?? "Neither a lower cost, nor more votes, nor a larger budget would have been enough alone.",
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
      `Regeln slutade vid ${stoppedBy}, som stod på tur och kostar ${sv(cost)} när ${sv(left)} återstod.`,
    en: ({ stoppedBy, cost, left }) =>
      `The rule stopped at ${stoppedBy}, which was next and costs ${en(cost)} when ${en(left)} was left.`,
  },
  "endowment-raised": {
    sv: ({ from, to }) =>
      `Varje väljares del av budgeten är ${sv(from)}; för att mer skulle användas fick var och en räkna med ${sv(to)}.`,
    en: ({ from, to }) =>
      `Each voter's share of the budget is ${en(from)}; so that more would be used, each could count with ${en(to)}.`,
  },
});

/** An exact amount with at most two decimals, rounded to the nearest. */
const amount = (exact: string, lang: Lang): string => {
  const { numerator, denominator } = readRational(exact)!;
  const cents = (200n * numerator + denominator) / (2n * denominator);
  const text = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}` as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(lang === "sv" ? "sv-SE" : "en", { maximumFractionDigits: 2 }).format(text);
};

const sv = (exact: string): string => amount(exact, "sv");
const en = (exact: string): string => amount(exact, "en");

const people = (voters: number, lang: Lang): string =>
  `${amount(String(voters), lang)} ${lang === "sv" ? "väljare" : voters === 1 ? "voter" : "voters"}`;

/** A clause about a number of people, or nothing when there are none. */
const some = (voters: number, lang: Lang, before: string, after: string): string =>
  voters === 0 ? "" : `${before}${amount(String(voters), lang)}${after}`;

const either = (opening: string, or: string, ways: readonly (string | number | null)[]): string | null => {
  const open = ways.filter((way) => typeof way === "string");
  return open.length === 0 ? null : `${opening}${open.join(or)}.`;
};
