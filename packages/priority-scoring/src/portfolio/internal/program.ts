import { compareIds, duplicateIds, type Fault, type Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Candidate } from "../candidate.ts";
import { PortfolioOptions } from "../portfolio-options.ts";

/** What a row of the program stands for. */
type RowMeaning =
  | { readonly kind: "budget"; readonly id: Id }
  | { readonly kind: "min" | "max" }
  | { readonly kind: "group-min" | "group-max"; readonly group: Id }
  | { readonly kind: "exclusive"; readonly ids: readonly Id[] }
  | { readonly kind: "requires"; readonly id: Id; readonly needs: Id };

/** Coefficients of one choice: pairs of row and number, all but zeros. */
type Terms = readonly (readonly [row: number, amount: number])[];

/** What can be done with a candidate: leaving it out comes first, with nothing in any row. */
export interface Choice {
  readonly value: number;
  readonly terms: Terms;
}

/** Choose one choice for each candidate, with the sum of each row at most its limit and the sum of values largest. */
export interface Program {
  readonly candidates: readonly Candidate[];
  readonly choices: readonly (readonly Choice[])[];
  readonly rows: readonly RowMeaning[];
  readonly limits: readonly number[];
  readonly steps: number;
}

/** Everything the choice must keep to, as rows of one program; candidates by id. Throws `invalid-input`. */
export const readProgram = (input: readonly Candidate[], options: PortfolioOptions): Program => {
  const source = "the candidates";
  const candidates = parse(z.array(Candidate), input, { source });
  const read = parse(PortfolioOptions, options, { source: "the options" });
  const faults: Fault[] = duplicateIds(candidates, source);
  for (const [row, { levels }] of candidates.entries()) {
    for (const [l, { costs }] of levels.entries()) {
      for (const id of Object.keys(costs)) {
        if (Object.hasOwn(read.budgets, id)) continue;
        const message = "is no budget of the options";
        faults.push({ code: "unknown-budget", source, row, field: `levels.${l}.costs.${id}`, message });
      }
    }
  }
  const known = new Set(candidates.map(({ id }) => id));
  const named = [...(read.exclusive ?? []).flat(), ...(read.requires ?? []).flatMap(({ id, needs }) => [id, needs])];
  for (const id of new Set(named)) {
    if (known.has(id)) continue;
    const message = `"${id}" is no candidate`;
    faults.push({ code: "unknown-id", source: "the options", row: null, field: "", message });
  }
  if (faults.length > 0) throw invalidInput(faults, source);

  candidates.sort((a, b) => compareIds(a.id, b.id));
  const rows: RowMeaning[] = [];
  const limits: number[] = [];
  /** For each row what one candidate adds to it when it is chosen, apart from costs. */
  const counts: ((candidate: Candidate) => number)[] = [];
  const add = (meaning: RowMeaning, limit: number | undefined, counted: (candidate: Candidate) => number): void => {
    if (limit === undefined) return;
    rows.push(meaning);
    limits.push(limit);
    counts.push(counted);
  };
  const least = (min: number | undefined): number | undefined => (min === undefined || min === 0 ? undefined : -min);
  for (const id of Object.keys(read.budgets).sort(compareIds)) add({ kind: "budget", id }, read.budgets[id], () => 0);
  add({ kind: "min" }, least(read.min), () => -1);
  add({ kind: "max" }, read.max, () => 1);
  for (const { group, min, max } of read.groups ?? []) {
    const isIn = (candidate: Candidate): number => (candidate.group === group ? 1 : 0);
    add({ kind: "group-min", group }, least(min), (candidate) => -isIn(candidate));
    add({ kind: "group-max", group }, max, isIn);
  }
  for (const ids of read.exclusive ?? []) {
    const set = new Set(ids);
    add({ kind: "exclusive", ids }, 1, ({ id }) => (set.has(id) ? 1 : 0));
  }
  for (const { id, needs } of read.requires ?? []) {
    add({ kind: "requires", id, needs }, 0, (candidate) => (candidate.id === id ? 1 : candidate.id === needs ? -1 : 0));
  }
  const choices = candidates.map((candidate): Choice[] => [
    { value: 0, terms: [] },
    ...candidate.levels.map(({ value, costs }) => ({
      value,
      terms: rows
        .map((row, r): [number, number] => [
          r,
          row.kind === "budget" ? (Object.hasOwn(costs, row.id) ? costs[row.id]! : 0) : counts[r]!(candidate),
        ])
        .filter(([, amount]) => amount !== 0),
    })),
  ]);
  return { candidates, choices, rows, limits, steps: read.steps ?? 500_000 };
};
