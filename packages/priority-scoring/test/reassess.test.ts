import { createRandom } from "@vanstervind/core";
import { explain, type Reassessment, type ReassessmentReason, reassess } from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "./arbitraries.ts";

/** Scores in hundredths, so that ties and leads equal to the margin are common. */
const situation = fc
  .record({
    scores: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 30 })), {
      selector: ([n]) => n,
      maxLength: 12,
    }),
    chosen: fc.uniqueArray(fc.integer({ min: 0, max: 16 }), { maxLength: 7 }),
    capacity: fc.nat({ max: 7 }),
    margin: fc.nat({ max: 20 }),
  })
  .map(({ scores, chosen, capacity, margin }) => ({
    next: scores.map(([n, score]) => ({ id: `a${n}`, score: score / 100 })),
    previous: chosen.map((n) => ({ id: `a${n}` })),
    options: { capacity, margin: margin / 100 },
  }));

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const changes = ({ selected, left }: Reassessment) =>
  selected.filter(({ move }) => move === "enters").length + left.filter(({ score }) => score !== null).length;
const hundredths = (score: number) => Math.round(score * 100);

describe("laws", () => {
  test("margin 0 is the plain ranking: the best are chosen, and an equal one stays where it is", () => {
    fc.assert(
      fc.property(situation, ({ previous, next, options: { capacity } }) => {
        const { selected } = reassess(previous, next, { capacity, margin: 0 });
        const before = new Set(ids(previous));
        const plain = next
          .toSorted(
            (a, b) =>
              b.score - a.score || Number(before.has(b.id)) - Number(before.has(a.id)) || (a.id < b.id ? -1 : 1),
          )
          .slice(0, capacity);
        expect(ids(selected).toSorted()).toEqual(ids(plain).toSorted());
      }),
    );
  });

  test("places are filled as far as there are any to fill them, best first, and all who were chosen are told of", () => {
    fc.assert(
      fc.property(situation, ({ previous, next, options }) => {
        const { selected, left } = reassess(previous, next, options);
        expect(selected.length).toBe(Math.min(options.capacity, next.length));
        for (const [i, row] of selected.entries()) {
          if (i > 0) expect(selected[i - 1]!.score).toBeGreaterThanOrEqual(row.score!);
          expect(row.score).toBe(next.find(({ id }) => id === row.id)!.score);
          expect(row.move).toBe(ids(previous).includes(row.id) ? "stays" : "enters");
        }
        const staying = ids(selected.filter(({ move }) => move === "stays"));
        expect([...staying, ...ids(left)].toSorted()).toEqual(ids(previous).toSorted());
      }),
    );
  });

  test("no one left out is better than a chosen one by more than the margin, and no one leaves for less", () => {
    fc.assert(
      fc.property(situation, ({ previous, next, options }) => {
        const { selected, left } = reassess(previous, next, options);
        const chosen = new Set(ids(selected));
        for (const { score } of next.filter(({ id }) => !chosen.has(id))) {
          for (const row of selected) {
            expect(hundredths(score) - hundredths(row.score!)).toBeLessThanOrEqual(hundredths(options.margin));
          }
        }
        for (const { reason } of left) {
          if (reason.code !== "leaves-beyond-margin") continue;
          const { challenger, score } = reason.values;
          expect(hundredths(challenger.score) - hundredths(score)).toBeGreaterThan(hundredths(options.margin));
          expect(chosen.has(challenger.id)).toBe(true);
        }
      }),
    );
  });

  test("it is idempotent", () => {
    fc.assert(
      fc.property(situation, ({ previous, next, options }) => {
        const once = reassess(previous, next, options);
        const twice = reassess(once.selected, next, options);
        expect(ids(twice.selected)).toEqual(ids(once.selected));
        expect(changes(twice)).toBe(0);
      }),
    );
  });

  test("a larger margin never changes more, and keeps all that a smaller one keeps", () => {
    fc.assert(
      fc.property(situation, fc.nat({ max: 20 }), ({ previous, next, options }, more) => {
        const smaller = reassess(previous, next, options);
        const larger = reassess(previous, next, { ...options, margin: options.margin + more / 100 });
        expect(changes(larger)).toBeLessThanOrEqual(changes(smaller));
        const staying = ({ selected }: Reassessment) => ids(selected.filter(({ move }) => move === "stays"));
        expect(staying(larger)).toEqual(expect.arrayContaining(staying(smaller)));
      }),
    );
  });

  test("the order of the input changes nothing, and nothing is changed in it", () => {
    fc.assert(
      fc.property(situation, fc.integer(), ({ previous, next, options }, seed) => {
        const { shuffle } = createRandom(seed);
        const expected = reassess(deepFreeze(previous), deepFreeze(next), deepFreeze(options));
        expect(reassess(shuffle(previous), shuffle(next), options)).toEqual(expected);
      }),
    );
  });

  test("each reason names the move it explains", () => {
    fc.assert(
      fc.property(situation, ({ previous, next, options }) => {
        const { selected, left } = reassess(previous, next, options);
        for (const { move, reason } of [...selected, ...left]) {
          expect(reason.code.startsWith(move)).toBe(true);
          expect(explain(reason, "sv")).not.toMatch(/undefined|NaN/);
        }
      }),
    );
  });
});

