import { compareIds, DomainError, type Id, parse } from "@vanstervind/core";
import * as z from "zod";
import { CountedRecord, none, valuesOf } from "./counted-record.ts";
import type { PublishingReason } from "./explain-publishing.ts";
import { chooseHidden } from "./internal/choose-hidden.ts";
import { combinations, keyOf, linkCells, marginsOf } from "./internal/linked-cells.ts";

/** A count of a published table. */
export interface PublishedCell {
  /** Whom it counts: a category of each dimension; a dimension that is left out is summed over. */
  readonly categories: Readonly<Record<string, Id>>;
  /** The count, or `null` where it is hidden. */
  readonly count: number | null;
}

/** A table with its margins. */
export interface PublishedTable {
  /** Its dimensions, as asked for. */
  readonly dimensions: readonly string[];
  /** Every combination of categories, zeros too; totals among them. */
  readonly cells: readonly PublishedCell[];
}

/** Tables that can be published together. */
export interface SuppressedTables {
  /** The tables, in the order asked for. A cell that stands in several is the same in each. */
  readonly tables: readonly PublishedTable[];
  /** How many different cells are hidden because they are small, and how many to protect those. */
  readonly hidden: { readonly small: number; readonly protecting: number };
  /** Why each is hidden. For the office: which cells are small is not for publication. */
  readonly reasons: readonly PublishingReason[];
}

/** Which tables to publish, and how much to hide. */
export interface SuppressOptions {
  /** The tables published together, each a list of at most 6 dimensions; each is published with all its margins. */
  readonly tables: readonly (readonly string[])[];
  /** Counts from 1 to one less than this are hidden; 5 when left out, at least 3. */
  readonly minimum?: number | undefined;
  /** By how much each hidden count must be able to differ; 1 when left out. */
  readonly spread?: number | undefined;
}

const maxDimensions = 6;

/**
 * Hides the small counts of tables that are published together, and as few others as it finds, so that no hidden count
 * can be computed from what is shown.
 *
 * For each hidden cell there is another set of counts, whole and from 1, that gives the same numbers wherever one is
 * shown, in which that cell differs by at least `spread` and some count is still small. Each is checked exactly. The
 * reader is taken to know how many stand in two categories or in none, and which areas consist of which associations.
 * A count of 0 is always shown. What is hidden is not the least possible, and nothing protects against tables of other days.
 *
 * For each small cell that no earlier search covers, boxes are tried, and where none is free a simplex search is made
 * (small tables) or the cheapest box taken (large ones). O(cells × sums) memory for the simplex.
 *
 * @throws `invalid-input` with every fault of the records; `no-tables`, `tables-in-a-ring` when three tables or more
 * share their dimensions in a ring, which can tell more than their sums do; `minimum-too-small`, `not-a-spread`.
 * @see M. Fischetti and J.-J. Salazar, Solving the cell suppression problem on tabular data with linear constraints,
 * Management Science 47 (2001)
 * @example
 * ```ts
 * import { suppressTables } from "@vanstervind/study-curriculum/publishing";
 *
 * const records = [
 *   { categories: { association: "north", status: "met" }, count: 3 },
 *   { categories: { association: "north", status: "gap" }, count: 20 },
 *   { categories: { association: "south", status: "met" }, count: 9 },
 *   { categories: { association: "south", status: "gap" }, count: 30 },
 * ];
 * const { tables, hidden } = suppressTables(records, { tables: [["association", "status"]] });
 * hidden; // => { small: 1, protecting: 3 }
 * tables[0]!.cells.filter(({ count }) => count !== null).map(({ count }) => count); // => [62, 23, 39, 50, 12]
 * ```
 */
export const suppressTables = (
  records: readonly CountedRecord[],
  { tables, minimum = 5, spread = 1 }: SuppressOptions,
): SuppressedTables => {
  const rows = parse(z.array(CountedRecord), records, { source: "records" });
  checkTables(tables);
  if (!Number.isSafeInteger(minimum) || minimum < 3) {
    throw new DomainError("minimum-too-small", `minimum is ${minimum}.`, {
      values: { minimum },
      hint: "Give a whole number from 3: below that, a hidden small count can only be 1.",
    });
  }
  if (!Number.isSafeInteger(spread) || spread < 1) {
    throw new DomainError("not-a-spread", `spread is ${spread}.`, {
      values: { spread },
      hint: "Give a whole number from 1.",
    });
  }
  const cells = linkCells(rows, tables);
  const hiding = chooseHidden(cells, minimum, spread);
  const shown = new Map(
    cells.keys.map((key, cell) => [key, hiding[cell] === "shown" ? cells.counts[cell]! : null] as const),
  );
  const categoriesOf = (dimension: string): Id[] =>
    [...new Set(rows.flatMap((record) => valuesOf(record, dimension)))].filter((id) => id !== none).sort(compareIds);
  const reasons = cells.keys.flatMap((key, i): PublishingReason[] => {
    if (hiding[i] !== "small" && hiding[i] !== "protects") return [];
    const [dimensions, values] = JSON.parse(key) as [string[], Id[]];
    const cell = named(dimensions, values);
    return [
      hiding[i] === "small"
        ? { code: "small-count", values: { cell, minimum } }
        : { code: "gives-away", values: { cell } },
    ];
  });
  return {
    tables: tables.map((dimensions) => ({
      dimensions: [...dimensions],
      cells: marginsOf([dimensions]).flatMap((margin) =>
        combinations(margin.map(categoriesOf)).map((values) => {
          const count = shown.get(keyOf(margin, values));
          return { categories: named(margin, values), count: count === undefined ? 0 : count };
        }),
      ),
    })),
    hidden: {
      small: hiding.filter((how) => how === "small").length,
      protecting: hiding.filter((how) => how === "protects").length,
    },
    reasons,
  };
};

const named = (dimensions: readonly string[], values: readonly Id[]): Record<string, Id> =>
  Object.fromEntries(dimensions.map((dimension, i) => [dimension, values[i]!]));

const checkTables = (tables: readonly (readonly string[])[]): void => {
  const isSound = (table: readonly string[]): boolean =>
    table.length > 0 && table.length <= maxDimensions && new Set(table).size === table.length;
  if (tables.length === 0 || !tables.every(isSound)) {
    throw new DomainError(
      "no-tables",
      "There is no table, or one without dimensions, with too many or with one twice.",
      {
        values: { tables },
        hint: `Give each table 1 to ${maxDimensions} different dimensions.`,
      },
    );
  }
  if (isRing(tables)) {
    throw new DomainError(
      "tables-in-a-ring",
      "Tables that share dimensions in a ring tell more than each of their sums.",
      {
        values: { tables },
        hint: "Publish one table of all these dimensions, or leave one of the tables out.",
      },
    );
  }
};

/** Whether taking away dimensions of one table only, and tables within others, leaves anything (Graham's reduction). */
const isRing = (tables: readonly (readonly string[])[]): boolean => {
  let left = tables.map((table) => [...table]);
  for (let before = -1; before !== left.flat().length; ) {
    before = left.flat().length;
    const all = left.flat();
    left = left.map((table) => table.filter((one) => all.indexOf(one) !== all.lastIndexOf(one)));
    left = left.filter(
      (table, i) =>
        !left.some(
          (other, j) => j !== i && table.every((one) => other.includes(one)) && (other.length > table.length || j < i),
        ),
    );
  }
  return left.flat().length > 0;
};
