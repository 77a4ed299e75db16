import { expectTypeOf, test } from "vitest";
import type { Completion, Participation, Role, Session, Subject } from "../../src/index.ts";
import { type Admission, admit, applyRetention, erasePerson } from "../../src/publishing/index.ts";

test("an admission says nothing but whether", () => {
  expectTypeOf(admit).returns.toEqualTypeOf<Admission>();
  expectTypeOf<Admission>().toEqualTypeOf<"admitted" | "not-admitted">();
});

test("no stored row has a field for an answer", () => {
  type Stored = keyof Subject | keyof Role | keyof Completion | keyof Participation | keyof Session;
  expectTypeOf<Extract<Stored, "gender" | "answer" | "eligibility" | "admission">>().toBeNever();
  // @ts-expect-error a participation has no word of the answer
  ({ subjectId: "p", sessionId: "s", step: "enrolled", on: "2026-01-01", answer: "woman" }) satisfies Participation;
});

test("erasing and retention give back records of the kind that was given", () => {
  const records = { subjects: [{ id: "p1" }] };
  expectTypeOf(erasePerson(records, "p1").records).toEqualTypeOf<typeof records>();
  expectTypeOf(applyRetention(records, [], "2026-01-01").records).toEqualTypeOf<typeof records>();
});
