import { additive, decide, explain, needAndEffect, rank } from "@vanstervind/priority-scoring";
import { bench, describe } from "vitest";
import { parts, syntheticAreas } from "./synthetic-areas.ts";

const { alternatives } = syntheticAreas("priority-scoring bench");

describe("1 378 districts, 10 criteria", () => {
  const model = needAndEffect({
    need: parts(0, 4),
    effect: {
      influence: { weight: 1, parts: parts(4, 6) },
      voters: { weight: 2, parts: parts(6, 8) },
      members: { weight: 1, parts: parts(8, 10) },
    },
  });
  const districts = alternatives(1378, 10);
  const ranking = rank(districts, model);

  bench("rank", () => {
    rank(districts, model);
  });
  bench("rank and explain every reason", () => {
    for (const { reasons } of rank(districts, model).rows) for (const reason of reasons) explain(reason, "sv");
  });
  bench("decide with ten overrides", () => {
    const overrides = ranking.rows.slice(100, 110).map(({ id }, i) => ({
      id,
      move: "place" as const,
      rank: i + 1,
      reason: "Local knowledge",
      by: "The district board",
      date: "2026-03-01",
    }));
    decide(ranking, overrides);
  });
});

describe("10 000 alternatives, 20 criteria", () => {
  const model = additive(parts(0, 20));
  const rows = alternatives(10_000, 20);

  bench("rank", () => {
    rank(rows, model);
  });
});
