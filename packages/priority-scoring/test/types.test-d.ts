import type { Reason } from "@vanstervind/core";
import {
  type Alternative,
  type ComparisonReason,
  type DecisionReason,
  decide,
  explain,
  type Model,
  type Override,
  type PriorityWeight,
  type RankReason,
  type ReassessmentReason,
  rank,
  toWeights,
  type ValueFunction,
} from "@vanstervind/priority-scoring";
import { expectTypeOf, test } from "vitest";

test("alternatives are areas, issues and audiences, never persons", () => {
  expectTypeOf<Alternative["kind"]>().toEqualTypeOf<"area" | "issue" | "audience">();
});

test("a missing figure is null, and never absent by type", () => {
  expectTypeOf<Alternative["values"][string]>().toEqualTypeOf<number | null>();
});

test("value functions tell their fields apart by kind", () => {
  expectTypeOf<Extract<ValueFunction, { kind: "exponential" }>["rho"]>().toEqualTypeOf<number>();
  expectTypeOf<Extract<ValueFunction, { kind: "piecewise" }>>().not.toHaveProperty("low");
});

test("an override always carries reason, role and date", () => {
  expectTypeOf<Override>().toHaveProperty("reason");
  expectTypeOf<Omit<Extract<Override, { move: "keep" }>, "reason">>().not.toExtend<Override>();
});

test("every reason can be explained, and no other", () => {
  expectTypeOf(explain)
    .parameter(0)
    .toEqualTypeOf<RankReason | DecisionReason | ReassessmentReason | ComparisonReason>();
  expectTypeOf<Reason<"weather", object>>().not.toExtend<RankReason | DecisionReason>();
});

test("a ranking and a decision both become weights", () => {
  const alternatives: readonly Alternative[] = [];
  const model = {} as Model;
  const use = () => [toWeights(rank(alternatives, model)), toWeights(decide(rank(alternatives, model), []))];
  expectTypeOf(use).returns.toEqualTypeOf<PriorityWeight[][]>();
});
