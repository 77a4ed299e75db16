import type { Alternative } from "@vanstervind/priority-scoring";
import type {
  AreaCriterionId,
  Contest,
  Counted,
  districtModel,
  Election,
  explainPresets,
  PresetReason,
  WithheldRow,
} from "@vanstervind/priority-scoring/presets";
import { expectTypeOf, test } from "vitest";

test("there is no kind for a person", () => {
  expectTypeOf<"person">().not.toExtend<Alternative["kind"]>();
  expectTypeOf<{ id: "x"; name: "x"; kind: "person"; values: Record<string, number> }>().not.toExtend<Alternative>();
});

test("targeting takes figures of elections, and nothing that could name a voter", () => {
  expectTypeOf<keyof Election>().toEqualTypeOf<"date" | "votesCast" | "eligible">();
  expectTypeOf<keyof Contest>().toEqualTypeOf<"date" | "share">();
});

test("what is withheld carries no figure", () => {
  expectTypeOf<keyof WithheldRow>().toEqualTypeOf<"id" | "reason">();
  expectTypeOf<keyof Counted>().toEqualTypeOf<"id" | "count">();
});

test("every criterion of a preset must have a source, or null", () => {
  type Sources = Parameters<typeof districtModel<AreaCriterionId>>[1];
  expectTypeOf<keyof Sources>().toEqualTypeOf<AreaCriterionId>();
  expectTypeOf<Record<"turnout", null>>().not.toExtend<Sources>();
});

test("every reason can be explained, and no other", () => {
  expectTypeOf<Parameters<typeof explainPresets>[0]>().toEqualTypeOf<PresetReason>();
});
