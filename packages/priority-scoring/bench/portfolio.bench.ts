import { createRandom } from "@vanstervind/core";
import { choosePortfolio, paretoLayers } from "@vanstervind/priority-scoring/portfolio";
import { bench, describe } from "vitest";

const random = createRandom("portfolio bench");
const once = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

/** Areas with three levels of effort, each giving half as much as the one before, and a cost in hours and öre. */
const areas = (count: number, groups: number) =>
  Array.from({ length: count }, (_, i) => {
    const [value, hours, ore] = [random.next(), random.integer(5, 40), random.integer(1, 60) * 10_000];
    return {
      id: `d${i}`,
      name: `District ${i}`,
      group: `g${random.integer(0, groups)}`,
      levels: [1, 2, 3].map((level) => ({
        value: value * (2 - 2 * 0.5 ** level),
        costs: { hours: hours * level, ore: ore * level },
      })),
    };
  });
const spread = (groups: number, max: number) =>
  Array.from({ length: groups }, (_, g) => ({ group: `g${g}`, min: 1, max }));

describe("choosePortfolio", () => {
  const some = areas(200, 10);
  const many = areas(1378, 26);
  const budgets = (count: number) => ({ hours: count * 6, ore: count * 80_000 });
  bench("200 areas, two budgets", () => void choosePortfolio(some, { budgets: budgets(200) }), once);
  bench(
    "200 areas, two budgets, spread over 10 groups",
    () => void choosePortfolio(some, { budgets: budgets(200), groups: spread(10, 7) }),
    once,
  );
  bench("1 378 areas, one budget", () => void choosePortfolio(many, { budgets: { hours: 1378 * 6, ore: 1e9 } }), once);
  bench(
    "1 378 areas, two budgets, spread over 26 groups",
    () => void choosePortfolio(many, { budgets: budgets(1378), groups: spread(26, 18) }),
    once,
  );
});

describe("paretoLayers, 10 000 points", () => {
  for (const width of [2, 3, 5]) {
    const points = Array.from({ length: 10_000 }, (_, i) => ({
      id: `p${i}`,
      values: Array.from({ length: width }, () => random.next()),
    }));
    bench(`${width} objectives`, () => void paretoLayers(points), once);
  }
});
