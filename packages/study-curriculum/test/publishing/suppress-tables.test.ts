import { createRandom } from "@vanstervind/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CountedRecord,
  explainPublishing,
  type SuppressedTables,
  suppressTables,
} from "../../src/publishing/index.ts";
import { attackOn, bounded, everyFilling, recovered, trueCount } from "./attacker.ts";

const linked = [
  ["association", "status"],
  ["area", "status"],
  ["role", "status"],
];

/** A district of some associations, each in an area, where some are members of two. */
const randomDistrict = (seed: number): CountedRecord[] => {
  const random = createRandom(seed);
  const associations = random.integer(2, 7);
  const areas = random.integer(1, 4);
  const isNested = random.next() < 0.5;
  return Array.from({ length: random.integer(3, 22) }, () => {
    const own = random.integer(0, associations);
    const other = random.next() < 0.2 ? [`a${random.integer(0, associations)}`] : [];
    return {
      categories: {
        association: [`a${own}`, ...other],
        area: `z${isNested ? own % areas : random.integer(0, areas)}`,
        status: random.pick(["met", "met", "gap", "exempt"]),
        ...(random.next() < 0.8 ? { role: random.pick(["board", "member"]) } : {}),
      },
      count: random.integer(1, random.next() < 0.5 ? 4 : 15),
    };
  });
};

const categoriesIn = (name: string): Record<string, string> =>
  Object.fromEntries(name === "" ? [] : name.split("&").map((part) => part.split("=")));

/** The same tables with nothing hidden but what is small itself. */
const onlySmallHidden = ({ tables }: SuppressedTables, records: readonly CountedRecord[], minimum: number) => ({
  tables: tables.map(({ dimensions, cells }) => ({
    dimensions,
    cells: cells.map(({ categories }) => {
      const count = trueCount(records, categories);
      return { categories, count: count > 0 && count < minimum ? null : count };
    }),
  })),
});

describe("a reader of all tables", () => {
  test("recovers no hidden count of 1000 districts, and many where only the small ones are hidden", () => {
    let recoveredWithout = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const records = randomDistrict(seed);
      const result = suppressTables(records, { tables: linked });
      const attack = attackOn(result, records);
      expect([seed, [...recovered(attack)]]).toEqual([seed, []]);
      if (seed < 200) {
        const found = recovered(attackOn(onlySmallHidden(result, records, 5), records));
        if (found.size > 0) recoveredWithout++;
        for (const [name, count] of found) {
          expect(count).toBe(trueCount(records, categoriesIn(name)));
        }
      }
    }
    expect(recoveredWithout).toBeGreaterThan(100);
  }, 60_000);

  const threeWay = (seed: number, sizes: readonly [number, number, number], count: number): CountedRecord[] => {
    const random = createRandom(seed);
    const skewed = (size: number): string => `${Math.floor(random.next() ** 2 * size)}`;
    return Array.from({ length: count }, () => ({
      categories: { association: skewed(sizes[0]), area: `${random.integer(0, sizes[1])}`, status: skewed(sizes[2]) },
    }));
  };
  const whole = [["association", "area", "status"]];

  test("recovers no hidden count of three-way tables", () => {
    for (let seed = 0; seed < 12; seed++) {
      const records = threeWay(seed, [4, 4, 3], 60 + 20 * seed);
      const attack = attackOn(suppressTables(records, { tables: whole }), records);
      expect([seed, [...recovered(attack)]]).toEqual([seed, []]);
    }
  }, 60_000);

  test("can narrow no hidden count of a large three-way table to one number, and is shown most of what is not small", () => {
    const records = threeWay(1, [9, 15, 4], 3000);
    const result = suppressTables(records, { tables: whole });
    const attack = attackOn(result, records);
    expect(bounded(attack).filter(([low, high]) => low === high)).toEqual([]);
    const large = result.tables[0]!.cells.filter(({ categories }) => trueCount(records, categories) >= 5);
    expect(large.filter(({ count }) => count !== null).length / large.length).toBeGreaterThan(0.8);
  }, 60_000);

  test("finds two fillings that differ in each hidden cell, by trying all", () => {
    const count = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 3 }), (rows) => {
        const records = rows.flatMap(([met, gap], i) => [
          { categories: { association: `a${i}`, status: "met" }, count: met },
          { categories: { association: `a${i}`, status: "gap" }, count: gap },
        ]);
        const result = suppressTables(records, { tables: [["association", "status"]], minimum: 4 });
        const attack = attackOn(result, records);
        fc.pre(attack.names.length <= 9);
        const most = Math.max(...attack.names.map((name) => trueCount(records, categoriesIn(name)))) + 2;
        const fillings = everyFilling(attack, 4, most);
        for (const [i, name] of attack.names.entries()) {
          expect([name, new Set(fillings.map((filling) => filling[i])).size]).not.toEqual([name, 1]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const counts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 14 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((list) => list.map(([a, s, count]) => ({ categories: { association: `a${a}`, status: `s${s}` }, count })));

describe("laws", () => {
  const tables = [["association", "status"]];

  test("what is shown is true, and nothing shown is small", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 7 }), (records, minimum) => {
        const result = suppressTables(records, { tables, minimum });
        for (const { categories, count } of result.tables[0]!.cells) {
          if (count === null) continue;
          expect(count).toBe(trueCount(records, categories));
          expect(count === 0 || count >= minimum).toBe(true);
        }
        const isSmall = result.hidden.small > 0;
        expect(result.hidden.protecting > 0 && !isSmall).toBe(false);
        expect(result.reasons).toHaveLength(result.hidden.small + result.hidden.protecting);
      }),
    );
  });

  test("the order of records and of dimensions never matters", () => {
    fc.assert(
      fc.property(counts, (records) => {
        const { tables: one, ...rest } = suppressTables(records, { tables });
        const { tables: other, ...same } = suppressTables(records.toReversed(), {
          tables: [["status", "association"]],
        });
        expect(same).toEqual(rest);
        expect(other[0]!.cells).toEqual(one[0]!.cells);
      }),
      { numRuns: 50 },
    );
  });

  test("each hidden count can differ by the spread", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 6 }), (records, spread) => {
        const result = suppressTables(records, { tables, spread });
        expect(recovered(attackOn(result, records)).size).toBe(0);
        expect(result.hidden.small).toBe(suppressTables(records, { tables }).hidden.small);
      }),
      { numRuns: 50 },
    );
  });
});

