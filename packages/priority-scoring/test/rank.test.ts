import { createRandom } from "@vanstervind/core";
import {
  type Alternative,
  additive,
  type Block,
  type Criterion,
  type Model,
  needAndEffect,
  type RankedRow,
  rank,
} from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternativesFor, criteriaIn, deepFreeze, mapCriteria, mapParts, model, problem } from "./arbitraries.ts";
import { naiveContributions, naiveScore } from "./oracle.ts";

const runs = { numRuns: 150 };
const placesOf = (rows: readonly RankedRow[]) => new Map(rows.map((row) => [row.id, row.rank]));
const scoresOf = (rows: readonly RankedRow[]) => new Map(rows.map((row) => [row.id, row.score]));
const expectSameScores = (a: readonly RankedRow[], b: readonly RankedRow[]) => {
  const scores = scoresOf(b);
  expect(a.length).toBe(b.length);
  for (const { id, score } of a)
    expect(Math.abs(score - scores.get(id)!)).toBeLessThan(1e-12 * Math.max(1, Math.abs(score)));
};

describe("laws", () => {
  test("scores and contributions are those of a naive direct computation", () => {
    fc.assert(
      fc.property(problem, (p) => {
        const { rows } = rank(p.alternatives, p.model);
        for (const row of rows) {
          const { values } = p.alternatives.find(({ id }) => id === row.id)!;
          const score = naiveScore(p.model, values);
          expect(row.score).toBeCloseTo(score, 10);
          const isPositive = row.criteria.every(({ value }) => value >= 0);
          const contributions = naiveContributions(p.model, values, score);
          if (isPositive)
            for (const c of row.criteria) expect(c.contribution).toBeCloseTo(contributions.get(c.id)!, 10);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("rows come by score, ties share the best rank and stand by id, nothing is lost", () => {
    fc.assert(
      fc.property(problem, (p) => {
        const { rows, excluded } = rank(p.alternatives, p.model);
        expect(excluded).toEqual([]);
        expect(rows.map(({ id }) => id).toSorted()).toEqual(p.alternatives.map(({ id }) => id).toSorted());
        for (const row of rows) {
          const better = rows.filter(({ score }) => Math.round(score * 1e12) > Math.round(row.score * 1e12));
          expect(row.rank).toBe(better.length + 1);
          expect(row.rankInterval).toEqual({ best: row.rank, worst: row.rank });
          expect(row.scoreInterval).toEqual({ low: row.score, high: row.score });
        }
        for (const [i, row] of rows.slice(1).entries()) {
          const before = rows[i]!;
          expect(before.rank < row.rank || (before.rank === row.rank && before.id < row.id)).toBe(true);
        }
      }),
      runs,
    );
  });

  test("contributions of criteria sum to the score, and those of a block's parts to the block's", () => {
    fc.assert(
      fc.property(problem, (p) => {
        for (const row of rank(p.alternatives, p.model).rows) {
          const own = new Map([...row.criteria, ...row.blocks].map(({ id, contribution }) => [id, contribution]));
          own.set(p.model.id, row.score);
          const check = ({ id, parts }: Block): void => {
            const sum = parts.reduce((s, { criterion, block }) => s + own.get((criterion ?? block)!.id)!, 0);
            expect(Math.abs(sum - own.get(id)!)).toBeLessThan(1e-12 * Math.max(1, Math.abs(row.score)));
            for (const { block } of parts) if (block !== undefined) check(block);
          };
          check(p.model);
          const all = row.criteria.reduce((s, { contribution }) => s + contribution, 0);
          expect(Math.abs(all - row.score)).toBeLessThan(1e-12 * Math.max(1, Math.abs(row.score)));
        }
      }),
      runs,
    );
  });

  test("clamped models score from 0 to 1 with no contribution below 0, and every number is finite", () => {
    fc.assert(
      fc.property(
        model.chain((m) => alternativesFor(m).map((alternatives) => ({ m, alternatives }))),
        ({ m, alternatives }) => {
          for (const { score, criteria, blocks } of rank(alternatives, m).rows) {
            for (const v of [score, ...criteria.map((c) => c.value), ...blocks.map((b) => b.score)]) {
              expect(v).toBeGreaterThanOrEqual(0);
              expect(v).toBeLessThanOrEqual(1 + 1e-12);
            }
            for (const { contribution } of [...criteria, ...blocks]) expect(contribution).toBeGreaterThanOrEqual(0);
            expect(criteria.reduce((s, { weight }) => s + weight, 0)).toBeCloseTo(1, 12);
          }
        },
      ),
      runs,
    );
  });

  test("an alternative at least as good on every criterion is never ranked lower", () => {
    fc.assert(
      fc.property(
        problem.filter(({ alternatives }) => alternatives.length > 0),
        fc.array(fc.nat({ max: 20 }), { minLength: 27, maxLength: 27 }),
        (p, gains) => {
          const worse = p.alternatives[0]!;
          const better = {
            ...worse,
            id: "better",
            values: Object.fromEntries(
              criteriaIn(p.model).map(({ id, direction }, i) => [
                id,
                worse.values[id]! + (direction === "increasing" ? 1 : -1) * gains[i]!,
              ]),
            ),
          };
          const places = placesOf(rank([...p.alternatives, better], p.model).rows);
          expect(places.get("better")).toBeLessThanOrEqual(places.get(worse.id)!);
        },
      ),
      runs,
    );
  });

  test("the order of the input changes nothing", () => {
    fc.assert(
      fc.property(problem, fc.integer(), (p, seed) => {
        const shuffled = createRandom(seed).shuffle(p.alternatives);
        expect(rank(shuffled, p.model)).toEqual(rank(p.alternatives, p.model));
      }),
      runs,
    );
  });

  test("the order of criteria and blocks changes no score and no rank", () => {
    fc.assert(
      fc.property(problem, fc.integer(), (p, seed) => {
        const random = createRandom(seed);
        const turned = rank(
          p.alternatives,
          mapParts(p.model, (parts) => random.shuffle(parts)),
        );
        const plain = rank(p.alternatives, p.model);
        expectSameScores(turned.rows, plain.rows);
        expect(placesOf(turned.rows)).toEqual(placesOf(plain.rows));
      }),
      runs,
    );
  });

  test("other names give the same scores and ranks", () => {
    fc.assert(
      fc.property(problem, (p) => {
        const renamed = p.alternatives.map((a, i) => ({ ...a, id: `z${99 - i}` }));
        const plain = placesOf(rank(p.alternatives, p.model).rows);
        const places = placesOf(rank(renamed, p.model).rows);
        for (const [i, { id }] of p.alternatives.entries()) expect(places.get(`z${99 - i}`)).toBe(plain.get(id));
      }),
      runs,
    );
  });

  test("the scale of a block's weights changes nothing", () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(1e-300, 0.3, 7, 1e307), (p, factor) => {
        const scaled = mapParts(p.model, (parts) => parts.map((part) => ({ ...part, weight: part.weight * factor })));
        const plain = rank(p.alternatives, p.model);
        const other = rank(p.alternatives, scaled);
        expectSameScores(other.rows, plain.rows);
        expect(placesOf(other.rows)).toEqual(placesOf(plain.rows));
      }),
      runs,
    );
  });

  test("another unit changes nothing, when levels and bounds change alike", () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(0.001, 0.1, 60, 1000), (p, factor) => {
        const inUnit = mapCriteria(p.model, (criterion) => ({ ...criterion, value: scaled(criterion.value, factor) }));
        const levels = p.alternatives.map((a) => ({ ...a, values: mapLevels(a, (level) => level * factor) }));
        const plain = rank(p.alternatives, p.model);
        const other = rank(levels, inUnit);
        expectSameScores(other.rows, plain.rows);
        expect(placesOf(other.rows)).toEqual(placesOf(plain.rows));
      }),
      runs,
    );
  });

  test("counting a criterion backwards with the other direction changes nothing", () => {
    fc.assert(
      fc.property(problem, (p) => {
        const mirrored = mapCriteria(p.model, (criterion) => ({
          ...criterion,
          direction: criterion.direction === "increasing" ? "decreasing" : "increasing",
          value: reflected(criterion.value),
        }));
        const levels = p.alternatives.map((a) => ({ ...a, values: mapLevels(a, (level) => -level) }));
        expectSameScores(rank(levels, mirrored).rows, rank(p.alternatives, p.model).rows);
      }),
      runs,
    );
  });

  test("adding or removing alternatives changes no score and no order among the others", () => {
    fc.assert(
      fc.property(problem, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (p, kept) => {
        const some = p.alternatives.filter((_, i) => kept[i]);
        const all = rank(p.alternatives, p.model).rows.filter(({ id }) => some.some((a) => a.id === id));
        const few = rank(some, p.model).rows;
        expect(few.map(({ id, score }) => [id, score])).toEqual(all.map(({ id, score }) => [id, score]));
      }),
      runs,
    );
  });

  test("identical rows tie and say so", () => {
    fc.assert(
      fc.property(
        problem.filter(({ alternatives }) => alternatives.length > 0),
        (p) => {
          const twin = { ...p.alternatives[0]!, id: "twin" };
          const { rows } = rank([...p.alternatives, twin], p.model);
          const [a, b] = rows.filter(({ id }) => id === "twin" || id === p.alternatives[0]!.id);
          expect(a!.rank).toBe(b!.rank);
          expect(a!.score).toBe(b!.score);
          for (const row of [a!, b!]) {
            const tie = row.reasons.find(({ code }) => code === "tie");
            expect(tie?.values).toMatchObject({ rank: a!.rank, ids: expect.arrayContaining([a!.id, b!.id]) });
          }
        },
      ),
      runs,
    );
  });

  test("the input is not changed", () => {
    fc.assert(
      fc.property(problem, (p) => {
        rank(deepFreeze(p.alternatives), deepFreeze(p.model));
      }),
      { numRuns: 50 },
    );
  });

  test("exactly the levels outside the bounds are said to be, when they count as the bound", () => {
    fc.assert(
      fc.property(problem, (p) => {
        for (const { criteria, reasons } of rank(p.alternatives, p.model).rows) {
          const outside = criteriaIn(p.model).flatMap(({ value }, i) => {
            const level = criteria[i]!.level!;
            const xs = value.kind === "piecewise" ? value.points.map(({ x }) => x) : [value.low, value.high];
            const isWithin = level >= Math.min(...xs) && level <= Math.max(...xs);
            return isWithin || (value.kind === "linear" && value.outside === "extend") ? [] : [level];
          });
          const told = reasons.flatMap((reason) => (reason.code === "outside-bounds" ? [reason.values.level] : []));
          expect(told).toEqual(outside);
        }
      }),
      runs,
    );
  });

  test("the reason for the strongest criterion names the first with the largest contribution", () => {
    fc.assert(
      fc.property(problem, (p) => {
        const named = mapCriteria(p.model, (criterion) => ({ ...criterion, unit: criterion.id }));
        for (const { criteria, reasons } of rank(p.alternatives, named).rows) {
          const largest = Math.max(...criteria.map(({ contribution }) => contribution));
          const strongest = reasons.find((reason) => reason.code === "strongest-criterion");
          if (largest <= 0) expect(strongest).toBeUndefined();
          else {
            const { id, level } = criteria.find(({ contribution }) => contribution === largest)!;
            expect(strongest?.values).toMatchObject({ unit: id, level, contribution: largest });
          }
        }
      }),
      runs,
    );
  });

  test("the reason for the weakest criterion tells the score with its best level", () => {
    fc.assert(
      fc.property(
        model.chain((m) => alternativesFor(m).map((alternatives) => ({ m, alternatives }))),
        ({ m, alternatives }) => {
          for (const row of rank(alternatives, m).rows) {
            const { values } = alternatives.find(({ id }) => id === row.id)!;
            const reached = criteriaIn(m).map((criterion) => {
              const ends =
                criterion.value.kind === "piecewise"
                  ? criterion.value.points.map(({ x }) => x)
                  : [criterion.value.low, criterion.value.high];
              const best = criterion.direction === "increasing" ? Math.max(...ends) : Math.min(...ends);
              return naiveScore(m, { ...values, [criterion.id]: best });
            });
            const weakest = row.reasons.find(({ code }) => code === "weakest-criterion");
            if (weakest?.code === "weakest-criterion") {
              expect(weakest.values.scoreAtBest).toBeCloseTo(Math.max(...reached), 9);
            } else {
              expect(Math.max(row.score, ...reached)).toBeCloseTo(row.score, 9);
            }
          }
        },
      ),
      runs,
    );
  });
});

