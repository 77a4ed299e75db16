import type { Reason } from "@vanstervind/core";
import {
  type Address,
  type explain,
  type SplitOptions,
  type Stop,
  splitTurfs,
  type TurfPlan,
  walkingOrder,
} from "@vanstervind/turf-splitting";
import { expectTypeOf, test } from "vitest";

test("a signal of the platform fits", () => {
  expectTypeOf<AbortSignal>().toExtend<NonNullable<SplitOptions["signal"]>>();
});

test("units are named", () => {
  expectTypeOf<{ target: 90; unit: "minutes" }>().toExtend<SplitOptions>();
  expectTypeOf<{ target: 5; unit: "doors" }>().not.toExtend<SplitOptions>();
  expectTypeOf(splitTurfs).returns.resolves.toEqualTypeOf<TurfPlan>();
});

test("households must be counted, a place must be told or be null", () => {
  expectTypeOf<Omit<Address, "unit" | "entrance" | "doNotContact">>().toExtend<Address>();
  expectTypeOf<Omit<Address, "households">>().not.toExtend<Address>();
  expectTypeOf<Omit<Address, "lon">>().not.toExtend<Address>();
});

test("the walk is of the caller's own stops", () => {
  const stops: (Stop & { colour: string })[] = [];
  expectTypeOf(walkingOrder(stops).stops).toEqualTypeOf<readonly (Stop & { colour: string })[]>();
});

test("any reason of a plan can be explained, others cannot", () => {
  type Given = Parameters<typeof explain>[0];
  expectTypeOf<TurfPlan["reasons"][number]>().toExtend<Given>();
  expectTypeOf<TurfPlan["turfs"][number]["reasons"][number]>().toExtend<Given>();
  expectTypeOf<TurfPlan["exclusions"][number]["reason"]>().toExtend<Given>();
  expectTypeOf<Reason<"made-up", object>>().not.toExtend<Given>();
});