const cellOf = ({ tables }: SuppressedTables, table: number, categories: Record<string, string>) =>
  tables[table]!.cells.find((cell) => JSON.stringify(cell.categories) === JSON.stringify(categories))!.count;

test("an area that consists of whole associations is not shown beside all but one of them", () => {
  const records = [
    { categories: { association: "north", area: "coast", status: "met" }, count: 3 },
    { categories: { association: "south", area: "coast", status: "met" }, count: 20 },
    { categories: { association: "east", area: "inland", status: "met" }, count: 30 },
    { categories: { association: "west", area: "inland", status: "met" }, count: 6 },
  ];
  const result = suppressTables(records, {
    tables: [
      ["association", "status"],
      ["area", "status"],
    ],
  });
  expect(cellOf(result, 0, { association: "north", status: "met" })).toBe(null);
  expect(cellOf(result, 1, { area: "coast" })).toBe(23);
  // 23 less the 20 of south would be north, and so south is hidden though west is smaller.
  expect(cellOf(result, 0, { association: "south" })).toBe(null);
  expect(cellOf(result, 0, { association: "west" })).toBe(6);
});

test("tables without small counts are shown whole, and empty ones are no trouble", () => {
  const records = [{ categories: { association: "north", status: "met" }, count: 9 }];
  expect(suppressTables(records, { tables: [["association"]] }).hidden).toEqual({ small: 0, protecting: 0 });
  expect(suppressTables([], { tables: [["association"]] }).tables[0]!.cells).toEqual([{ categories: {}, count: 0 }]);
});

test("small counts alone hide everything that is not 0", () => {
  const records = ["a", "b", "c", "d"].map((association) => ({ categories: { association } }));
  expect(suppressTables(records, { tables: [["association"]] }).hidden).toEqual({ small: 5, protecting: 0 });
});

test("what cannot be published is told", () => {
  const code = (run: () => unknown) => {
    try {
      run();
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const ring = [
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
  ];
  expect(code(() => suppressTables([], { tables: ring }))).toBe("tables-in-a-ring");
  expect(code(() => suppressTables([], { tables: [...ring, ["a", "b", "c"]] }))).toBe(null);
  expect(code(() => suppressTables([], { tables: [] }))).toBe("no-tables");
  expect(code(() => suppressTables([], { tables: [["a", "a"]] }))).toBe("no-tables");
  expect(code(() => suppressTables([], { tables: [["a"]], minimum: 2 }))).toBe("minimum-too-small");
  expect(code(() => suppressTables([], { tables: [["a"]], spread: 0 }))).toBe("not-a-spread");
  expect(code(() => suppressTables([{ categories: {}, count: -1 }], { tables: [["a"]] }))).toBe("invalid-input");
});

test("reasons read as sentences", () => {
  const records = [
    { categories: { status: "met" }, count: 3 },
    { categories: { status: "gap" }, count: 30 },
  ];
  const { reasons } = suppressTables(records, { tables: [["status"]] });
  expect(reasons.map((reason) => explainPublishing(reason, "sv"))).toEqual([
    "Antalet för gap visas inte: av det skulle ett litet antal kunna räknas ut.",
    "Antalet för met visas inte: det är under 5.",
  ]);
  expect(explainPublishing({ code: "gives-away", values: { cell: {} } }, "en")).toBe(
    "The count of everyone is hidden: a small count could be computed from it.",
  );
});
