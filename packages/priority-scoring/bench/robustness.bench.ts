import { additive, explain, needAndEffect, rank } from "@vanstervind/priority-scoring";
import { explainRobustness, smaa, smaaOfValues } from "@vanstervind/priority-scoring/robustness";
import { bench, describe } from "vitest";
import { parts, syntheticAreas } from "./synthetic-areas.ts";

const { random, alternatives } = syntheticAreas("robustness bench");

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
