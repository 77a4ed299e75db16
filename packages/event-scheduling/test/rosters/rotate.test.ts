import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rotate, type TurnRoundInput } from "../../src/rosters/index.ts";

const takers = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `t${place}` }));
const rounds = (count: number, size = 1): TurnRoundInput[] =>
  Array.from({ length: count }, (_, place) => ({ id: `r${place}`, size }));

describe("rotate", () => {
  test("gives turns that differ by at most one at equal weight, after any number of rounds of any sizes", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 25 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), sizes, (count, drawn) => {
        const { turns, standing } = rotate(
          takers(count),
          drawn.map((size, place) => ({ id: `r${place}`, size })),
        );
        const counts = standing.map((taker) => taker.turns);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        for (const [place, { ids, reasons }] of turns.entries()) {
          expect(new Set(ids).size).toBe(Math.min(count, drawn[place]!));
          expect(reasons.some(({ code }) => code === "too-few-present")).toBe(count < drawn[place]!);
        }
      }),
    );
  });
  test("carries its history over: in one go or in two, the turns are the same", () => {
    const row = fc.record({ size: fc.integer({ min: 1, max: 3 }), absent: fc.subarray(["t0", "t1", "t2", "t3"]) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), fc.nat(15), (rows, cut) => {
        const all = rows.map((round, place) => ({ id: `r${place}`, ...round }));
        const once = rotate(takers(4), all);
        const first = rotate(takers(4).reverse(), all.slice(0, cut));
        const then = rotate(first.standing, all.slice(cut));
        expect([...first.turns, ...then.turns]).toEqual(once.turns);
        expect(then.standing).toEqual(once.standing);
        for (const [place, { ids }] of once.turns.entries()) {
          for (const id of ids) expect(rows[place]!.absent).not.toContain(id);
        }
        const given = once.turns.reduce((sum, { ids }) => sum + ids.length, 0);
        expect(once.standing.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(given, 6);
      }),
    );
  });
  test("keeps turns near the shares of unequal weights", () => {
    const { standing } = rotate([{ id: "big", weight: 3 }, { id: "small" }], rounds(40));
    expect(standing.map(({ turns }) => turns)).toEqual([30, 10]);
  });
  test("asks nobody to make up for rounds that they were absent from", () => {
    const away = rounds(6).map((round) => ({ ...round, absent: ["t0"] }));
    const { standing } = rotate(takers(3), away);
    expect(standing.map(({ turns }) => turns)).toEqual([0, 3, 3]);
    const back = rotate(standing, rounds(3));
    expect(back.turns.map(({ ids }) => ids[0])).toEqual(["t0", "t1", "t2"]);
  });
  test("keeps pinned turns, even of somebody who said to be absent, and counts them", () => {
    const pinned = [{ id: "a", size: 2, pinned: ["t2"], absent: ["t2"] }, ...rounds(2, 1)];
    const { turns } = rotate(takers(3), pinned);
    expect(turns.map(({ ids }) => ids)).toEqual([["t2", "t0"], ["t1"], ["t0"]]);
    expect(turns[0]!.reasons.map(({ code }) => code)).toEqual(["pinned-turn", "most-owed"]);
  });
  test("refuses strangers and more pinned than there are turns", () => {
    const code = (round: TurnRoundInput) => {
      try {
        rotate(takers(3), [round]);
      } catch (error) {
        return (error as { code: string }).code;
      }
      return null;
    };
    expect(code({ id: "r", absent: ["x"] })).toBe("unknown-id");
    expect(code({ id: "r", pinned: ["t0", "t1"] })).toBe("too-many-pinned");
    expect(code({ id: "r", size: 0 })).toBe("invalid-input");
  });
});