const scaled = (value: Criterion["value"], factor: number): Criterion["value"] => {
  if (value.kind === "piecewise") {
    return { ...value, points: value.points.map(({ x, value: v }) => ({ x: x * factor, value: v })) };
  }
  const bounds = { low: value.low * factor, high: value.high * factor };
  return value.kind === "linear" ? { ...value, ...bounds } : { ...value, ...bounds, rho: value.rho * factor };
};

const reflected = (value: Criterion["value"]): Criterion["value"] =>
  value.kind === "piecewise"
    ? { ...value, points: value.points.map(({ x, value: v }) => ({ x: -x, value: v })).reverse() }
    : { ...value, low: -value.high, high: -value.low };

const mapLevels = ({ values }: Alternative, change: (level: number) => number) =>
  Object.fromEntries(Object.entries(values).map(([id, level]) => [id, change(level!)]));

const criterion = (id: string, rest: Partial<Criterion> = {}): Criterion => ({
  id,
  name: { sv: id, en: id },
  unit: "%",
  direction: "increasing",
  source: "made up",
  date: "2022-09-11",
  value: { kind: "linear", low: 0, high: 100 },
  ...rest,
});
const one = (id: string) => [{ weight: 1, criterion: criterion(id) }];
const area = (id: string, values: Alternative["values"]): Alternative => ({ id, name: id, kind: "area", values });

