import type { Lang } from "@vanstervind/core";
import {
  type Election,
  equalShares,
  explainProjects,
  greedy,
  type Outcome,
  type ProjectReason,
  type ProjectRule,
  type ProjectsReason,
  toBeFunded,
} from "@vanstervind/fund-allocation/projects";
import { expectTypeOf, test } from "vitest";

declare const election: Election;

test("every rule with its options filled in is a project rule", () => {
  expectTypeOf((given: Election) => equalShares(given, { utility: "cardinality" })).toExtend<ProjectRule>();
  expectTypeOf(greedy).parameter(0).toEqualTypeOf<Election>();
  expectTypeOf(greedy(election)).toEqualTypeOf<Outcome>();
});

test("what it would take is a reason that can be explained", () => {
  const reason = toBeFunded(election, "a", greedy);
  expectTypeOf(reason).toExtend<ProjectReason>();
  expectTypeOf(reason.values.voters).toEqualTypeOf<number | null>();
  expectTypeOf(explainProjects).parameters.toEqualTypeOf<[reason: ProjectsReason, lang: Lang]>();
});

test("options are strategies by name", () => {
  // @ts-expect-error there is no such completion
  equalShares(election, { completion: ["random"] });
  // @ts-expect-error outcomes are not changed
  greedy(election).selected.push("a");
});
