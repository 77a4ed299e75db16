import { type Criterion, type Model, needAndEffect } from "@vanstervind/priority-scoring";
import { ahpWeights, applyWeights, directWeights } from "@vanstervind/priority-scoring/weights";
import { expect, test } from "vitest";

const criterion = (id: string): Criterion => ({
  id,
  name: { sv: id, en: id },
  unit: "%",
  direction: "increasing",
  source: "made up",
  date: "2026-01-01",
  value: { kind: "linear", low: 0, high: 100 },
});
const part = (id: string) => ({ weight: 1, criterion: criterion(id) });
const model: Model = needAndEffect({
  need: [part("turnout"), part("income")],
  effect: {
    voters: { weight: 1, parts: [part("support"), part("lost")] },
    members: { weight: 1, parts: [part("active")] },
  },
});

const weightIn = (block: Model, id: string): number | undefined => {
  for (const { weight, criterion: leaf, block: inner } of block.parts) {
    if ((leaf?.id ?? inner?.id) === id) return weight;
    const found = inner === undefined ? undefined : weightIn(inner, id);
    if (found !== undefined) return found;
  }
  return undefined;
};

test("a hierarchy is weighed block by block, and nothing else changes", () => {
  const before = structuredClone(model);
  const outcomes = ahpWeights(["voters", "members"], [{ a: "voters", b: "members", times: 3 }]);
  const need = directWeights([
    { id: "turnout", points: 9 },
    { id: "income", points: 1 },
  ]);
  const weighed = applyWeights(applyWeights(model, outcomes.weights), need.weights);
  expect(weightIn(weighed, "voters")! / weightIn(weighed, "members")!).toBeCloseTo(3, 12);
  expect(weightIn(weighed, "turnout")).toBeCloseTo(0.9, 12);
  expect(["support", "lost", "active"].map((id) => weightIn(weighed, id))).toEqual([1, 1, 1]);
  expect(model).toEqual(before);
  expect(applyWeights(model, [])).toEqual(model);
});

test("all faults are told at once", () => {
  const weights = [
    { id: "turnout", weight: 1 },
    { id: "weather", weight: 1 },
    { id: "turnout", weight: 2 },
  ];
  expect(() => applyWeights(model, weights)).toThrow(
    expect.objectContaining({
      code: "invalid-input",
      faults: [
        expect.objectContaining({ code: "unknown-id", row: 1 }),
        expect.objectContaining({ code: "duplicate-id", row: 2 }),
      ],
    }),
  );
  expect(() => applyWeights(model, [{ id: "turnout", weight: 0 }])).toThrow(
    expect.objectContaining({ code: "invalid-input" }),
  );
});

test("weights that a product would ignore are refused", () => {
  expect(() => applyWeights(model, [{ id: "need", weight: 3 }])).toThrow(
    expect.objectContaining({ faults: expect.arrayContaining([expect.objectContaining({ code: "unused-weight" })]) }),
  );
});
