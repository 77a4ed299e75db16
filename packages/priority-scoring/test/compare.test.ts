import {
  type Alternative,
  additive,
  type Criterion,
  compare,
  explain,
  needAndEffect,
  rank,
} from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criteriaIn, problem, problemWithGaps } from "./arbitraries.ts";
import { naiveScore } from "./oracle.ts";

const runs = { numRuns: 80 };

describe("laws", () => {
  test("gaps of criteria sum to the gap of the scores, in every model, and of parts to their block's", () => {
    fc.assert(
      fc.property(problemWithGaps, (p) => {
        const ranking = rank(p.alternatives, p.model, { missing: "interval" });
        const [a, b] = ranking.rows;
        if (a === undefined || b === undefined) return;
        const { above, below, gap, criteria, blocks } = compare(ranking, b.id, a.id);
        expect([above, below]).toEqual([a, b]);
        expect(criteria.reduce((sum, each) => sum + each.gap, 0)).toBeCloseTo(gap, 11);
        for (const { block, criterion } of p.model.parts) {
          if (criterion !== undefined) continue;
          const inside = new Set(criteriaIn(block!).map(({ id }) => id));
          const sum = criteria.reduce((total, each) => total + (inside.has(each.id) ? each.gap : 0), 0);
          expect(sum).toBeCloseTo(blocks.find(({ id }) => id === block!.id)!.gap, 11);
        }
        expect(compare(ranking, a.id, b.id)).toEqual(compare(ranking, b.id, a.id));
      }),
      runs,
    );
  });

  test("each single change is enough and the least that is; other criteria are not enough at any level", () => {
    fc.assert(
      fc.property(problem, (p) => {
        const ranking = rank(p.alternatives, p.model);
        const [above, below] = ranking.rows;
        if (above === undefined || below === undefined) return;
        const values = p.alternatives.find(({ id }) => id === below.id)!.values;
        const scoreAt = (id: string, level: number) => naiveScore(p.model, { ...values, [id]: level });
        const { overtaking } = compare(ranking, above.id, below.id);
        for (const { id, from, to } of overtaking) {
          const { direction } = criteriaIn(p.model).find((criterion) => criterion.id === id)!;
          const step = direction === "increasing" ? 1e-6 : -1e-6;
          expect(from).toBe(values[id]);
          // A step beyond it is enough and a step before it is not: in a power, a rounding error of the level is no small one.
          expect(scoreAt(id, to + step)).toBeGreaterThanOrEqual(above.score - 1e-11);
          expect(scoreAt(id, to - step)).toBeLessThanOrEqual(above.score + 1e-11);
        }
        const enough = new Set(overtaking.map(({ id }) => id));
        for (const { id, direction, value } of criteriaIn(p.model)) {
          if (enough.has(id)) continue;
          const extended = value.kind === "linear" && value.outside === "extend";
          const best = (direction === "increasing" ? 1 : -1) * (extended ? 1e6 : 1000);
          expect(scoreAt(id, best)).toBeLessThanOrEqual(above.score + 1e-11);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("every reason is a sentence without holes", () => {
    fc.assert(
      fc.property(problemWithGaps, (p) => {
        const ranking = rank(p.alternatives, p.model, { missing: "worst" });
        const [above, below] = ranking.rows;
        if (above === undefined || below === undefined) return;
        const { reasons, overtaking } = compare(ranking, above.id, below.id);
        expect(reasons[0]!.code).toBe("stands-above");
        expect(reasons.filter(({ code }) => code === "overtakes-at").length).toBe(overtaking.length);
        expect(reasons.some(({ code }) => code === "no-single-change")).toBe(overtaking.length === 0);
        for (const reason of reasons) {
          for (const lang of ["sv", "en"] as const) expect(explain(reason, lang)).not.toMatch(/undefined|NaN|null/);
        }
      }),
      runs,
    );
  });
});

describe("cases", () => {
  const criterion = (id: string, direction: Criterion["direction"]): Criterion => ({
    id,
    name: { sv: `${id} (sv)`, en: id },
    unit: "%",
    direction,
    source: "made up",
    date: "2022-09-11",
    value: { kind: "linear", low: 0, high: 100 },
  });
  const area = (id: string, values: Alternative["values"]): Alternative => ({
    id,
    name: id.toUpperCase(),
    kind: "area",
    values,
  });
  const model = needAndEffect({
    need: [{ weight: 1, criterion: criterion("turnout", "decreasing") }],
    effect: { voters: { weight: 1, parts: [{ weight: 1, criterion: criterion("reach", "increasing") }] } },
  });

  test("a product is inverted through its blocks, in words of both languages", () => {
    const ranking = rank([area("a", { turnout: 20, reach: 50 }), area("b", { turnout: 60, reach: 60 })], model);
    const { overtaking, reasons } = compare(ranking, "b", "a");
    expect(overtaking.map(({ id, from, to }) => [id, from, to.toFixed(6)])).toEqual([["turnout", 60, "33.333333"]]);
    expect(reasons.map((reason) => explain(reason, "en"))).toEqual([
      "A (rank 1) stands above B (rank 2): 0.4 against 0.24, a lead of 0.16.",
      "Most for the upper one speaks turnout: 20 % against 60 %, 0.08 of the lead.",
      "B would pass A if only turnout went from 60 % to less than 33.33 %.",
    ]);
    expect(reasons.map((reason) => explain(reason, "sv"))).toEqual([
      "A (plats 1) står över B (plats 2): 0,4 mot 0,24, ett försprång på 0,16.",
      "Mest för den övre talar turnout (sv): 20 % mot 60 %, 0,08 av försprånget.",
      "B skulle gå om A om bara turnout (sv) gick från 60 % till mindre än 33,33 %.",
    ]);
  });

  test("what speaks for the lower one, what is missing, and that no change is enough", () => {
    const sum = additive([
      { weight: 1, criterion: criterion("p", "increasing") },
      { weight: 9, criterion: criterion("q", "increasing") },
    ]);
    const ranking = rank([area("a", { p: 0, q: 90 }), area("b", { p: null, q: 10 })], sum, { missing: "best" });
    const said = compare(ranking, "a", "b").reasons.map((reason) => explain(reason, "en"));
    expect(said).toContain("Most for the lower one speaks p: 0 % against no figure, which makes the lead 0.1 smaller.");
    expect(said).toContain("B would pass A if only q went from 10 % to more than 78.89 %.");
    const last = rank([area("a", { turnout: 10, reach: 90 }), area("b", { turnout: 100, reach: 0 })], model);
    const { reasons, overtaking } = compare(last, "a", "b");
    expect(overtaking).toEqual([]);
    expect(explain(reasons.at(-1)!, "sv")).toBe("Inget mått räcker ensamt för att B ska gå om A.");
    expect(explain(reasons.at(-1)!, "en")).toBe("No single measure is enough for B to pass A.");
    const lower = compare(ranking, "a", "b").reasons.find(({ code }) => code === "speaks-against")!;
    expect(explain(lower, "sv")).toBe(
      "Mest för den nedre talar p (sv): 0 % mot ingen uppgift, som minskar försprånget med 0,1.",
    );
  });

  test("in a tie anything that raises the second passes", () => {
    const ranking = rank([area("a", { turnout: 50, reach: 50 }), area("b", { turnout: 50, reach: 50 })], model);
    const { gap, overtaking } = compare(ranking, "a", "b");
    expect(gap).toBe(0);
    expect(overtaking.map(({ to }) => to.toFixed(6))).toEqual(["50.000000", "50.000000"]);
  });

  test.each([
    ["the same twice", ["a", "a"], "same-alternative"],
    ["one that is not there", ["a", "x"], "unknown-alternative"],
    ["one that was left out", ["a", "gap"], "unknown-alternative"],
  ] as const)("%s is refused", (_, [a, b], code) => {
    const alternatives = [area("a", { turnout: 1, reach: 1 }), area("gap", { turnout: null, reach: 1 })];
    const ranking = rank(alternatives, model, { missing: "exclude" });
    expect(() => compare(ranking, a, b)).toThrow(expect.objectContaining({ code }));
  });
});