describe("need and effect", () => {
  const shape = (combine?: "minimum" | "weightedProduct" | "weightedSum"): Model =>
    needAndEffect({
      need: one("need-1"),
      effect: { voters: { weight: 3, parts: one("voters-1") }, members: { weight: 1, parts: one("members-1") } },
      ...(combine === undefined ? {} : { combine }),
    });
  const husby = area("husby", { "need-1": 80, "voters-1": 60, "members-1": 20 });

  test("multiplies the two blocks and reports each", () => {
    const row = rank([husby], shape()).rows[0]!;
    expect(row.score).toBeCloseTo(0.8 * 0.5, 12);
    expect(row.blocks.map(({ id, score }) => [id, Number(score.toFixed(12))])).toEqual([
      ["need", 0.8],
      ["effect", 0.5],
      ["voters", 0.6],
      ["members", 0.2],
    ]);
    // Each factor carries half of the product; within the effect, voters carry 0.45 of 0.5.
    expect(row.criteria.map(({ contribution }) => Number(contribution.toFixed(12)))).toEqual([0.2, 0.18, 0.02]);
  });

  test("scores 0 without need or without effect", () => {
    const rows = rank(
      [
        area("no-need", { "need-1": 0, "voters-1": 100, "members-1": 100 }),
        area("no-effect", { "need-1": 100, "voters-1": 0, "members-1": 0 }),
      ],
      shape(),
    ).rows;
    expect(rows.map(({ score }) => score)).toEqual([0, 0]);
    expect(rows.map(({ rank: place }) => place)).toEqual([1, 1]);
  });

  test("needs an outcome", () => {
    expect(() => needAndEffect({ need: one("need-1"), effect: {} })).toThrow(
      expect.objectContaining({ code: "no-outcome" }),
    );
  });

  test("can take the weaker block, or weigh the blocks", () => {
    expect(rank([husby], shape("minimum")).rows[0]!.score).toBeCloseTo(0.5, 12);
    expect(rank([husby], shape("weightedProduct")).rows[0]!.score).toBeCloseTo(Math.sqrt(0.4), 12);
    expect(rank([husby], shape("weightedSum")).rows[0]!.score).toBeCloseTo(0.65, 12);
    const needCounts = needAndEffect({
      need: one("need-1"),
      effect: { influence: { weight: 1, parts: one("influence-1") } },
      combine: "weightedSum",
      weights: { need: 3, effect: 1 },
    });
    expect(rank([area("x", { "need-1": 100, "influence-1": 0 })], needCounts).rows[0]!.score).toBe(0.75);
  });
});

