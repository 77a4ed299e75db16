import type { PortfolioReason } from "../portfolio-reasons.ts";
import { type Prices, surplus } from "./prices.ts";
import type { Program } from "./program.ts";
import { search } from "./search.ts";

/** What a choice draws from its rows, at their prices: what the same could give elsewhere. */
const elsewhere = (program: Program, { prices }: Prices, candidate: number, pick: number): number => {
  const choice = program.choices[candidate]![pick]!;
  return choice.value - surplus(choice, prices);
};

/** Why a chosen candidate is chosen at its level. */
export const reasonsToChoose = (
  program: Program,
  prices: Prices,
  candidate: number,
  pick: number,
): PortfolioReason[] => {
  const choices = program.choices[candidate]!;
  const value = choices[pick]!.value;
  const price = elsewhere(program, prices, candidate, pick);
  const reasons: PortfolioReason[] = [
    { code: value >= price * (1 - 1e-9) ? "worth-its-cost" : "fills-up", values: { value, elsewhere: price } },
  ];
  const next = choices[pick + 1];
  if (next !== undefined) {
    const more = elsewhere(program, prices, candidate, pick + 1) - price;
    if (next.value - value < more) {
      reasons.push({ code: "next-level", values: { value: next.value - value, elsewhere: more } });
    }
  }
  return reasons;
};

/** Why a candidate is left out, and how much more it must be worth for it to be worth while, or `null`. */
export const reasonsToLeave = (
  program: Program,
  prices: Prices,
  candidate: number,
  picks: Int32Array,
  value: number,
): { readonly valueMissing: number | null; readonly reasons: readonly PortfolioReason[] } => {
  const { candidates, choices, rows, limits } = program;
  const own = choices[candidate]!;
  const reasons: PortfolioReason[] = [];
  const isChosen = (id: string): number => candidates.findIndex((other, i) => other.id === id && picks[i]! > 0);
  const { id, group } = candidates[candidate]!;
  for (const [r, row] of rows.entries()) {
    if (row.kind === "exclusive" && row.ids.includes(id)) {
      const rival = row.ids.map(isChosen).find((i) => i >= 0);
      if (rival !== undefined) reasons.push({ code: "excluded-by", values: { name: candidates[rival]!.name } });
    }
    if (row.kind === "requires" && row.id === id && isChosen(row.needs) < 0) {
      const needed = candidates.find((other) => other.id === row.needs)!;
      reasons.push({ code: "needs", values: { name: needed.name } });
    }
    if (row.kind === "group-max" && row.group === group) {
      const count = candidates.reduce((sum, other, i) => sum + (other.group === group && picks[i]! > 0 ? 1 : 0), 0);
      if (count >= limits[r]!) reasons.push({ code: "group-full", values: { group, max: limits[r]! } });
    }
  }
  // With any of its levels the bound loses this much at the least, which bounds what it lacks; few candidates are
  // searched again with it, which says what it lacks to the last digit.
  const rests = own.map((choice) => surplus(choice, prices.prices));
  const top = Math.max(...rests);
  const likely = rests.indexOf(Math.max(...rests.slice(1)), 1);
  const bound = prices.bound - (top - rests[likely]!);
  const found = candidates.length <= mostSearched ? searchWith(program, prices, candidate, bound) : null;
  const missing = value - (found?.value ?? bound);
  const pick = found?.pick ?? likely;
  const valueMissing = missing > 1e-9 * (1 + value) ? missing : null;
  if (reasons.length === 0) {
    if (valueMissing !== null) {
      const worth = own[pick]!.value;
      reasons.push({ code: "worth-too-little", values: { value: worth, needed: worth + valueMissing } });
    } else {
      reasons.push(shortfall(program, picks, candidate));
    }
  }
  return { valueMissing, reasons };
};

const mostSearched = 60;

/** The best that can be had with a candidate in, and its level there; `null` when it cannot be in or is not proven. */
const searchWith = (
  program: Program,
  { prices }: Prices,
  candidate: number,
  bound: number,
): { readonly value: number; readonly pick: number } | null => {
  const choices = program.choices.map((own, i) => (i === candidate ? own.slice(1) : own));
  const { picks, value, isComplete } = search({ ...program, choices, steps: 20_000 }, { prices, bound });
  return picks === null || !isComplete ? null : { value, pick: picks[candidate]! + 1 };
};

/** Which budget even the cheapest level of a candidate does not fit in, after the chosen. */
const shortfall = ({ rows, limits, choices }: Program, picks: Int32Array, candidate: number): PortfolioReason => {
  for (const [r, row] of rows.entries()) {
    if (row.kind !== "budget") continue;
    const amountOf = (i: number, pick: number): number => choices[i]![pick]!.terms.find(([at]) => at === r)?.[1] ?? 0;
    const used = picks.reduce((sum, pick, i) => sum + amountOf(i, pick), 0);
    const least = Math.min(...choices[candidate]!.slice(1).map((_, l) => amountOf(candidate, l + 1)));
    const short = used + least - limits[r]!;
    if (short > 0) return { code: "does-not-fit", values: { budget: row.id, short } };
  }
  return { code: "does-not-fit", values: { budget: null, short: 0 } };
};
