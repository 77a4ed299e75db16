import { createRandom } from "@vanstervind/core";
import { describe, expect, test } from "vitest";
import { toICalendar } from "../../src/icalendar/index.ts";
import { CalendarEvent } from "../../src/index.ts";
import { readICalendar } from "../../src/reader/index.ts";
import { mutate, seedFiles } from "./mutations.ts";

/** How many mutated files are read; `FUZZ_RUNS=20000` for a soak. */
const runs = Number(process.env.FUZZ_RUNS ?? 1000);
const options = { name: "x", domain: "example.org", stamp: "2026-01-01T00:00:00Z" };

describe("readICalendar", () => {
  test(`reads ${runs} files that were tampered with, and what it reads can be written`, { timeout: 3_600_000 }, () => {
    const files = seedFiles();
    const random = createRandom(process.env.PROPERTY_SEED ?? "fuzz");
    let slowest = 0;
    let events = 0;
    for (let run = 0; run < runs; run++) {
      const text = mutate(files, random.fork(String(run)));
      const content = run % 3 === 0 ? new TextEncoder().encode(text) : text;
      const start = performance.now();
      const read = readICalendar(content);
      slowest = Math.max(slowest, performance.now() - start);
      events += read.events.length;
      expect(read.events.every((event) => CalendarEvent.safeParse(event).success)).toBe(true);
      if (run % 50 > 0) continue;
      // Only what a time zone's future would make long is left out: its description of thousands of years.
      const near = read.events.filter(({ start: { date } }) => date > "2000" && date < "2040");
      const again = readICalendar(toICalendar(near, options), { domain: options.domain });
      expect(again.events.map(({ id }) => id)).toEqual(near.map(({ id }) => id).toSorted());
    }
    expect(events).toBeGreaterThan(runs / 10);
    if (runs > 1000) process.stdout.write(`${runs} files, ${events} events, slowest ${slowest.toFixed(1)} ms\n`);
  });
  test.each<[string, string]>([
    ["parameters without end", `SUMMARY${";A=B".repeat(24_000)}`],
    ["quotes without end", `SUMMARY;A="${':";B="'.repeat(12_000)}`],
    ["a quoted colon, then parameters without end", `SUMMARY;A=":"${";B=C".repeat(24_000)}:x`],
    ["semicolons", `RRULE:FREQ=DAILY${";".repeat(90_000)}X`],
    ["capitals in a zone", `DTSTART;TZID="${"A".repeat(3_900)}/":20260310T180000`],
    ["backslashes", `DESCRIPTION:${"\\".repeat(99_000)}`],
    ["commas", `EXDATE:${"20260101T000000Z,".repeat(5_000)}`],
    ["spaces", `BEGIN:${" ".repeat(99_000)}`],
  ])("is not held up by %s", { timeout: 60_000 }, (_, line) => {
    const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260310T180000Z\r\n${`${line}\r\n`.repeat(20)}END:VEVENT\r\nEND:VCALENDAR\r\n`;
    expect(readICalendar(text).notices.length).toBeGreaterThan(0);
  });
  test.each<[string, string]>([
    ["components within components", "BEGIN:A\r\n".repeat(40_000) + "END:B\r\n".repeat(40_000)],
    ["properties in one event", `BEGIN:VEVENT\r\n${"X-A:1\r\n".repeat(40_000)}END:VEVENT\r\n`],
    [
      "occurrences of one series",
      Array.from(
        { length: 1_500 },
        (_, index) =>
          `BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260310T180000Z\r\nRECURRENCE-ID:${20000101 + index}T180000Z\r\nEND:VEVENT\r\n`,
      ).join(""),
    ],
    [
      "years and zones",
      Array.from({ length: 1_500 }, (_, index) => {
        const zone = [..."europe/stockholm"].map((letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter));
        const date = String(1000 + index).padStart(4, "0");
        return `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART;TZID=${zone.join("")}:${date}0310T180000\r\nDURATION:P1D\r\nEND:VEVENT\r\n`;
      }).join(""),
    ],
    ["line folds", `BEGIN:VEVENT\r\nSUMMARY:a\r\n${" b\r\n".repeat(40_000)}END:VEVENT\r\n`],
    ["bare line breaks", `BEGIN:VEVENT\r\nSUMMARY:a\r\n${"b\r\n".repeat(40_000)}END:VEVENT\r\n`],
  ])("is not held up by many %s", { timeout: 60_000 }, (_, body) => {
    expect(readICalendar(`BEGIN:VCALENDAR\r\n${body}END:VCALENDAR\r\n`).notices.length).toBeGreaterThan(0);
  });
});
