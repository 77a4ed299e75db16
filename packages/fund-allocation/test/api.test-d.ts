import {
  type Allocation,
  type ApplicationInput,
  allocate,
  type ClaimsRule,
  cea,
  divide,
  type EligibilityRule,
  type Explainable,
  explain,
  type InfeasibleAllocation,
  type RoundInput,
  type Weight,
  waterLevel,
} from "@vanstervind/fund-allocation";
import { expectTypeOf, test } from "vitest";

test("an outcome must be checked for feasibility before its awards are read", () => {
  const result = allocate({} as RoundInput, [], []);
  expectTypeOf(result).toEqualTypeOf<Allocation | InfeasibleAllocation>();
  // @ts-expect-error the money may not cover the minimums
  result.applications;
  if (result.feasible) expectTypeOf(result.applications[0]!.awardOre).toBeNumber();
  else expectTypeOf(result.shortfallOre).toBeNumber();
});

test("a water level is checked in the same way", () => {
  const result = waterLevel({ estate: 1, weights: [1] });
  // @ts-expect-error there is no shortfall when it is feasible
  if (result.feasible) result.shortfall;
});

test("what has a default may be left out of the input, what has none may not", () => {
  expectTypeOf<ApplicationInput>().toHaveProperty("minimumOre").toEqualTypeOf<number | undefined>();
  expectTypeOf<ApplicationInput>().toHaveProperty("requestedOre").toEqualTypeOf<number>();
});

test("any ranking with ids and weights will do", () => {
  const ranking = [{ id: "a", weight: 0.7, score: 12, name: "A" }];
  expectTypeOf(ranking).toExtend<readonly Weight[]>();
});

test("a rule of one's own has the signature of the others", () => {
  expectTypeOf(cea).toEqualTypeOf<ClaimsRule>();
  expectTypeOf(divide).parameter(1).toEqualTypeOf<ClaimsRule>();
});

test("eligibility rules carry the settings of their kind only", () => {
  expectTypeOf({ id: "§1", kind: "yearly-cap", maxOre: 5 } as const).toExtend<EligibilityRule>();
  // @ts-expect-error a cap has no days
  const rule: EligibilityRule = { id: "§1", kind: "yearly-cap", maxOre: 5, days: 3 };
  expectTypeOf(rule).toExtend<EligibilityRule>();
});

test("every reason can be explained", () => {
  expectTypeOf(explain).parameter(0).toEqualTypeOf<Explainable>();
});