describe("cases", () => {
  const named = (id: string, score: number) => ({ id, name: id.toUpperCase(), score });

  test.each<[string, ReassessmentReason["code"], string, string]>([
    ["a", "stays-among-best", "A är kvar: plats 1, och 3 ryms.", "A stays: rank 1, with room for 3."],
    [
      "b",
      "stays-within-margin",
      "B är kvar: D är 0,04 bättre (0,54 mot 0,5), men inte med mer än marginalen 0,05.",
      "B stays: D is better by 0.04 (0.54 against 0.5), not by more than the margin 0.05.",
    ],
    [
      "c",
      "enters-beyond-margin",
      "C är ny i stället för X: 0,4 bättre (0,6 mot 0,2), mer än marginalen 0,05.",
      "C is new in place of X: better by 0.4 (0.6 against 0.2), more than the margin 0.05.",
    ],
    [
      "x",
      "leaves-beyond-margin",
      "X lämnar plats åt C, som är 0,4 bättre (0,6 mot 0,2), mer än marginalen 0,05.",
      "X makes way for C, which is better by 0.4 (0.6 against 0.2), more than the margin 0.05.",
    ],
    [
      "gone",
      "leaves-withdrawn",
      "Gone finns inte längre bland dem som kan väljas.",
      "Gone is no longer among those that can be chosen.",
    ],
  ])("%s: %s", (id, code, sv, en) => {
    const next = [named("a", 0.7), named("b", 0.5), named("c", 0.6), named("d", 0.54), named("x", 0.2)];
    const { selected, left } = reassess([{ id: "a" }, { id: "b" }, { id: "x" }, { id: "gone", name: "Gone" }], next, {
      capacity: 3,
      margin: 0.05,
    });
    const { reason } = [...selected, ...left].find((row) => row.id === id)!;
    expect(reason.code).toBe(code);
    expect([explain(reason, "sv"), explain(reason, "en")]).toEqual([sv, en]);
  });

  test("a free place is filled, and a place that is no more is left", () => {
    const free = reassess([], [named("a", 0.7)], { capacity: 2, margin: 0.1 }).selected[0]!.reason;
    expect(explain(free, "sv")).toBe("A är ny: en plats var ledig, och ingen annan utanför har högre poäng än 0,7.");
    expect(explain(free, "en")).toBe("A is new: a place was free, and no other outside scores more than 0.7.");
    const fewer = reassess([{ id: "a" }], [named("a", 0.7)], { capacity: 0, margin: 0.1 }).left[0]!.reason;
    expect(explain(fewer, "sv")).toBe("A lämnar: platserna är nu bara 0.");
    expect(explain(fewer, "en")).toBe("A leaves: there are now only 0 places.");
  });

  test("a lead that equals the margin on paper is not more than it", () => {
    // In binary digits 0.8 - 0.7 is more than 0.1.
    const { left } = reassess([{ id: "a" }], [named("a", 0.7), named("b", 0.8)], { capacity: 1, margin: 0.1 });
    expect(left).toEqual([]);
  });

  test.each([
    ["no options", () => reassess([], [], undefined as never)],
    ["half a place", () => reassess([], [], { capacity: 1.5, margin: 0 })],
    ["a negative margin", () => reassess([], [], { capacity: 1, margin: -0.1 })],
    ["an id used twice", () => reassess([], [named("a", 1), named("a", 2)], { capacity: 1, margin: 0 })],
    ["an id chosen twice", () => reassess([{ id: "a" }, { id: "a" }], [], { capacity: 1, margin: 0 })],
    ["no score", () => reassess([], [{ id: "a", score: Number.NaN }], { capacity: 1, margin: 0 })],
  ])("%s is refused", (_, call) => {
    expect(call).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
