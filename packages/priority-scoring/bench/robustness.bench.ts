import { createRandom } from "@vanstervind/core";
import {
  type Alternative,
  additive,
  type Criterion,
  explain,
  needAndEffect,
  rank,
} from "@vanstervind/priority-scoring";
import { explainRobustness, smaa, smaaOfValues } from "@vanstervind/priority-scoring/robustness";
import { bench, describe } from "vitest";

const random = createRandom("robustness bench");

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
const alternatives = (count: number, criteria: number): Alternative[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `d${i}`,
    name: `District ${i}`,
    kind: "area",
    values: Object.fromEntries(Array.from({ length: criteria }, (_, c) => [`c${c}`, random.next() * 100])),
  }));

const once = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

describe("SMAA, 100 alternatives × 10 criteria, 10 000 samples, all pairs", () => {
  const areas = alternatives(100, 10);
  const model = additive(parts(0, 10));
  bench("smaa", () => void smaa(areas, model), once);
  const order = { kind: "order" as const, parts: ["c0", "c1", "c2", "c3"] };
  bench("smaa, four weights in order", () => void smaa(areas, model, { weights: [order] }), once);
});

describe("1 378 districts, need × effect, 10 criteria, 10 000 samples", () => {
  const districts = alternatives(1378, 10);
  const model = needAndEffect({
    need: parts(0, 4),
    effect: {
      influence: { weight: 1, parts: parts(4, 6) },
      voters: { weight: 2, parts: parts(6, 8) },
      members: { weight: 1, parts: parts(8, 10) },
    },
  });
  bench("smaa", () => void smaa(districts, model), once);
  bench(
    "rank, smaa, and every reason of both in words",
    () => {
      for (const { reasons } of rank(districts, model).rows) for (const reason of reasons) explain(reason, "sv");
      for (const { reasons } of smaa(districts, model).rows) {
        for (const reason of reasons) explainRobustness(reason, "sv");
      }
    },
    once,
  );
});

describe("exact, 30 alternatives × 3 criteria", () => {
  const values = Array.from({ length: 30 }, () => [random.next(), random.next(), random.next()]);
  bench("smaaOfValues", () => void smaaOfValues(values), once);
});
