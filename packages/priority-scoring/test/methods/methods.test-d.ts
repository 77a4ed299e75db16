import {
  type DecisionMatrix,
  type Electre1Options,
  type Electre1Outcome,
  type Electre3Options,
  type Electre3Outcome,
  electre1,
  electre3,
  type Method,
  type NormalisationOption,
  type Outcome,
  type PreferenceFunction,
  type Promethee1Outcome,
  type Promethee2Outcome,
  type PrometheeOptions,
  promethee1,
  promethee2,
  type SpotisOptions,
  spotis,
  type TopsisOutcome,
  topsis,
  type VikorOptions,
  type VikorOutcome,
  vikor,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import { expectTypeOf, test } from "vitest";

test("every method has the one signature", () => {
  expectTypeOf(weightedSum).toExtend<Method<NormalisationOption>>();
  expectTypeOf(weightedProduct).toExtend<Method<NormalisationOption>>();
  expectTypeOf(topsis).toExtend<Method<NormalisationOption, TopsisOutcome>>();
  expectTypeOf(vikor).toExtend<Method<VikorOptions, VikorOutcome>>();
  expectTypeOf(spotis).toExtend<Method<SpotisOptions>>();
  expectTypeOf(promethee1).toExtend<Method<PrometheeOptions, Promethee1Outcome>>();
  expectTypeOf(promethee2).toExtend<Method<PrometheeOptions, Promethee2Outcome>>();
  expectTypeOf(electre1).toExtend<Method<Electre1Options, Electre1Outcome>>();
  expectTypeOf(electre3).toExtend<Method<Electre3Options, Electre3Outcome>>();
});

test("outcomes and matrices are read only", () => {
  expectTypeOf<Outcome["scores"]>().toEqualTypeOf<readonly number[]>();
  expectTypeOf<DecisionMatrix["ids"]>().toEqualTypeOf<readonly string[]>();
});

test("a preference function has the thresholds of its kind and no others", () => {
  expectTypeOf<{ kind: "usual" }>().toExtend<PreferenceFunction>();
  expectTypeOf<{ kind: "vShape" }>().not.toExtend<PreferenceFunction>();
  expectTypeOf<{ kind: "gaussian"; preference: number }>().not.toExtend<PreferenceFunction>();
});

test("VIKOR takes no normalisation but bounds and minmax", () => {
  expectTypeOf<"vector">().not.toExtend<NonNullable<VikorOptions["normalisation"]>>();
});
