import { expectTypeOf, test } from "vitest";
import {
  explain,
  type GapReason,
  type GapRow,
  type GapStatus,
  type gapReport,
  type Needs,
  type StudyRecords,
  type Subject,
} from "../src/index.ts";

test("a subject has a pseudonym and nothing else", () => {
  expectTypeOf<keyof Subject>().toEqualTypeOf<"id">();
});

test("a report is read row by row, and every status is one of seven", () => {
  expectTypeOf<ReturnType<typeof gapReport>["rows"]>().toExtend<Iterable<GapRow>>();
  expectTypeOf<GapStatus>().toEqualTypeOf<
    "notApplicable" | "exempt" | "met" | "expiring" | "expired" | "booked" | "missing"
  >();
});

test("a reason narrows by its code, and only reasons can be explained", () => {
  const until = (reason: GapReason): string | null => (reason.code === "met" ? reason.values.until : null);
  expectTypeOf(until).returns.toEqualTypeOf<string | null>();
  expectTypeOf(explain).parameter(0).toEqualTypeOf<GapReason>();
  // @ts-expect-error a code without its values
  explain({ code: "met", values: {} }, "sv");
});

test("needs have one of four shapes", () => {
  expectTypeOf<{ anyOf: { unit: string }[] }>().toExtend<Needs>();
  // @ts-expect-error nothing says how many
  const needs: Needs = { of: [{ unit: "a" }] };
  expectTypeOf(needs).toExtend<Needs>();
});

test("records may be deeply read-only, and lists that a district lacks may be left out", () => {
  expectTypeOf<
    Pick<Required<StudyRecords>, "units" | "requirements" | "subjects" | "organisations" | "roles">
  >().toExtend<StudyRecords>();
});
