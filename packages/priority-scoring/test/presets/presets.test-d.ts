import type { Alternative } from "@vanstervind/priority-scoring";
import type {
  Contest,
  Counted,
  DistrictCriterionId,
  districtCriteria,
  districtModel,
  Election,
  explainPresets,
  PresetReason,
  WithheldRow,
} from "@vanstervind/priority-scoring/presets";
import { expectTypeOf, test } from "vitest";

test("there is no kind for a person, and no model of one", () => {
  expectTypeOf<"person">().not.toExtend<Alternative["kind"]>();
  expectTypeOf<{ id: "x"; name: "x"; kind: "person"; values: Record<string, number> }>().not.toExtend<Alternative>();
  expectTypeOf<"person">().not.toExtend<Parameters<typeof districtModel>[0]>();
  expectTypeOf<keyof typeof districtCriteria>().toEqualTypeOf<Alternative["kind"]>();
});

test("targeting takes figures of elections, and nothing that could name a voter", () => {
  expectTypeOf<keyof Election>().toEqualTypeOf<"date" | "votesCast" | "eligible">();
  expectTypeOf<keyof Contest>().toEqualTypeOf<"date" | "share">();
});

test("what is withheld carries no figure", () => {
  expectTypeOf<keyof WithheldRow>().toEqualTypeOf<"id" | "reason">();
  expectTypeOf<keyof Counted>().toEqualTypeOf<"id" | "count">();
});

test("the criteria of a kind are known by name", () => {
  expectTypeOf<"turnout">().toExtend<DistrictCriterionId<"area">>();
  expectTypeOf<"turnout">().not.toExtend<DistrictCriterionId<"issue">>();
});

test("every reason can be explained, and no other", () => {
  expectTypeOf<Parameters<typeof explainPresets>[0]>().toEqualTypeOf<PresetReason>();
});
