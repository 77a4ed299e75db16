import { createRandom } from "@vanstervind/core";
import { additive, type Criterion, decide, type Override, rank, toWeights } from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "./arbitraries.ts";

const homes: Criterion = {
  id: "homes",
  name: { sv: "bostäder", en: "homes" },
  unit: "homes",
  direction: "increasing",
  source: "made up",
  date: "2023-12-31",
  value: { kind: "linear", low: 0, high: 10 },
};
const model = additive([{ weight: 1, criterion: homes }]);
const ranking = (levels: readonly (number | null)[]) =>
  rank(
    levels.map((level, i) => ({ id: `a${i}`, name: `A${i}`, kind: "area" as const, values: { homes: level } })),
    model,
    { missing: "exclude" },
  );
const signed = { reason: "Local knowledge.", by: "distriktsstyrelsen", date: "2026-03-01" };
const place = (id: string, n: number): Override => ({ id, move: "place", rank: n, ...signed });

/** A ranking with ties, and overrides of it that do not conflict. */
const decided = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }),
    fc.integer(),
    fc.nat({ max: 3 }),
    fc.nat({ max: 2 }),
  )
  .map(([levels, seed, moves, removals]) => {
    const proposal = ranking(levels);
    const random = createRandom(seed);
    const ids = random.shuffle(proposal.rows.map(({ id }) => id));
    const gone = ids.slice(0, Math.min(removals, ids.length - 1));
    const staying = proposal.rows.map(({ id }) => id).filter((id) => !gone.includes(id));
    const free = random.shuffle(staying.map((_, i) => i + 1));
    const moved = ids.filter((id) => !gone.includes(id)).slice(0, moves);
    const overrides: Override[] = [
      ...gone.map((id): Override => ({ id, move: "exclude", ...signed })),
      ...moved.map((id, i): Override => {
        const from = staying.indexOf(id) + 1;
        const to = free[i]!;
        if (to === from) return { id, move: "keep", ...signed };
        if (i % 2 === 0) return place(id, to);
        return to < from
          ? { id, move: "raise", places: from - to, ...signed }
          : { id, move: "lower", places: to - from, ...signed };
      }),
    ];
    return { proposal, overrides, gone, wanted: new Map(moved.map((id, i) => [id, free[i]!])) };
  });

describe("laws", () => {
  test("overridden alternatives get their place, the others keep their order, and nothing is hidden", () => {
    fc.assert(
      fc.property(decided, ({ proposal, overrides, gone, wanted }) => {
        const decision = decide(deepFreeze(proposal), deepFreeze(overrides));
        for (const [id, to] of wanted) {
          expect(decision.rows.find((row) => row.id === id)?.decidedRank).toBe(to);
          expect(decision.rows[to - 1]!.id).toBe(id);
        }
        const others = decision.rows.filter(({ override }) => override === null).map(({ id }) => id);
        expect(others).toEqual(proposal.rows.map(({ id }) => id).filter((id) => !wanted.has(id) && !gone.includes(id)));
        const all = [...decision.rows, ...decision.excluded].map(({ id }) => id);
        expect(all.toSorted()).toEqual(proposal.rows.map(({ id }) => id).toSorted());
        expect(decision.excluded.map(({ id }) => id)).toEqual(gone.toSorted());
        const shown = [...decision.rows, ...decision.excluded].flatMap(({ override }) => override ?? []);
        expect(shown.map(({ id }) => id).toSorted()).toEqual(overrides.map(({ id }) => id).toSorted());
        expect(decision.proposal).toBe(proposal);
      }),
    );
  });

  test("ranks go with the order; only neighbours that were tied and are not overridden share one", () => {
    fc.assert(
      fc.property(decided, ({ proposal, overrides }) => {
        const { rows } = decide(proposal, overrides);
        for (const [i, row] of rows.entries()) {
          const before = rows[i - 1];
          if (row.decidedRank === i + 1) continue;
          expect(row.decidedRank).toBe(before!.decidedRank);
          expect(row.proposedRank).toBe(before!.proposedRank);
          expect([row.override, before!.override]).toEqual([null, null]);
        }
      }),
    );
  });

  test("each change has a reason", () => {
    fc.assert(
      fc.property(decided, ({ proposal, overrides }) => {
        const { rows, excluded } = decide(proposal, overrides);
        for (const { proposedRank, decidedRank, override, reasons } of rows) {
          const codes = reasons.map(({ code }) => code);
          expect(codes.includes("placed")).toBe(override !== null);
          expect(codes.includes("moved-by-others")).toBe(override === null && proposedRank !== decidedRank);
        }
        for (const { reasons } of excluded) expect(reasons.at(-1)).toMatchObject({ code: "taken-out", values: signed });
      }),
    );
  });

  test("the order of the overrides changes nothing, and none of them adopts the proposal", () => {
    fc.assert(
      fc.property(decided, fc.integer(), ({ proposal, overrides }, seed) => {
        expect(decide(proposal, createRandom(seed).shuffle(overrides))).toEqual(decide(proposal, overrides));
        const adopted = decide(proposal, []);
        expect(adopted.rows.map(({ decidedRank }) => decidedRank)).toEqual(proposal.rows.map((row) => row.rank));
      }),
    );
  });

  test("weights follow the decided order and share out the same scores", () => {
    fc.assert(
      fc.property(decided, ({ proposal, overrides }) => {
        const decision = decide(proposal, overrides);
        const weights = toWeights(decision);
        expect(weights.map(({ id }) => id)).toEqual(decision.rows.map(({ id }) => id));
        for (const [i, { weight }] of weights.slice(1).entries()) {
          expect(weight).toBeLessThanOrEqual(weights[i]!.weight + 1e-12);
        }
        const sum = (numbers: number[]) => numbers.reduce((s, x) => s + x, 0);
        expect(sum(weights.map(({ weight }) => weight))).toBeCloseTo(sum(decision.rows.map(({ score }) => score)), 10);
        expect(toWeights(proposal)).toEqual(proposal.rows.map(({ id, score }) => ({ id, weight: score })));
      }),
    );
  });
});