describe("cases", () => {
  test("no alternatives give an empty ranking", () => {
    expect(rank([], additive(one("a")))).toMatchObject({ rows: [], excluded: [], missing: null });
  });

  test("sums that are equal on paper tie", () => {
    const model = additive(["a", "b", "c", "d"].map((id, i) => ({ weight: i + 1, criterion: criterion(id) })));
    const { rows } = rank([area("x", { a: 100, b: 100, c: 0, d: 0 }), area("y", { a: 0, b: 0, c: 100, d: 0 })], model);
    expect(rows.map(({ score }) => score)).toEqual([0.1 + 0.2, 0.3]);
    expect(rows.map(({ rank: place }) => place)).toEqual([1, 1]);
  });

  test("issues and audiences are ranked as areas are", () => {
    const m = additive(one("support"));
    for (const kind of ["area", "issue", "audience"] as const) {
      expect(rank([{ id: "x", name: "X", kind, values: { support: 25 } }], m).rows[0]).toMatchObject({
        kind,
        score: 0.25,
      });
    }
  });

  test("all faults of the alternatives are told at once", () => {
    const bad = [area("a", { support: 1, other: 2 }), area("a", {}), area("b", { support: null, toString: 1 })];
    expect(() => rank(bad, additive(one("support")), { missing: "worst" })).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "unknown-criterion", row: 0, field: "values.other" }),
          expect.objectContaining({ code: "duplicate-id", row: 1, field: "id" }),
          expect.objectContaining({ code: "missing-criterion", row: 1, field: "values.support" }),
          expect.objectContaining({ code: "unknown-criterion", row: 2, field: "values.toString" }),
        ],
      }),
    );
  });

  test("a criterion may be called as a method of objects is", () => {
    const m = additive(one("constructor"));
    expect(() => rank([area("a", {})], m)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(rank([area("a", { constructor: 50 } as never)], m).rows[0]!.score).toBe(0.5);
  });

  test("levels that are no numbers are refused with their place, along with every other fault", () => {
    const bad = [
      area("a", { support: Number.NaN }),
      area("b", { support: Number.POSITIVE_INFINITY }),
      area("b", { support: "5" as never }),
      area("c", 7 as never),
    ];
    const fault = (row: number, field: string) => expect.objectContaining({ row, field });
    const ranking = (alternatives: Alternative[]) => () => rank(alternatives, additive(one("support")));
    expect(ranking(bad.slice(0, 3))).toThrow(
      expect.objectContaining({
        faults: [fault(0, "values.support"), fault(1, "values.support"), fault(2, "id"), fault(2, "values.support")],
      }),
    );
    expect(ranking(bad)).toThrow(expect.objectContaining({ faults: [fault(3, "values")] }));
  });

  test("a level whose value overflows is refused", () => {
    const tiny = criterion("a", { value: { kind: "linear", low: 0, high: 1e-300, outside: "extend" } });
    expect(() => rank([area("x", { a: 1e10 })], additive([{ weight: 1, criterion: tiny }]))).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: "too-large", row: 0 })] }),
    );
  });
});
