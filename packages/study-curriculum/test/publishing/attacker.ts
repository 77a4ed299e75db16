import type { CountedRecord, SuppressedTables } from "../../src/publishing/index.ts";

/**
 * A reader who wants to know the hidden counts. He has the published tables, knows how many stand in two categories and
 * where someone stands in none, that a hidden count is at least 1, and that some hidden count is small. He shares no code with the package.
 */
export interface Attack {
  /** The unknowns, by a name of his own. */
  readonly names: readonly string[];
  /** Each equation: the coefficients of the unknowns, and what they sum to. */
  readonly equations: readonly { readonly of: readonly number[]; readonly sum: number }[];
}

const nameOf = (categories: Readonly<Record<string, string>>): string =>
  Object.keys(categories)
    .sort()
    .map((dimension) => `${dimension}=${categories[dimension]}`)
    .join("&");

const lackingName = (categories: Readonly<Record<string, string>>, dimension: string): string =>
  `?${dimension} ${nameOf(categories)}`;

/** The true count of a cell. */
export const trueCount = (records: readonly CountedRecord[], categories: Readonly<Record<string, string>>): number =>
  records.reduce((sum, record) => {
    const fits = Object.entries(categories).every(([dimension, category]) =>
      [record.categories[dimension] ?? []].flat().includes(category),
    );
    return fits ? sum + (record.count ?? 1) : sum;
  }, 0);

/** The unknowns and equations of what is published. */
export const attackOn = ({ tables }: Pick<SuppressedTables, "tables">, records: readonly CountedRecord[]): Attack => {
  const lacking = (categories: Readonly<Record<string, string>>, dimension: string): number =>
    trueCount(
      records.filter((record) => [record.categories[dimension] ?? []].flat().length === 0),
      categories,
    );
  const known = new Map<string, number | null>();
  for (const { cells } of tables) for (const { categories, count } of cells) known.set(nameOf(categories), count);
  const names = [...known].filter(([, count]) => count === null).map(([name]) => name);
  for (const { dimensions, cells } of tables) {
    for (const { categories } of cells) {
      for (const dimension of dimensions) {
        if (dimension in categories || lacking(categories, dimension) === 0) continue;
        const name = lackingName(categories, dimension);
        if (!names.includes(name)) names.push(name);
      }
    }
  }
  const at = new Map(names.map((name, i) => [name, i]));
  const equations: { of: number[]; sum: number }[] = [];
  for (const { dimensions, cells } of tables) {
    for (const whole of cells) {
      for (const dimension of dimensions) {
        if (dimension in whole.categories) continue;
        const size = Object.keys(whole.categories).length + 1;
        const parts = cells.filter(
          ({ categories }) =>
            Object.keys(categories).length === size &&
            dimension in categories &&
            Object.entries(whole.categories).every(([name, value]) => categories[name] === value),
        );
        const of = names.map(() => 0);
        // How many more the parts count because some stand in several.
        const without = lacking(whole.categories, dimension);
        const excess =
          without +
          parts.reduce((sum, { categories }) => sum + trueCount(records, categories), 0) -
          trueCount(records, whole.categories);
        let sum = excess;
        const add = ({ categories, count }: (typeof cells)[number], sign: number): void => {
          if (count === null) of[at.get(nameOf(categories))!]! += sign;
          else sum -= sign * count;
        };
        for (const part of parts) add(part, 1);
        add(whole, -1);
        if (without > 0) of[at.get(lackingName(whole.categories, dimension))!] = 1;
        if (of.some((coefficient) => coefficient !== 0)) equations.push({ of, sum });
      }
    }
  }
  return { names, equations };
};

/** A fraction of whole numbers, the second from 1. */
type Fraction = readonly [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (a: bigint, b: bigint): Fraction => {
  const by = gcd(a, b) * (b < 0n ? -1n : 1n);
  return [a / by, b / by];
};

/** What elimination in exact fractions gives: the unknowns that only one value fits, whatever the bounds. */
const eliminated = ({ names, equations }: Attack): Map<string, number> => {
  const rows = equations.map(({ of, sum }) => [...of, sum].map((n): Fraction => [BigInt(n), 1n]));
  let top = 0;
  for (let column = 0; column < names.length && top < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= top && row[column]![0] !== 0n);
    if (pivot === -1) continue;
    [rows[top], rows[pivot]] = [rows[pivot]!, rows[top]!];
    const [n, d] = rows[top]![column]!;
    rows[top] = rows[top]!.map(([a, b]) => fraction(a * d, b * n));
    for (const [i, row] of rows.entries()) {
      const [m, e] = row[column]!;
      if (i === top || m === 0n) continue;
      rows[i] = row.map(([a, b], j) => {
        const [p, q] = rows[top]![j]!;
        return p === 0n ? ([a, b] as const) : fraction(a * e * q - m * p * b, b * e * q);
      });
    }
    top++;
  }
  const found = new Map<string, number>();
  for (const row of rows.slice(0, top)) {
    const filled = names.flatMap((name, i) => (row[i]![0] === 0n ? [] : [name]));
    if (filled.length === 1) found.set(filled[0]!, Number(row.at(-1)![0]));
  }
  return found;
};

/** What follows from each equation alone, over and over: the least and the most of each unknown. */
export const bounded = ({ names, equations }: Attack): readonly (readonly [number, number])[] => {
  const low: number[] = names.map((name) => (name.startsWith("?") ? 0 : 1));
  const high: number[] = names.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0, changed = true; changed && round < 60; round++) {
    changed = false;
    for (const { of, sum } of equations) {
      for (const [i, own] of of.entries()) {
        if (own === 0) continue;
        let least = sum;
        let most = sum;
        for (const [j, c] of of.entries()) {
          if (j === i || c === 0) continue;
          least -= c > 0 ? c * high[j]! : c * low[j]!;
          most -= c > 0 ? c * low[j]! : c * high[j]!;
        }
        const [from, to] = own > 0 ? [least, most] : [-most, -least];
        if (from > low[i]!) [low[i], changed] = [Math.ceil(from), true];
        if (to < high[i]!) [high[i], changed] = [Math.floor(to), true];
      }
    }
  }
  return names.map((_, i) => [low[i]!, high[i]!]);
};

/** The hidden counts that he can work out. */
export const recovered = (attack: Attack): Map<string, number> => {
  const found = eliminated(attack);
  for (const [i, [low, high]] of bounded(attack).entries()) if (low === high) found.set(attack.names[i]!, low);
  for (const name of found.keys()) if (name.startsWith("?")) found.delete(name);
  return found;
};

/** Every filling of the hidden cells by counts up to `most` that fits and leaves a reason to hide: one of them small. */
export const everyFilling = (attack: Attack, minimum: number, most: number): number[][] => {
  const limits = bounded(attack);
  const fillings: number[][] = [];
  const fill = (values: readonly number[]): void => {
    const i = values.length;
    const fits = attack.equations.every(({ of, sum }) => {
      if (of.some((c, j) => j >= i && c !== 0)) return true;
      return of.reduce((all, c, j) => all + (c === 0 ? 0 : c * values[j]!), 0) === sum;
    });
    if (!fits) return;
    if (i === attack.names.length) {
      if (values.some((value) => value < minimum)) fillings.push([...values]);
      return;
    }
    const [low, high] = limits[i]!;
    for (let value = low; value <= Math.min(high, most); value++) fill([...values, value]);
  };
  fill([]);
  return fillings;
};
