import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapReport, gradeOf, type Needs, studyRegister, type UnitNeed } from "../src/index.ts";
import { plainNeeds } from "./arbitraries.ts";
import { district, requirement, unit } from "./district.ts";

const ids = ["u1", "u2", "u3", "u4"];
const hoursOf = (id: string): number => ids.indexOf(id) + 1;
const grades = fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 4 });
const runs = { numRuns: 150 };

/** The grade of needs when the units have some grades. */
const graded = (needs: Needs, of: readonly number[]): number =>
  gradeOf(needs, ({ unit: id }: UnitNeed) => of[ids.indexOf(id)]!, hoursOf);

describe("needs are an algebra", () => {
  test("a thing and itself is that thing: idempotence", () => {
    fc.assert(
      fc.property(plainNeeds, grades, (x, of) => {
        for (const same of [
          { allOf: [x] },
          { anyOf: [x] },
          { allOf: [x, { anyOf: [x] }] },
          { anyOf: [x, { allOf: [x] }] },
        ]) {
          expect(graded(same, of)).toBe(graded(x, of));
        }
      }),
      runs,
    );
  });

  test("a thing or more of it is that thing, and so is it with a choice that holds it: absorption", () => {
    fc.assert(
      fc.property(plainNeeds, plainNeeds, grades, (x, y, of) => {
        expect(graded({ anyOf: [x, { allOf: [x, y] }] }, of)).toBe(graded(x, of));
        expect(graded({ allOf: [x, { anyOf: [x, y] }] }, of)).toBe(graded(x, of));
      }),
      runs,
    );
  });

  test("all of = at least so many as there are, any of = at least one, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(plainNeeds, { minLength: 1, maxLength: 4 }), grades, (parts, of) => {
        const back = [...parts].reverse();
        expect(graded({ allOf: back }, of)).toBe(graded({ atLeast: parts.length, of: parts }, of));
        expect(graded({ anyOf: back }, of)).toBe(graded({ atLeast: 1, of: parts }, of));
        for (let n = 1; n <= parts.length; n++) {
          expect(graded({ atLeast: n, of: back }, of)).toBe(graded({ atLeast: n, of: parts }, of));
        }
      }),
      runs,
    );
  });

  test("fewer asked for is easier, and a better grade of a unit never lowers the whole", () => {
    fc.assert(
      fc.property(
        fc.array(plainNeeds, { minLength: 2, maxLength: 4 }),
        grades,
        fc.nat({ max: 3 }),
        (parts, of, better) => {
          for (let n = 1; n < parts.length; n++) {
            expect(graded({ atLeast: n, of: parts }, of)).toBeGreaterThanOrEqual(
              graded({ atLeast: n + 1, of: parts }, of),
            );
          }
          const more = of.map((grade, i) => (i === better ? grade + 1 : grade));
          for (const part of parts) expect(graded(part, more)).toBeGreaterThanOrEqual(graded(part, of));
        },
      ),
      runs,
    );
  });

  test("so many hours are met by the units that have them together", () => {
    const of = ids.map((id) => ({ unit: id }));
    expect(graded({ hours: 5, of }, [0, 9, 8, 1])).toBe(8);
    expect(graded({ hours: 6, of }, [0, 9, 8, 1])).toBe(1);
    expect(graded({ hours: 11, of }, [9, 9, 9, 9])).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("a unit that counts as another", () => {
  /** Whether a requirement of `needed` is met by whoever took `taken` on a day. */
  const met = (
    credits: readonly (readonly [unit: string, by: string])[],
    needed: string,
    taken: string,
    on: string,
  ): boolean =>
    gapReport(
      studyRegister(
        district({
          units: ids.map((id) =>
            unit(id, {
              creditedBy: credits
                .filter(([credited]) => credited === id)
                .map(([, unitId]) => ({ unitId, start: "2020-01-01", end: "2025-01-01" })),
            }),
          ),
          requirements: [requirement("training", { needs: { unit: needed } })],
          completions: [{ subjectId: "p1", unitId: taken, on }],
        }),
      ),
      { asOf: "2026-01-01" },
    ).overall.statuses.met === 1;

  test("does so only as declared: one way, one step, and when it was taken in time", () => {
    const someUnit = fc.constantFrom(...ids);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(someUnit, someUnit), { maxLength: 5, selector: String }),
        someUnit,
        someUnit,
        (credits, needed, taken) => {
          const declared = credits.some(([one, by]) => one === needed && by === taken);
          expect(met(credits, needed, taken, "2024-12-31")).toBe(needed === taken || declared);
          expect(met(credits, needed, taken, "2025-01-01")).toBe(needed === taken);
        },
      ),
      { numRuns: 50 },
    );
  });
});
