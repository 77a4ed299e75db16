import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeNeeds, gradeOf, Needs, remainingNeeds, type UnitNeed, unitsOf } from "../src/index.ts";
import { needs, plainNeeds } from "./arbitraries.ts";
import { holds } from "./oracle.ts";

const ids = ["u1", "u2", "u3", "u4"];
const hoursOf = (id: string): number => ids.indexOf(id) + 1;
const held = fc.subarray(ids).map((list) => new Set(list));

describe("laws", () => {
  test("the grade is at least g exactly where the units with at least g hold the needs", () => {
    fc.assert(
      fc.property(plainNeeds, fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 4 }), (tree, grades) => {
        const gradeOfUnit = ({ unit }: UnitNeed): number => grades[ids.indexOf(unit)]!;
        const grade = gradeOf(tree, gradeOfUnit, hoursOf);
        for (let g = 0; g <= 5; g++) {
          expect(grade >= g).toBe(holds(tree, (need) => gradeOfUnit(need) >= g, hoursOf));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("what remains is held together with what is held exactly where the whole is held", () => {
    fc.assert(
      fc.property(plainNeeds, held, held, (tree, now, more) => {
        const rest = remainingNeeds(tree, ({ unit }) => now.has(unit), hoursOf);
        const later = ({ unit }: UnitNeed): boolean => now.has(unit) || more.has(unit);
        expect(rest === null || holds(rest, later, hoursOf)).toBe(holds(tree, later, hoursOf));
        if (rest === null) return;
        expect(unitsOf(rest).some((id) => now.has(id))).toBe(false);
        if (!/atLeast|hours/.test(JSON.stringify(rest))) expect(Needs.safeParse(rest).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("the words name each remaining unit", () => {
    fc.assert(
      fc.property(needs, (tree) => {
        const words = describeNeeds(tree, (id) => ({ sv: `kurs ${id}`, en: `course ${id}` }));
        for (const id of unitsOf(tree)) {
          expect(words.sv).toContain(`kurs ${id}`);
          expect(words.en).toContain(`course ${id}`);
        }
      }),
    );
  });
});

test("at least some of many is said so", () => {
  const parts = ["a", "b", "c"].map((unit) => ({ unit }));
  const words = (tree: Needs) => describeNeeds(tree, (unit) => ({ sv: unit, en: unit }));
  expect(words({ atLeast: 2, of: parts })).toEqual({ sv: "minst 2 av a, b och c", en: "at least 2 of a, b and c" });
  expect(words({ allOf: [{ unit: "d" }, { anyOf: parts }] }).en).toBe("d and (a, b or c)");
  expect(words({ anyOf: [{ allOf: [{ unit: "a" }] }, { unit: "b" }] }).sv).toBe("a eller b");
});

test("choices that come down to the same are one", () => {
  const [a, b, c] = ["a", "b", "c"].map((unit) => ({ unit }));
  const needs = { anyOf: [{ allOf: [a!, b!] }, { allOf: [a!, c!] }] };
  expect(remainingNeeds(needs, ({ unit }) => unit !== "a")).toEqual(a);
  expect(remainingNeeds(needs, ({ unit }) => unit === "b")).toEqual({ anyOf: [a, { allOf: [a, c] }] });
});

test("needs that repeat a unit, ask for more than there is, or name nothing are refused", () => {
  const a = { unit: "a" };
  for (const tree of [
    { allOf: [] },
    { anyOf: [a, a] },
    { atLeast: 2, of: [a] },
    { atLeast: 0, of: [a] },
    { unit: "" },
    {},
  ]) {
    expect(Needs.safeParse(tree).success).toBe(false);
  }
});
