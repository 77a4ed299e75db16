import { expect, test } from "vitest";
import { type ClashReason, explain, formatDate } from "../src/index.ts";

const sentences: readonly (readonly [ClashReason, sv: string, en: string])[] = [
  [
    { code: "overlapping", values: { kind: "venue", shared: ["hall"], minutes: 1 } },
    "Båda behöver lokalen hall samtidigt i 1 minut.",
    "Both need the venue hall at the same time for 1 minute.",
  ],
  [
    { code: "too-close", values: { kind: "person", shared: ["a", "b"], minutes: 10, needed: 30 } },
    "Bara 10 minuter emellan för personerna a, b; 30 behövs.",
    "Only 10 minutes between for the persons a, b; 30 are needed.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explain(reason, "sv")).toBe(sv);
  expect(explain(reason, "en")).toBe(en);
});

test("says a date with its weekday", () => {
  expect(formatDate("2026-12-31", "sv")).toBe("torsdag 31 december 2026");
  expect(() => formatDate("2026-02-30", "sv")).toThrowError(expect.objectContaining({ code: "not-a-date" }));
});