describe("cases", () => {
  test("a board can open a tie", () => {
    const { rows } = decide(ranking([5, 5, 5]), [place("a2", 1)]);
    expect(rows.map(({ id, decidedRank }) => [id, decidedRank])).toEqual([
      ["a2", 1],
      ["a0", 2],
      ["a1", 2],
    ]);
    expect(toWeights({ rows })).toEqual(rows.map(({ id }) => ({ id, weight: 0.5 })));
  });

  test("what was not ranked for lack of data stays listed", () => {
    const { excluded } = decide(ranking([5, null]), [{ id: "a0", move: "exclude", ...signed }]);
    expect(excluded).toMatchObject([
      { id: "a0", proposed: { rank: 1 }, override: { move: "exclude" } },
      { id: "a1", proposed: null, override: null, reasons: [{ code: "missing-value" }] },
    ]);
  });

  test("faults are told at once", () => {
    const bad: Override[] = [
      place("nowhere", 1),
      place("a2", 1),
      place("a0", 9),
      { id: "a1", move: "raise", places: 5, ...signed },
    ];
    expect(() => decide(ranking([5, 4, null]), bad)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "unknown-alternative", row: 0, field: "id" }),
          expect.objectContaining({
            code: "unknown-alternative",
            row: 1,
            message: expect.stringContaining("lack of data"),
          }),
          expect.objectContaining({ code: "no-such-place", row: 2, field: "rank" }),
          expect.objectContaining({ code: "no-such-place", row: 3, field: "places" }),
        ],
      }),
    );
  });

  test("an override without reason, role or date is refused", () => {
    const bare = { id: "a0", move: "keep", reason: " ", by: "", date: "2026-13-01" } as const;
    expect(() => decide(ranking([5]), [bare])).toThrow(
      expect.objectContaining({
        faults: ["reason", "by", "date"].map((field) => expect.objectContaining({ row: 0, field })),
      }),
    );
  });

  test("overrides of the same alternative or the same place conflict", () => {
    expect(() => decide(ranking([5, 4, 3]), [place("a1", 1), place("a2", 1), place("a1", 2)])).toThrow(
      expect.objectContaining({
        code: "conflicting-overrides",
        faults: [
          expect.objectContaining({ code: "same-place", row: 1 }),
          expect.objectContaining({ code: "same-alternative", row: 2 }),
        ],
      }),
    );
  });

  test("a negative score is no weight", () => {
    expect(() => toWeights({ rows: [{ id: "a", score: -0.1 }] })).toThrow(
      expect.objectContaining({ code: "negative-score" }),
    );
  });
});
