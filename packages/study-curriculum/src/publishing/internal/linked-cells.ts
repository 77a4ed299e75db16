import { compareIds, type Id } from "@vanstervind/core";
import { type CountedRecord, none, valuesOf } from "../counted-record.ts";

/** Cells of all tables together, each once, however many tables it stands in. Cells of 0 are left out: they are shown. */
export interface LinkedCells {
  /** The cells in the order of their keys; see {@link keyOf}. */
  readonly keys: readonly string[];
  /** The count of each cell. */
  readonly counts: readonly number[];
  /** Whether the cell stands in a table; one of those without a category does not. */
  readonly published: readonly boolean[];
  /** Sums that hold: the cells of each list together change as much as the cell `of` does. */
  readonly sums: readonly Sum[];
}

interface Sum {
  readonly of: number;
  readonly parts: readonly number[];
  /** Whether records stand in several of the parts, so that no part may exceed the whole. */
  readonly overlapping: boolean;
}

/** The name of a cell: the values by dimension, dimensions in order. */
export const keyOf = (dimensions: readonly string[], values: readonly Id[]): string =>
  JSON.stringify([dimensions, values]);

/** Every list of dimensions that stands in a table: the tables themselves and all their margins. */
export const marginsOf = (tables: readonly (readonly string[])[]): string[][] => {
  const lists = new Map<string, string[]>();
  for (const table of tables) {
    const sorted = [...table].sort(compareIds);
    for (let mask = 0; mask < 1 << sorted.length; mask++) {
      const list = sorted.filter((_, i) => (mask >> i) & 1);
      lists.set(JSON.stringify(list), list);
    }
  }
  return [...lists.values()];
};

/** Every way to take one of the values of each dimension. */
export const combinations = (choices: readonly (readonly Id[])[]): Id[][] =>
  choices.reduce<Id[][]>((all, values) => all.flatMap((some) => values.map((value) => [...some, value])), [[]]);

/** Counts the cells and finds every sum that a reader can know of. O(records × cells a record stands in). */
export const linkCells = (records: readonly CountedRecord[], tables: readonly (readonly string[])[]): LinkedCells => {
  const margins = marginsOf(tables);
  const counted = new Map<string, number>();
  for (const record of records) {
    for (const dimensions of margins) {
      for (const values of combinations(dimensions.map((dimension) => valuesOf(record, dimension)))) {
        const key = keyOf(dimensions, values);
        counted.set(key, (counted.get(key) ?? 0) + (record.count ?? 1));
      }
    }
  }
  const keys = [...counted.keys()].filter((key) => counted.get(key)! > 0).sort(compareIds);
  const counts = keys.map((key) => counted.get(key)!);
  const index = new Map(keys.map((key, i) => [key, i]));
  const parts = new Map<string, { of: number; parts: number[] }>();
  const note = (name: string, whole: string, part: number): void => {
    const sum = parts.get(name);
    if (sum === undefined) parts.set(name, { of: index.get(whole)!, parts: [part] });
    else sum.parts.push(part);
  };
  const wholes = nestedIn(records, tables);
  for (const [part, key] of keys.entries()) {
    const [dimensions, values] = JSON.parse(key) as [string[], Id[]];
    for (const [i, dimension] of dimensions.entries()) {
      const others = dimensions.filter((_, j) => j !== i);
      const rest = values.filter((_, j) => j !== i);
      const margin = keyOf(others, rest);
      note(`${dimension} ${margin}`, margin, part);
      for (const [outer, value] of wholes(dimension, values[i]!)) {
        if (others.includes(outer)) continue;
        const entries = [...others.map((name, j) => [name, rest[j]!] as const), [outer, value] as const];
        entries.sort(([a], [b]) => compareIds(a, b));
        const whole = keyOf(
          entries.map(([name]) => name),
          entries.map(([, id]) => id),
        );
        if (index.has(whole)) note(`${dimension} ${whole}`, whole, part);
      }
    }
  }
  const sums = [...parts.values()].map((sum): Sum => {
    const together = sum.parts.reduce((all, part) => all + counts[part]!, 0);
    return { ...sum, overlapping: together > counts[sum.of]! };
  });
  const published = keys.map((key) => !(JSON.parse(key) as [string[], Id[]])[1].includes(none));
  return { keys, counts, published, sums };
};

/**
 * Which values of other dimensions consist of whole values of one, as an area does of the associations in it. Readers
 * know their geography, so that such sums can be taken across tables.
 */
const nestedIn = (
  records: readonly CountedRecord[],
  tables: readonly (readonly string[])[],
): ((dimension: string, value: Id) => readonly (readonly [string, Id])[]) => {
  const found = new Map<string, [string, Id][]>();
  const dimensions = [...new Set(tables.flat())].sort(compareIds);
  const present = records.filter(({ count }) => count !== 0);
  for (const inner of dimensions) {
    for (const outer of dimensions) {
      if (inner === outer || tables.some((table) => table.includes(inner) && table.includes(outer))) continue;
      const always = new Map<Id, ReadonlySet<Id>>();
      for (const record of present) {
        const outerValues = valuesOf(record, outer);
        for (const value of valuesOf(record, inner)) {
          always.set(value, new Set(outerValues.filter((id) => always.get(value)?.has(id) ?? true)));
        }
      }
      const stray = new Set<Id>();
      for (const record of present) {
        for (const value of valuesOf(record, outer)) {
          if (!valuesOf(record, inner).some((id) => always.get(id)!.has(value))) stray.add(value);
        }
      }
      for (const [value, wholes] of always) {
        for (const whole of wholes) {
          if (stray.has(whole)) continue;
          const name = JSON.stringify([inner, value]);
          found.set(name, [...(found.get(name) ?? []), [outer, whole]]);
        }
      }
    }
  }
  return (dimension, value) => found.get(JSON.stringify([dimension, value])) ?? [];
};
