import { createRandom } from "@vanstervind/core";
import { bench, describe } from "vitest";
import { type CountedRecord, suppressTables } from "../src/publishing/index.ts";

const random = createRandom("suppress-tables");
const skewed = (count: number): number => Math.floor(random.next() ** 2 * count);

/** 4000 members of 62 associations in 26 areas; one in twenty is in two associations. */
const records: CountedRecord[] = Array.from({ length: 4000 }, () => {
  const association = skewed(62);
  return {
    categories: {
      association: [`a${association}`, ...(random.next() < 0.05 ? [`a${random.integer(0, 62)}`] : [])],
      area: `z${random.next() < 0.5 ? association % 26 : random.integer(0, 26)}`,
      status: ["met", "gap", "exempt", "booked"][skewed(4)]!,
      role: `r${random.integer(0, 6)}`,
    },
  };
});

/** 4000 members of 15 associations in 26 areas. */
const threeWay: CountedRecord[] = Array.from({ length: 4000 }, () => ({
  categories: { association: `a${skewed(15)}`, area: `z${random.integer(0, 26)}`, status: `s${skewed(4)}` },
}));

const byStatus = ["association", "area", "role"].map((dimension) => [dimension, "status"]);

describe("62 associations, 26 areas, 6 roles, 4 statuses", () => {
  const once = { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 };

  bench("one table, by association", () => void suppressTables(records, { tables: byStatus.slice(0, 1) }), once);
  const whole = [["association", "area", "status"]];
  bench("one three-way table of 15, 26 and 4", () => void suppressTables(threeWay, { tables: whole }), once);
  bench("three linked tables", () => void suppressTables(records, { tables: byStatus }), once);
});
