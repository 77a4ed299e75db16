import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  firstOccurrences,
  formatRule,
  nextOccurrence,
  type Occurrence,
  occurrencesBetween,
  occurrencesOf,
  parseRule,
  previousOccurrence,
  type Recurrence,
  type RecurrenceRule,
  splitAt,
} from "../../src/recurrence/index.ts";
import { calendarRules, rules, starts, textOf, zones } from "./arbitraries.ts";
import { slowWalk } from "./oracle.ts";

const named = (occurrences: readonly Occurrence[]): string[] => occurrences.map(({ recurrenceId }) => recurrenceId);
const startsIn = (occurrences: readonly Occurrence[]): string[] => occurrences.map(({ start }) => start);
const years = (count: number): number => count * 31_557_600;

/** Enough days to see a rule at work, few enough for the slow walk. */
const horizon = ({ frequency, bySetPosition }: RecurrenceRule): number => {
  if (frequency === "yearly") return bySetPosition ? 1500 : 2500;
  return { monthly: 700, weekly: 300, daily: 200, hourly: 30, minutely: 2, secondly: 1 }[frequency];
};

describe("laws of rules", () => {
  test("(13) the occurrences are those of the slow walk over every day", () => {
    fc.assert(
      fc.property(rules, starts, (rule, start) => {
        const days = horizon(rule);
        const end = textOf((Math.floor(start / 86_400) + days) * 86_400);
        const recurrence = { start: textOf(start), rules: [rule] };
        expect(startsIn(occurrencesBetween(recurrence, recurrence.start, end))).toEqual(
          slowWalk(rule, start, days).map(textOf),
        );
      }),
      { numRuns: 80 },
    );
  });

  test("(13) so it is with SKIP", () => {
    const monthly = fc.record({
      frequency: fc.constantFrom("monthly", "yearly"),
      byMonthDay: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }),
      skip: fc.constantFrom("omit", "backward", "forward"),
    }) as fc.Arbitrary<RecurrenceRule>;
    fc.assert(
      fc.property(monthly, starts, (rule, start) => {
        const end = textOf((Math.floor(start / 86_400) + 1500) * 86_400);
        const recurrence = { start: textOf(start), rules: [rule] };
        // The first of a month that the month before moved to belongs to that month, which may lie before the start.
        const found = startsIn(occurrencesBetween(recurrence, recurrence.start, end));
        expect(found).toEqual(slowWalk(rule, start, 1500).map(textOf));
      }),
      { numRuns: 60 },
    );
  });

  test("(1) strictly ascending, not before the start nor after UNTIL, as many as COUNT", () => {
    fc.assert(
      fc.property(
        rules,
        starts,
        zones,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 400 }),
        (rule, start, zone, count, days) => {
          const until = `${textOf(start + days * 86_400)}Z`;
          const base = { start: textOf(start), zone };
          const counted = firstOccurrences({ ...base, rules: [{ ...rule, count }] }, 100);
          const all = firstOccurrences({ ...base, rules: [rule] }, count);
          expect(counted).toEqual(all);
          for (const [index, { instant }] of all.entries()) {
            if (index > 0) expect(instant!).toBeGreaterThan(all[index - 1]!.instant!);
          }
          const ended = firstOccurrences({ ...base, rules: [{ ...rule, until }] }, count);
          expect(ended).toEqual(all.filter(({ instant }) => instant! <= Date.parse(until)));
          if (all[0] !== undefined) expect(all[0].start >= base.start || rule.frequency === "minutely").toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("(2) a stretch of time holds all of its own, next is the first after, previous mirrors it", () => {
    fc.assert(
      fc.property(
        rules,
        starts,
        fc.option(zones, { nil: null }),
        fc.array(fc.double({ min: -0.1, max: 0.6, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
        fc.constantFrom("skip" as const, "shift" as const),
        (rule, start, zone, offsets, count, gap) => {
          const [a, b, c] = offsets.toSorted((x, y) => x - y).map((offset) => textOf(start + offset)) as [
            string,
            string,
            string,
          ];
          const recurrence = { start: textOf(start), zone, rules: [{ ...rule, ...(count && { count }) }] };
          const options = { gap };
          const whole = occurrencesBetween(recurrence, a, c, options);
          expect([
            ...occurrencesBetween(recurrence, a, b, options),
            ...occurrencesBetween(recurrence, b, c, options),
          ]).toEqual(whole);
          const early = occurrencesBetween(recurrence, textOf(start - years(2)), c, options);
          expect(early.slice(early.length - whole.length)).toEqual(whole);
          expect(previousOccurrence(recurrence, c, options)).toEqual(early.at(-1) ?? null);
          const next = nextOccurrence(recurrence, b, options);
          const [, ...later] = whole.length === 0 ? [null] : [null, ...occurrencesBetween(recurrence, b, c, options)];
          const first = later.find((occurrence) => (zone === null ? occurrence!.start > b : occurrence!.start !== b));
          if (first) expect(next).toEqual(first);
          if (next !== null) {
            const bound = zone === null ? next.start : next.instant!;
            expect(previousOccurrence(recurrence, typeof bound === "string" ? bound : bound + 1, options)).toEqual(
              zone === null ? previousOccurrence(recurrence, next.start, options) : next,
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("(4) order and repeats in lists do not matter; every weekday is no weekday for a daily rule", () => {
    fc.assert(
      fc.property(rules, starts, (rule, start) => {
        const jumbled = Object.fromEntries(
          Object.entries(rule).map(([field, value]) => [
            field,
            Array.isArray(value) ? [...value.toReversed(), value[0]] : value,
          ]),
        ) as unknown as RecurrenceRule;
        const base = { start: textOf(start) };
        const usual = firstOccurrences({ ...base, rules: [rule] }, 20);
        expect(firstOccurrences({ ...base, rules: [jumbled] }, 20)).toEqual(usual);
        const { byDay: _, ...daily } = {
          ...rule,
          frequency: "daily" as const,
          byWeekNo: undefined,
          byYearDay: undefined,
        };
        const withDays = {
          ...daily,
          byDay: (["mo", "tu", "we", "th", "fr", "sa", "su"] as const).map((day) => ({ day })),
        };
        const clean = (given: object): RecurrenceRule => JSON.parse(JSON.stringify(given));
        expect(firstOccurrences({ ...base, rules: [clean(withDays)] }, 20)).toEqual(
          firstOccurrences({ ...base, rules: [clean(daily)] }, 20),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("(5) floating rules repeat after 400 years", () => {
    fc.assert(
      fc.property(calendarRules, starts, (rule, start) => {
        const { interval: _, ...every } = rule;
        const cycle = 146_097 * 86_400;
        const found = firstOccurrences({ start: textOf(start), rules: [every] }, 15);
        const later = firstOccurrences({ start: textOf(start + cycle), rules: [every] }, 15);
        expect(startsIn(later)).toEqual(startsIn(found).map((text) => textOf(Date.parse(`${text}Z`) / 1000 + cycle)));
      }),
      { numRuns: 30 },
    );
  });

  test("(6) the wall time stays; days have 23 to 25 hours", () => {
    fc.assert(
      fc.property(
        starts,
        fc.constantFrom("Europe/Stockholm", "America/New_York", "America/St_Johns"),
        (start, zone) => {
          const days = firstOccurrences({ start: textOf(start), zone, rules: ["FREQ=DAILY"] }, 400);
          expect(new Set(startsIn(days).map((text) => text.slice(10)))).toHaveProperty("size", 1);
          for (const [index, { instant, start }] of days.slice(1).entries()) {
            const before = days[index]!;
            const skipped = Date.parse(`${start}Z`) - Date.parse(`${before.start}Z`) - 86_400_000;
            const hours = (instant! - before.instant! - skipped) / 3_600_000;
            expect(hours).toBeGreaterThanOrEqual(23);
            expect(hours).toBeLessThanOrEqual(25);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  test("(7) what skips is a part of what shifts, and what is skipped uses no COUNT", () => {
    const nightly = fc.record({
      frequency: fc.constantFrom("daily", "hourly", "weekly"),
      byHour: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
      byMinute: fc.uniqueArray(fc.constantFrom(0, 15, 30, 45), { minLength: 1, maxLength: 4 }),
    }) as fc.Arbitrary<RecurrenceRule>;
    fc.assert(
      fc.property(
        nightly,
        zones,
        fc.integer({ min: 1996, max: 2030 }),
        fc.integer({ min: 1, max: 300 }),
        (rule, zone, year, count) => {
          const recurrence = { start: `${year}-03-01T00:00:00`, zone, rules: [rule] };
          const end = `${year}-11-20`;
          const skipped = occurrencesBetween(recurrence, recurrence.start, end);
          const shifted = occurrencesBetween(recurrence, recurrence.start, end, { gap: "shift" });
          const instants = new Set(shifted.map(({ instant }) => instant));
          expect(skipped.every(({ instant }) => instants.has(instant))).toBe(true);
          expect(shifted.map(({ instant }) => instant)).toEqual([...instants].sort((a, b) => a! - b!));
          const counted = firstOccurrences({ ...recurrence, rules: [{ ...rule, count }] }, 1000);
          expect(counted).toHaveLength(count);
          const later = occurrencesBetween(recurrence, recurrence.start, end, { fold: "later" });
          expect(startsIn(later)).toEqual(startsIn(skipped));
          expect(later.every(({ instant }, index) => instant! >= skipped[index]!.instant!)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("(9) writing and reading gives the same occurrences, and the written form stays", () => {
    fc.assert(
      fc.property(rules, starts, fc.integer({ min: 1, max: 20 }), (rule, start, count) => {
        const text = formatRule({ ...rule, count });
        const read = parseRule(text, { strict: true });
        expect(read.problems).toEqual([]);
        expect(formatRule(read.rule)).toBe(text);
        const base = { start: textOf(start) };
        expect(firstOccurrences({ ...base, rules: [text] }, 20)).toEqual(
          firstOccurrences({ ...base, rules: [{ ...rule, count }] }, 20),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("laws of sets", () => {
  const sets = fc
    .record({
      rule: rules,
      start: starts,
      zone: fc.option(zones, { nil: null }),
      count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      added: fc.array(fc.integer({ min: 0, max: 60 * 24 * 60 }), { maxLength: 3 }),
      picks: fc.uniqueArray(fc.nat(15), { maxLength: 6 }),
      at: fc.integer({ min: 0, max: 90 * 24 * 60 }),
    })
    .map(({ rule, start, zone, count, added, picks, at }) => {
      const plain: Recurrence = {
        start: textOf(start),
        zone,
        rules: [{ ...rule, ...(count && { count }) }],
        added: added.map((minutes) => textOf(start + minutes * 60)),
      };
      const ids = named(firstOccurrences(plain, 16));
      const chosen = picks.flatMap((index) => ids[index] ?? []);
      const excluded = chosen.filter((_, index) => index % 2 === 0);
      const moved = chosen.filter((_, index) => index % 2 === 1);
      const overrides = Object.fromEntries(
        moved.map((id, index) => [
          id,
          index === 0 ? { title: "moved" } : { start: textOf(Date.parse(`${id}Z`) / 1000 + 5400) },
        ]),
      );
      return { plain, excluded, moved, recurrence: { ...plain, excluded, overrides }, at: textOf(start + at * 60) };
    });

  test("(8) rules and additions without what is excluded; overrides appear once, under their original start", () => {
    fc.assert(
      fc.property(sets, ({ plain, excluded, moved, recurrence }) => {
        const all = firstOccurrences(plain, 30);
        const found = firstOccurrences(recurrence, 30 - excluded.length);
        const expected = all
          .filter(({ recurrenceId }) => !excluded.includes(recurrenceId))
          .slice(0, 16 - excluded.length);
        const ids = new Set(named(found));
        for (const { recurrenceId } of expected) expect(ids).toContain(recurrenceId);
        for (const id of excluded) expect(ids).not.toContain(id);
        for (const id of moved) expect(found.filter(({ recurrenceId }) => recurrenceId === id)).toHaveLength(1);
        expect(ids.size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });

  test("(10) the parts of a split make the whole, and overrides follow their original start", () => {
    fc.assert(
      fc.property(sets, ({ recurrence, at }) => {
        const { before, after } = splitAt(recurrence, at);
        const [rule] = recurrence.rules as [RecurrenceRule];
        const end = textOf(Date.parse(`${recurrence.start}Z`) / 1000 + horizon(rule) * 86_400);
        const within = (part: Recurrence | null): Occurrence[] =>
          part === null ? [] : [...occurrencesBetween(part, recurrence.start, end)];
        const order = (list: Occurrence[]): Occurrence[] =>
          list.sort((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : a.recurrenceId > b.recurrenceId ? 1 : 0));
        const earlier = within(before);
        expect(order([...earlier, ...within(after)])).toEqual(order(within(recurrence)));
        for (const { recurrenceId } of earlier) expect(recurrenceId < at).toBe(true);
        for (const { recurrenceId } of within(after)) expect(recurrenceId >= at).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("several rules make one series", () => {
    fc.assert(
      fc.property(calendarRules, calendarRules, starts, (one, other, start) => {
        const base = { start: textOf(start) };
        const end = textOf(start + years(2));
        const each = [one, other].flatMap((rule) =>
          startsIn(occurrencesBetween({ ...base, rules: [rule] }, base.start, end)),
        );
        expect(startsIn(occurrencesBetween({ ...base, rules: [one, other] }, base.start, end))).toEqual(
          [...new Set(each)].sort(),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe("(12) hostile rules", () => {
  const hostile: readonly (readonly [string, number, string?])[] = [
    ["FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31", 0],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0],
    ["FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", 0],
    ["FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6", 0],
    ["FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", 0],
    ["FREQ=SECONDLY;BYHOUR=3;BYMINUTE=7;BYSECOND=9;BYMONTH=6;COUNT=3", 3, "1998-06-01T03:07:09"],
    ["FREQ=SECONDLY;INTERVAL=60;BYSECOND=30", 0],
    ["FREQ=SECONDLY;INTERVAL=420;BYDAY=MO;BYHOUR=0;BYMINUTE=0;BYSECOND=0", 0],
    ["FREQ=SECONDLY;INTERVAL=1000003;BYHOUR=3;BYMONTH=2;BYMONTHDAY=29", 1, "2552-02-29T03:08:14"],
    ["FREQ=MINUTELY;INTERVAL=1440;BYHOUR=10", 0],
    ["FREQ=DAILY;INTERVAL=12000", 1, "1997-09-02T09:00:00"],
    ["FREQ=YEARLY;INTERVAL=9999999", 1, "1997-09-02T09:00:00"],
    ["FREQ=YEARLY;BYHOUR=0,23;BYMINUTE=0,59;BYSECOND=0,59;BYSETPOS=-1,366", 1, "1997-09-02T23:59:59"],
  ];
  for (const [rule, count, first] of hostile) {
    test(rule, () => {
      const found = firstOccurrences({ start: "1997-09-02T09:00:00", rules: [rule] }, Math.max(count, 1));
      expect(found).toHaveLength(count);
      if (first !== undefined) expect(found[0]!.start).toBe(first);
    });
  }

  test("a rule that only ever falls into the gap is given up, or ends with the calendar", () => {
    const start = "2026-01-01T02:30:00";
    const rule = "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU";
    expect(firstOccurrences({ start, zone: "Europe/Stockholm", rules: [rule] }, 1)).toEqual([]);
    const dense = `${rule};BYHOUR=2;BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`;
    expect(() => firstOccurrences({ start, zone: "Europe/Stockholm", rules: [dense] }, 1)).toThrow("passed over");
  });

  test("a count too large to walk is given up", () => {
    const recurrence = { start: "2026-01-01T00:00:00", rules: ["FREQ=SECONDLY;COUNT=999999999"] };
    expect(() => nextOccurrence(recurrence, "2040-01-01")).toThrow("passed over");
    expect(() =>
      occurrencesBetween({ start: "2026-01-01T00:00", rules: ["FREQ=SECONDLY"] }, "2026-01-01", "2027-01-01"),
    ).toThrow("more than");
  });

  test("occurrences far off are reached without walking there", () => {
    const recurrence = { start: "1997-09-02T09:00:00", rules: ["FREQ=SECONDLY;INTERVAL=7;BYHOUR=9"] };
    expect(nextOccurrence(recurrence, "9000-01-01T12:00:00")!.start.slice(0, 13)).toBe("9000-01-02T09");
    expect(nextOccurrence(recurrence, "9999-12-31T23:00:00")).toBe(null);
    expect(
      [
        ...occurrencesOf({ start: "9999-11-30", rules: ["FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD;RSCALE=GREGORIAN"] }),
      ].map(({ start }) => start),
    ).toEqual(["9999-12-01", "9999-12-31"]);
  });
});
