import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "@vanstervind/core";
import {
  type Election,
  equalShares,
  optimum,
  parsePabulib,
  phragmen,
  readElection,
  writePabulib,
} from "@vanstervind/fund-allocation/projects";
import { bench, describe } from "vitest";

/** Where reference cases lie: beside the repository, or where `VECTORS_DIR` says. */
const folder = join(process.env.VECTORS_DIR ?? join(import.meta.dirname, "../../../../shared/vectors"), "pabulib");

/** An election of a like size, for when the real one is not there. */
interface Size {
  readonly voters: number;
  readonly projects: number;
  readonly most: number;
  readonly budget: number;
}

const elections: readonly (readonly [name: string, file: string, size: Size])[] = [
  ["Łódź 2022", "poland_lodz_2022_.pb", { voters: 90_494, projects: 160, most: 5, budget: 6_112_868 }],
  [
    "Warszawa Wawer 2020",
    "poland_warszawa_2020_wawer.pb",
    { voters: 5_452, projects: 137, most: 15, budget: 2_493_341 },
  ],
  ["Wrocław 2015", "poland_wroclaw_2015_up-to-150.pb", { voters: 108_499, projects: 337, most: 1, budget: 20_000_000 }],
];

/** Votes that crowd on some projects, as real ones do. */
const synthetic = (name: string, { voters, projects, most, budget }: Size): Election => {
  const random = createRandom(name);
  const ids = Array.from({ length: projects }, (_, place) => `p${place}`);
  return readElection({
    budget,
    projects: ids.map((id) => ({ id, cost: random.integer(1, Math.ceil(budget / 10)) })),
    ballots: Array.from({ length: voters }, () => ({
      projects: Array.from(
        { length: random.integer(1, most + 1) },
        () => ids[Math.floor(random.next() ** 2 * projects)]!,
      ),
    })),
  });
};

const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

for (const [name, file, size] of elections) {
  const real = existsSync(join(folder, file));
  const text = real ? readFileSync(join(folder, file), "utf8") : writePabulib(synthetic(name, size));
  const election = parsePabulib(text);
  describe(`${real ? name : `a synthetic election like ${name}`}: ${election.voters} voters`, () => {
    const rules: Readonly<Record<string, () => unknown>> = {
      "read the file": () => parsePabulib(text),
      "equal shares, fast": () => equalShares(election, { completion: [] }),
      "equal shares, exact": () => equalShares(election, { completion: [], arithmetic: "exact" }),
      "equal shares, add-one": () => equalShares(election, { completion: ["add-one"] }),
      "equal shares, add-one, then greedy": () => equalShares(election),
      phragmen: () => phragmen(election),
      optimum: () => optimum(election),
    };
    for (const [rule, run] of Object.entries(rules)) {
      bench(
        rule,
        () => {
          run();
        },
        few,
      );
    }
  });
}
