import type {
  ahpWeights,
  bestWorstLinear,
  ComparisonConsistency,
  dataWeights,
  Elicitation,
  explainWeights,
  rankWeights,
  swingWeights,
  WeightQuestion,
  WeightReason,
} from "@vanstervind/priority-scoring/weights";
import { expectTypeOf, test } from "vitest";

test("every elicitation returns one shape", () => {
  expectTypeOf<ReturnType<typeof ahpWeights>>().toExtend<Elicitation>();
  expectTypeOf<ReturnType<typeof bestWorstLinear>>().toExtend<Elicitation>();
  expectTypeOf<ReturnType<typeof dataWeights>>().toExtend<Elicitation>();
  expectTypeOf<ReturnType<typeof rankWeights>>().toExtend<Elicitation>();
  expectTypeOf<ReturnType<typeof swingWeights>>().toExtend<Elicitation>();
});

test("consistency is told apart by its measure", () => {
  type Of<M> = Extract<Elicitation["consistency"], { measure: M }>;
  expectTypeOf<Of<"consistency-ratio">>().toEqualTypeOf<ComparisonConsistency>();
  expectTypeOf<Of<"none">["acceptable"]>().toEqualTypeOf<null>();
  expectTypeOf<Elicitation["consistency"]["acceptable"]>().toEqualTypeOf<boolean | null>();
});

test("every reason and question can be explained, and no other", () => {
  expectTypeOf<Parameters<typeof explainWeights>[0]>().toEqualTypeOf<WeightReason | WeightQuestion>();
});
