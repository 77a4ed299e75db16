import type { Rational } from "../../internal/rational.ts";
import type { Utility } from "../project-rule.ts";
import { buyCheapestFirst, type Purchase } from "./buy-cheapest-first.ts";
import { exactPurses } from "./exact-purses.ts";
import { fastPurses } from "./fast-purses.ts";
import { roundingError } from "./nearest-number.ts";
import type { Poll } from "./poll.ts";
import type { Payers, Purses } from "./purses.ts";

/** One project bought under equal shares. */
interface SharedPurchase extends Purchase {
  /** What each supporter paid for a weight of one, unless that was more than was left. */
  readonly payment: Rational;
  readonly payers: Payers;
}

/** What equal shares buys with a given endowment. */
export interface Shared {
  readonly purchases: readonly SharedPurchase[];
  /** What the supporters of a project have left together. */
  readonly money: Purses["money"];
}

/** How {@link shareEqually} works. */
export interface SharingOptions {
  readonly endowment: Rational;
  readonly utility: Utility;
  readonly compare: (a: number, b: number) => number;
  readonly arithmetic: "exact" | "fast";
}

/** The method of equal shares for a given endowment of each voter, without completion. */
export const shareEqually = (poll: Poll, { endowment, utility, compare, arithmetic }: SharingOptions): Shared => {
  const { costs, supporters } = poll;
  const purses = (arithmetic === "exact" ? exactPurses : fastPurses)(poll, endowment);
  const worth = costs.map((cost) => (utility === "cost" ? cost : 1n));
  const worthNear = worth.map((value) => Number(value) * (1 + 4 * roundingError));
  const levels = new Map<number, Rational>();
  const payers = new Map<number, Payers>();
  const candidates = [...costs.keys()].filter((project) => supporters[project]! > 0 && costs[project]! > 0n);
  const purchases = buyCheapestFirst(
    candidates,
    {
      bound: (project) => purses.bound(project) / worthNear[project]!,
      price: (project) => {
        const level = purses.level(project);
        if (level === null) return null;
        levels.set(project, level);
        return { numerator: level.numerator, denominator: level.denominator * worth[project]! };
      },
      buy: (project) => {
        payers.set(project, purses.pay(project, levels.get(project)!));
      },
    },
    { compare, goesOn: () => true },
  );
  return {
    purchases: purchases.map((purchase) => ({
      ...purchase,
      payment: levels.get(purchase.project)!,
      payers: payers.get(purchase.project)!,
    })),
    money: purses.money,
  };
};
