import { createRandom } from "@vanstervind/core";
import {
  type Alternative,
  type Criterion,
  compare,
  decide,
  explain,
  needAndEffect,
  rank,
  reassess,
} from "@vanstervind/priority-scoring";
import { movers, recordDecision, recordRanking, replayHistory } from "@vanstervind/priority-scoring/history";
import { smaa } from "@vanstervind/priority-scoring/robustness";
import { bench, describe } from "vitest";

const random = createRandom("end to end");
const count = 1378;

const criterion = (i: number): Criterion => ({
  id: `c${i}`,
  name: { sv: `mått ${i}`, en: `measure ${i}` },
  unit: "%",
  direction: i % 2 === 0 ? "increasing" : "decreasing",
  source: "synthetic",
  date: "2022-09-11",
  value: i % 3 === 0 ? { kind: "exponential", low: 0, high: 100, rho: 40 } : { kind: "linear", low: 0, high: 100 },
});
const parts = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ weight: 1 + (i % 3), criterion: criterion(from + i) }));
const model = needAndEffect({
  need: parts(0, 4),
  effect: {
    influence: { weight: 1, parts: parts(4, 5) },
    voters: { weight: 2, parts: parts(5, 8) },
    members: { weight: 1, parts: parts(8, 9) },
  },
});
/** As many districts as the Stockholm region has, a third of them without a figure for one criterion. */
const districts = (): Alternative[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `d${i}`,
    name: `District ${i}`,
    kind: "area",
    values: Object.fromEntries(
      Array.from({ length: 9 }, (_, c) => [`c${c}`, c === 7 && i % 3 === 0 ? null : random.next() * 100]),
    ),
  }));
const alternatives = districts();
const missing = { kind: "neutral", levels: { c7: 50 } } as const;
const ranking = rank(alternatives, model, { missing });
const earlier = rank(districts(), model, { missing });
const board = { by: "the district board", date: "2026-03-01" };

const scoredAndExplained = (): number => {
  let length = 0;
  for (const { reasons } of rank(alternatives, model, { missing }).rows) {
    for (const reason of reasons) length += explain(reason, "sv").length;
  }
  return length;
};

describe("1 378 districts, 9 criteria, end to end", () => {
  bench("rank", () => {
    rank(alternatives, model, { missing });
  });
  bench("rank and explain every reason of every row", () => {
    scoredAndExplained();
  });
  for (const [name, policy] of [
    ["the board's levels for missing figures", missing],
    ["missing figures drawn anew in every sample", "interval"],
  ] as const) {
    bench(
      `rank, explain and SMAA with 10 000 samples, ${name}`,
      () => {
        scoredAndExplained();
        smaa(alternatives, model, { missing: policy, samples: 10_000 });
      },
      { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 },
    );
  }
});

describe("1 378 districts over time", () => {
  bench("movers with reasons between two rankings", () => {
    movers(earlier, ranking);
  });
  bench("reassess the first 100", () => {
    reassess(earlier.rows.slice(0, 100), ranking.rows, { capacity: 100, margin: 0.05 });
  });
  bench("compare two with all single changes", () => {
    compare(ranking, ranking.rows[0]!.id, ranking.rows[1]!.id);
  });
  const inputs = { alternatives, model, options: { missing } };
  bench("record a ranking and a decision, and replay them", () => {
    const recorded = recordRanking([], inputs, board);
    replayHistory(recordDecision(recorded.history, decide(recorded.ranking, []), board), [inputs]);
  });
});
