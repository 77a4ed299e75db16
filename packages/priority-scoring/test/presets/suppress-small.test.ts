import { suppressSmall } from "@vanstervind/priority-scoring/presets";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const rows = fc
  .array(fc.integer({ min: 0, max: 60 }), { maxLength: 9 })
  .map((counts) => counts.map((count, i) => ({ id: `a${i}`, count, score: i / 10 })));
const minimum = fc.integer({ min: 2, max: 40 });

describe("laws", () => {
  test("every row comes out once: as it went in, or withheld with a reason and without a figure", () => {
    fc.assert(
      fc.property(
        rows,
        minimum,
        fc.constantFrom("known" as const, "unknown" as const),
        (input, minimumCount, total) => {
          const { shown, withheld } = suppressSmall(input, { minimumCount, total });
          expect(shown).toEqual(input.filter((row) => shown.includes(row)));
          expect([...shown, ...withheld].map(({ id }) => id).sort()).toEqual(input.map(({ id }) => id));
          for (const { count } of shown) expect(count).toBeGreaterThanOrEqual(minimumCount);
          for (const row of withheld) {
            expect(Object.keys(row)).toEqual(["id", "reason"]);
            expect(row.reason.values).toEqual({ minimumCount });
          }
        },
      ),
    );
  });

  test("with a known total, what is left of it is about none, or about at least two rows and the minimum", () => {
    fc.assert(
      fc.property(rows, minimum, (input, minimumCount) => {
        const { shown, withheld } = suppressSmall(input, { minimumCount });
        if (withheld.length === 0 || shown.length === 0) return;
        const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
        expect(withheld.length).toBeGreaterThanOrEqual(2);
        expect(sum(input) - sum(shown)).toBeGreaterThanOrEqual(minimumCount);
      }),
    );
  });

  test("without a known total only those too small are withheld", () => {
    fc.assert(
      fc.property(rows, minimum, (input, minimumCount) => {
        const { withheld } = suppressSmall(input, { minimumCount, total: "unknown" });
        expect(withheld.map(({ id }) => id)).toEqual(
          input.filter(({ count }) => count < minimumCount).map(({ id }) => id),
        );
        expect(withheld.every(({ reason }) => reason.code === "too-few")).toBe(true);
      }),
    );
  });

  test("the order changes nothing, and a higher minimum never shows more", () => {
    fc.assert(
      fc.property(rows, minimum, minimum, (input, a, b) => {
        const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
        const strict = suppressSmall(input, { minimumCount: Math.max(a, b) });
        expect(suppressSmall(input.toReversed(), { minimumCount: Math.max(a, b) }).withheld).toEqual(strict.withheld);
        const mild = suppressSmall(input, { minimumCount: Math.min(a, b) });
        expect(idsOf(mild.shown)).toEqual(expect.arrayContaining(idsOf(strict.shown)));
      }),
    );
  });
});

test("mistakes are told", () => {
  const invalid = expect.objectContaining({ code: "invalid-input" });
  expect(() => suppressSmall([{ id: "a", count: 1.5 }], { minimumCount: 5 })).toThrow(invalid);
  expect(() => suppressSmall([{ id: "a", count: -1 }], { minimumCount: 5 })).toThrow(invalid);
  expect(() => suppressSmall([], { minimumCount: 1 })).toThrow(invalid);
  expect(() =>
    suppressSmall(
      [
        { id: "a", count: 1 },
        { id: "a", count: 2 },
      ],
      { minimumCount: 5 },
    ),
  ).toThrow(invalid);
});
