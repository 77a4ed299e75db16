import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DomainError } from "@vanstervind/core";
import { vectorsDir } from "@vanstervind/test/vectors";
import { afterAll, describe, expect, test } from "vitest";
import { firstOccurrences, type Recurrence, type RecurrenceOptions } from "../../src/recurrence/index.ts";

/** One case of a `rrule-*.json` file; the `meta.fields` of the files explain each field. */
interface RuleVector {
  readonly id: string;
  readonly rrule: string;
  readonly dtstart: string;
  readonly tz: string | null;
  readonly allDay: boolean;
  readonly expected: readonly string[];
  readonly expectedInstants?: readonly string[];
  readonly altGapShift?: readonly string[];
  readonly exdate?: readonly string[];
  readonly rdate?: readonly string[];
  readonly partial: boolean;
  readonly tier: "core" | "lenient" | "disputed" | "extension";
  readonly tags: readonly string[];
}

const dir = vectorsDir(join(import.meta.dirname, ".."));
const files = readdirSync(dir)
  .filter((name) => /^rrule-.*\.json$/.test(name))
  .map((name) => ({ topic: name.replace(".json", ""), ...JSON.parse(readFileSync(join(dir, name), "utf8")) }))
  .filter((file): file is { topic: string; vectors: RuleVector[] } => Array.isArray(file.vectors));

/** The reading that the source of a disputed case has. */
const readings: Readonly<Record<string, RecurrenceOptions>> = {
  "yearly-bymonthday-no-bymonth": { yearlyMonthDays: "start-month" },
  "byweekno-interval-anchor": { weekYears: "week-year" },
};

const recurrenceOf = ({ rrule, dtstart, tz, allDay, exdate = [], rdate = [] }: RuleVector): Recurrence => ({
  start: allDay ? dtstart.slice(0, 10) : dtstart,
  zone: tz,
  rules: [rrule],
  added: rdate,
  excluded: exdate,
});

const compare = (vector: RuleVector, options: RecurrenceOptions): void => {
  const { expected, expectedInstants, altGapShift, partial, allDay } = vector;
  const found = firstOccurrences(recurrenceOf(vector), expected.length + (partial ? 0 : 1), options);
  expect(found.map(({ start }) => start)).toEqual(allDay ? expected.map((text) => text.slice(0, 10)) : expected);
  if (expectedInstants !== undefined) {
    expect(found.map(({ instant }) => instant)).toEqual(expectedInstants.map((text) => Date.parse(text)));
  }
  if (altGapShift !== undefined) {
    const shifted = firstOccurrences(recurrenceOf(vector), altGapShift.length, { ...options, gap: "shift" });
    expect(shifted.map(({ instant }) => instant)).toEqual(altGapShift.map((text) => Date.parse(text)));
  }
};

const passes = (assert: () => void): boolean => {
  try {
    assert();
    return true;
  } catch {
    return false;
  }
};

const count = {
  lenient: 0,
  strict: 0,
  ofLenient: 0,
  disputed: 0,
  byDefault: 0,
  ofDisputed: 0,
  extension: 0,
  easter: 0,
};

test("files of rules are found", () => {
  expect(files.length).toBeGreaterThan(0);
});

for (const { topic, vectors } of files) {
  const core = vectors.filter(({ tier }) => !["lenient", "disputed", "extension"].includes(tier));
  describe(topic, () => {
    let passed = 0;
    for (const vector of core) {
      test(vector.id, () => {
        compare(vector, {});
        compare(vector, { strict: true });
        passed++;
      });
    }
    afterAll(() => {
      process.stdout.write(`${topic}: ${passed}/${core.length}\n`);
    });
  });
}

const tier = (wanted: RuleVector["tier"]): RuleVector[] =>
  files.flatMap(({ vectors }) => vectors.filter((vector) => vector.tier === wanted));

describe("rules that the standard forbids", () => {
  for (const vector of tier("lenient")) {
    count.ofLenient++;
    test(`${vector.id} is refused in strict mode`, () => {
      expect(() => firstOccurrences(recurrenceOf(vector), 1, { strict: true })).toThrow(DomainError);
      count.strict++;
    });
    test(`${vector.id} in tolerant mode`, () => {
      // Peers disagree about some of these, so that a few may differ; the last test sets how many.
      if (passes(() => compare(vector, {}))) count.lenient++;
      else process.stdout.write(`read otherwise: ${vector.id}\n`);
    });
  }
  test("nearly all are read as tolerant peers read them", () => {
    expect(count.ofLenient - count.lenient).toBeLessThanOrEqual(2);
  });
});

describe("rules that peers read in different ways", () => {
  for (const vector of tier("disputed")) {
    count.ofDisputed++;
    test(vector.id, () => {
      const options = Object.assign({}, ...vector.tags.map((tag) => readings[tag])) as RecurrenceOptions;
      if (passes(() => compare(vector, {}))) count.byDefault++;
      if (passes(() => compare(vector, options))) count.disputed++;
      else process.stdout.write(`read otherwise: ${vector.id}\n`);
      expect(() => firstOccurrences(recurrenceOf(vector), vector.expected.length)).not.toThrow();
    });
  }
});

describe("parts that no standard has", () => {
  for (const vector of tier("extension")) {
    count.easter++;
    test(`${vector.id} is refused rather than widened`, () => {
      expect(() => firstOccurrences(recurrenceOf(vector), 1)).toThrow(DomainError);
      count.extension++;
    });
  }
});

afterAll(() => {
  const { lenient, strict, ofLenient, disputed, byDefault, ofDisputed, extension, easter } = count;
  process.stdout.write(
    `rrule lenient: ${lenient}/${ofLenient} tolerated, ${strict}/${ofLenient} refused in strict mode\n`,
  );
  process.stdout.write(`rrule disputed: ${byDefault}/${ofDisputed} by default, ${disputed}/${ofDisputed} by option\n`);
  process.stdout.write(`rrule extension (BYEASTER): ${extension}/${easter} refused\n`);
});
