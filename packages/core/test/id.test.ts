import { compareIds, duplicateIds, Id, IsoDate, LocalText } from "@vanstervind/core";
import fc from "fast-check";
import { expect, test } from "vitest";

test("ids are in a total order", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      expect(compareIds(a, b) + compareIds(b, a)).toBe(0);
      expect(compareIds(a, b) === 0).toBe(a === b);
      if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0) expect(compareIds(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test.each(["", " a", "a ", "a\nb", "a".repeat(201)])("%j is no id", (text) => {
  expect(Id.safeParse(text).success).toBe(false);
});

test.each(["a", "Botkyrka norra", "01140101", "åäö"])("%j is an id", (text) => {
  expect(Id.parse(text)).toBe(text);
});

test("only dates that exist are dates", () => {
  expect(IsoDate.safeParse("2028-02-29").success).toBe(true);
  for (const text of ["2026-02-29", "2026-1-1", "20260101", "2026-01-01T00:00"]) {
    expect(IsoDate.safeParse(text).success).toBe(false);
  }
});

test("a text in two languages needs both, and is kept as it was written", () => {
  expect(LocalText.parse({ sv: " å", en: "a" })).toEqual({ sv: " å", en: "a" });
  for (const text of [{ sv: "å" }, { sv: "å", en: " " }, { sv: "", en: "a" }]) {
    expect(LocalText.safeParse(text).success).toBe(false);
  }
});

test("every row that repeats an id is told, and no other", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c")), (ids) => {
      const repeated = ids.flatMap((id, row) => (ids.indexOf(id) < row ? [row] : []));
      const faults = duplicateIds(
        ids.map((id) => ({ id })),
        "rows",
      );
      expect(faults.map(({ row }) => row)).toEqual(repeated);
      for (const { code, source, field } of faults)
        expect([code, source, field]).toEqual(["duplicate-id", "rows", "id"]);
    }),
  );
});
