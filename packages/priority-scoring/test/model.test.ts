import { type Criterion, type Model, parseModel } from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { model } from "./arbitraries.ts";

const criterion = (rest: Partial<Criterion> = {}): Criterion => ({
  id: "a",
  name: { sv: "a", en: "a" },
  unit: "%",
  direction: "increasing",
  source: "made up",
  date: "2022-09-11",
  value: { kind: "linear", low: 0, high: 100 },
  ...rest,
});
const withCriterion = (c: Criterion, combine: Model["combine"] = "weightedSum"): Model => ({
  id: "m",
  name: { sv: "m", en: "m" },
  combine,
  parts: [{ weight: 1, criterion: c }],
});
const faultsOf = (input: unknown): { code: string; field: string; message: string }[] => {
  try {
    parseModel(input);
    return [];
  } catch (error) {
    return (error as { faults: { code: string; field: string; message: string }[] }).faults;
  }
};
const fieldsOf = (input: unknown) => faultsOf(input).map(({ field }) => field);

test("reading a good model gives the same model", () => {
  fc.assert(
    fc.property(model, (m) => {
      expect(parseModel(m)).toEqual(m);
    }),
    { numRuns: 100 },
  );
});

describe("faults", () => {
  test.each([
    ["low not below high", { kind: "linear", low: 1, high: 1 }],
    ["bounds an infinite distance apart", { kind: "linear", low: -1.7e308, high: 1.7e308 }],
    ["a bound that is no number", { kind: "linear", low: Number.NaN, high: 1 }],
    ["rho 0", { kind: "exponential", low: 0, high: 1, rho: 0 }],
    ["exponential bounds out of order", { kind: "exponential", low: 2, high: 1, rho: 1 }],
    ["one point", { kind: "piecewise", points: [{ x: 0, value: 0 }] }],
    ["no points", { kind: "piecewise", points: [] }],
    [
      "x not rising",
      {
        kind: "piecewise",
        points: [
          { x: 1, value: 0 },
          { x: 1, value: 1 },
        ],
      },
    ],
    [
      "points an infinite distance apart",
      {
        kind: "piecewise",
        points: [
          { x: -1.7e308, value: 0 },
          { x: 1.7e308, value: 1 },
        ],
      },
    ],
    [
      "a value above 1",
      {
        kind: "piecewise",
        points: [
          { x: 0, value: 0 },
          { x: 1, value: 1.5 },
        ],
      },
    ],
    [
      "values against the direction",
      {
        kind: "piecewise",
        points: [
          { x: 0, value: 1 },
          { x: 1, value: 0 },
        ],
      },
    ],
    ["an unknown kind", { kind: "sigmoid", low: 0, high: 1 }],
  ] as const)("%s", (_, value) => {
    const fields = fieldsOf(withCriterion(criterion({ value: value as never })));
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).toMatch(/^parts\.0\.criterion\.value/);
  });

  test("a criterion needs a unit, a source and a date", () => {
    expect(fieldsOf(withCriterion(criterion({ unit: " ", source: "", date: "2022-02-30" }))).toSorted()).toEqual([
      "parts.0.criterion.date",
      "parts.0.criterion.source",
      "parts.0.criterion.unit",
    ]);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("weight %d", (weight) => {
    const m = { ...withCriterion(criterion()), parts: [{ weight, criterion: criterion() }] };
    expect(fieldsOf(m)).toEqual(["parts.0.weight"]);
  });

  test("a part is one thing", () => {
    const m = withCriterion(criterion());
    const both = { ...m, parts: [{ weight: 1, criterion: criterion(), block: withCriterion(criterion({ id: "b" })) }] };
    expect(fieldsOf(both)).toEqual(["parts.0"]);
    expect(fieldsOf({ ...m, parts: [{ weight: 1 }] })).toEqual(["parts.0"]);
  });

  test("what concerns the model as a whole is told at once", () => {
    const extended = criterion({ value: { kind: "linear", low: 0, high: 1, outside: "extend" } });
    const inner: Model = { ...withCriterion(extended), id: "inner" };
    const m: Model = {
      id: "a",
      name: { sv: "m", en: "m" },
      combine: "product",
      parts: [
        { weight: 1, criterion: criterion({ id: "b" }) },
        { weight: 2, block: inner },
        { weight: 1, block: { ...withCriterion(criterion({ id: "c" })), id: "inner" } },
      ],
    };
    expect(faultsOf(m).map(({ code, field }) => [code, field])).toEqual([
      ["unused-weight", "parts.1.weight"],
      ["duplicate-id", "parts.1.block.parts.0.criterion.id"],
      ["extended-in-product", "parts.1.block.parts.0.criterion.value.outside"],
      ["duplicate-id", "parts.2.block.id"],
    ]);
  });

  test("a line that goes on is fine in sums and minima", () => {
    const extended = criterion({ value: { kind: "linear", low: 0, high: 1, outside: "extend" } });
    expect(fieldsOf(withCriterion(extended))).toEqual([]);
    expect(fieldsOf(withCriterion(extended, "minimum"))).toEqual([]);
    expect(fieldsOf(withCriterion(extended, "weightedProduct"))).toHaveLength(1);
  });
});
