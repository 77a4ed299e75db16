import { DomainError, formatFault, invalidInput, parse } from "@vanstervind/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";

const Area = z.strictObject({
  id: z.string(),
  voters: z.int(),
  roles: z.array(z.object({ start: z.string() })).optional(),
});

const faultsOf = (run: () => unknown): DomainError["faults"] => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid-input") return error.faults;
    throw error;
  }
  throw new Error("Nothing was refused.");
};

test("every bad row is reported, and no good one", () => {
  const rows = fc.array(fc.record({ id: fc.string(), voters: fc.oneof(fc.integer(), fc.constant(0.5)) }));
  fc.assert(
    fc.property(rows, fc.nat(5), (list, firstRow) => {
      const bad = list.flatMap(({ voters }, index) => (Number.isInteger(voters) ? [] : [index + firstRow]));
      if (bad.length === 0) expect(parse(z.array(Area), list)).toEqual(list);
      else expect(faultsOf(() => parse(z.array(Area), list, { firstRow })).map(({ row }) => row)).toEqual(bad);
    }),
  );
});

test("a fault says where it is and what was there", () => {
  const input = [{ id: "a", voters: "many" }, { id: "b", voters: 1, roles: [{ start: null }] }, 7];
  const faults = faultsOf(() => parse(z.array(Area), input, { source: "areas.csv", firstRow: 2 }));
  expect(faults.map(formatFault)).toEqual([
    'areas.csv, row 2, voters: expected number, got "many"',
    "areas.csv, row 3, roles.0.start: expected string, got null",
    "areas.csv, row 4: expected object, got 7",
  ]);
});

test("an unknown field is named, each on its own", () => {
  const faults = faultsOf(() => parse(Area, { id: "a", voters: 1, vters: 2, extra: 3 }));
  expect(faults.map(formatFault)).toEqual(["vters: is not a known field", "extra: is not a known field"]);
  expect(faults[0]).toMatchObject({ code: "unrecognized-keys", source: null, row: null });
});

test("a missing field, a record in the wrong place and a long text stay readable", () => {
  const [missing] = faultsOf(() => parse(z.object({ id: z.string() }), {}));
  expect(missing?.message).toBe("expected string, got nothing");
  const [record] = faultsOf(() => parse(z.object({ id: z.string() }), { id: { name: "private" } }));
  expect(record?.message).toBe("expected string");
  const [long] = faultsOf(() => parse(z.object({ id: z.email() }), { id: "x".repeat(300) }));
  expect(long?.message).toBe(`invalid email address, got "${"x".repeat(39)}…"`);
  const [flag] = faultsOf(() => parse(z.object({ id: z.string() }), { id: true }));
  expect(flag?.message).toBe("expected string, got true");
});

test("the message opens with the first faults and counts the rest", () => {
  const rows = Array.from({ length: 7 }, () => ({ id: 1, voters: 1 }));
  expect(() => parse(z.array(Area), rows, { source: "areas.csv" })).toThrow(/^7 faults in areas\.csv:\n.*row 0, id/);
  expect(() => parse(z.array(Area), rows)).toThrow("and 2 more");
  expect(() => parse(Area, 1)).toThrow("1 fault in the input:\n  expected object, got 1");
});

test("a refinement can name the code of its fault", () => {
  const even = z.int().refine((n) => n % 2 === 0, { error: "must be even", params: { code: "odd-number" } });
  expect(faultsOf(() => parse(even, 3))[0]).toMatchObject({ code: "odd-number", message: "must be even, got 3" });
  const plain = z.int().refine((n) => n > 5, { error: "must be large" });
  expect(faultsOf(() => parse(plain, 3))[0]?.code).toBe("custom");
});

test("the input is not changed", () => {
  const input = Object.freeze([Object.freeze({ id: "a", voters: 1 })]);
  expect(parse(z.array(Area), input)).toEqual([{ id: "a", voters: 1 }]);
});

test("faults found by other means read the same", () => {
  const fault = { code: "duplicate-id", source: null, row: null, field: "", message: "a is used twice" };
  expect(invalidInput([fault]).message).toBe("1 fault in the input:\n  a is used twice");
});

test("an error without details is complete", () => {
  const error = new DomainError("odd", "Odd.");
  expect(error).toMatchObject({
    name: "DomainError",
    code: "odd",
    message: "Odd.",
    values: {},
    hint: null,
    faults: [],
  });
  expect(new DomainError("odd", "Odd.", { values: { n: 1 } }).values).toEqual({ n: 1 });
});
