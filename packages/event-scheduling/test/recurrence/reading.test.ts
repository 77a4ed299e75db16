import { afterAll, describe, expect, test } from "vitest";
import {
  explainRecurrence,
  firstOccurrences,
  formatRule,
  nextOccurrence,
  occurrencesBetween,
  parseRule,
  previousOccurrence,
  type Recurrence,
  type RecurrenceOptions,
  splitAt,
} from "../../src/recurrence/index.ts";

const zone = "Europe/Stockholm";
const starts = (recurrence: Recurrence, count: number, options: RecurrenceOptions = {}): string[] =>
  firstOccurrences(recurrence, count, options).map(({ start }) => start);

describe("(11) any time zone of the process", () => {
  const own = process.env.TZ;
  const answers = (): unknown => [
    firstOccurrences({ start: "2026-03-27T02:30", zone, rules: ["FREQ=DAILY;COUNT=4"] }, 9, { gap: "shift" }),
    firstOccurrences({ start: "2011-12-29T10:00", zone: "Pacific/Apia", rules: ["FREQ=DAILY;COUNT=3"] }, 9),
    firstOccurrences({ start: "2026-10-25", rules: ["FREQ=MONTHLY;BYDAY=-1SU"] }, 5),
    previousOccurrence(
      { start: "2020-01-01T00:30", zone: "America/St_Johns", rules: ["FREQ=HOURLY"] },
      1_790_000_000_000,
    ),
  ];
  const expected = answers();
  afterAll(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });
  for (const name of ["UTC", "Europe/Stockholm", "America/St_Johns", "Pacific/Apia"]) {
    test(`the answers are the same in ${name}`, () => {
      process.env.TZ = name;
      expect(answers()).toEqual(expected);
    });
  }
});

describe("reading rules", () => {
  test.each([
    "FREQ=SOMETIMES",
    "INTERVAL=2",
    "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=1e3",
    "FREQ=DAILY;UNTIL=20260230",
    "FREQ=DAILY;UNTIL=20260101T250000",
    "FREQ=YEARLY;BYMONTH=13",
    "FREQ=YEARLY;BYMONTHDAY=0",
    "FREQ=YEARLY;BYMONTHDAY=",
    "FREQ=MONTHLY;BYDAY=0MO",
    "FREQ=MONTHLY;BYDAY=MONDAY",
    "FREQ=WEEKLY;WKST=XX",
    "RSCALE=HEBREW;FREQ=YEARLY",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=SIDEWAYS",
    "FREQ=YEARLY;BYEASTER=0",
    "",
  ])("%s has no meaning", (text) => {
    expect(() => parseRule(text)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  test.each([
    ["rrule:freq=weekly;byday=mo", "RRULE"],
    ["FREQ=WEEKLY;;BYDAY=MO", ";"],
    ["FREQ=WEEKLY;BYDAY=TU;BYDAY=MO", "BYDAY=MO"],
    ["FREQ=WEEKLY;X-NOTE=1;BYDAY=MO", "X-NOTE=1"],
    ["FREQ=WEEKLY;BYDAY=1MO", "BYDAY=n in FREQ=WEEKLY"],
  ])("%s is tolerated", (text, part) => {
    const { rule, problems } = parseRule(text);
    expect(starts({ start: "2026-01-01", rules: [rule] }, 2)).toEqual(["2026-01-05", "2026-01-12"]);
    expect(problems.map((problem) => explainRecurrence(problem, "sv").toUpperCase()).join()).toContain(
      part.toUpperCase(),
    );
    expect(() => parseRule(text, { strict: true })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  test("SKIP stands beside RSCALE, and positions beside another part", () => {
    expect(parseRule("FREQ=MONTHLY;SKIP=FORWARD").problems).toHaveLength(1);
    expect(parseRule("FREQ=MONTHLY;BYSETPOS=1").problems).toHaveLength(1);
    expect(parseRule("FREQ=DAILY;COUNT=2;UNTIL=20260101").problems).toHaveLength(1);
    expect(formatRule({ frequency: "monthly", skip: "forward", until: "2026-01-01T10:00:00Z" })).toBe(
      "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;UNTIL=20260101T100000Z",
    );
  });

  test("an end of another kind than the start is interpreted, and refused in strict mode", () => {
    const timed = { start: "2026-01-01T18:00", zone };
    expect(starts({ ...timed, rules: ["FREQ=DAILY;UNTIL=20260103"] }, 9)).toHaveLength(3);
    expect(starts({ ...timed, rules: ["FREQ=DAILY;UNTIL=20260103T180000"] }, 9)).toHaveLength(3);
    expect(starts({ ...timed, rules: ["FREQ=DAILY;UNTIL=20260103T170000Z"] }, 9, { strict: true })).toHaveLength(3);
    expect(starts({ start: "2026-01-01T18:00", rules: ["FREQ=DAILY;UNTIL=20260103T180000Z"] }, 9)).toHaveLength(3);
    expect(starts({ start: "2026-01-01", rules: ["FREQ=DAILY;UNTIL=20260103T000000Z"] }, 9)).toHaveLength(3);
    const refused = { ...timed, rules: ["FREQ=DAILY;UNTIL=20260103"] };
    expect(() => firstOccurrences(refused, 1, { strict: true })).toThrow("UNTIL");
    expect(() => firstOccurrences({ start: "2026-01-01", rules: ["FREQ=HOURLY"] }, 1, { strict: true })).toThrow(
      "DATE",
    );
  });
});

describe("readings that are options", () => {
  test("the start may be an occurrence off the rule, and is counted", () => {
    const recurrence = { start: "2026-01-01", rules: ["FREQ=WEEKLY;BYDAY=MO;COUNT=3"] };
    expect(starts(recurrence, 9)).toEqual(["2026-01-05", "2026-01-12", "2026-01-19"]);
    expect(starts(recurrence, 9, { includeStart: true })).toEqual(["2026-01-01", "2026-01-05", "2026-01-12"]);
    const onRule = { start: "2026-01-05", rules: ["FREQ=WEEKLY;COUNT=2"] };
    expect(starts(onRule, 9, { includeStart: true })).toEqual(["2026-01-05", "2026-01-12"]);
  });

  test("weeks of the year", () => {
    const week20 = { start: "1997-09-02", rules: ["FREQ=YEARLY;BYWEEKNO=20"] };
    expect(starts(week20, 2)).toEqual(["1998-05-12", "1999-05-18"]);
    expect(starts(week20, 2, { weekDays: "every-day" })).toEqual(["1998-05-11", "1998-05-12"]);
    const week1 = { start: "2018-01-01", rules: ["FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO"] };
    expect(starts(week1, 2)).toEqual(["2018-01-01", "2019-12-30"]);
    expect(starts(week1, 2, { weekYears: "calendar-year" })).toEqual(["2018-01-01", "2018-12-31"]);
  });

  test("the fold of autumn has two moments, and a skipped hour comes in order when shifted", () => {
    const night = { start: "2026-10-25T02:30", zone, rules: ["FREQ=DAILY;COUNT=1"] };
    const [earlier] = firstOccurrences(night, 1);
    const [later] = firstOccurrences(night, 1, { fold: "later" });
    expect(later!.instant! - earlier!.instant!).toBe(3_600_000);
    const hourly = { start: "2026-03-29T01:30", zone, rules: ["FREQ=HOURLY;BYMINUTE=0,30;COUNT=5"] };
    expect(starts(hourly, 9)).toEqual(
      ["01:30", "03:00", "03:30", "04:00", "04:30"].map((time) => `2026-03-29T${time}:00`),
    );
    expect(starts(hourly, 9, { gap: "shift" })).toEqual(starts(hourly, 9));
    const half = firstOccurrences({ ...hourly, rules: ["FREQ=DAILY;BYHOUR=2,3;BYMINUTE=30;COUNT=2"] }, 9, {
      gap: "shift",
    });
    expect(half.map(({ start, recurrenceId }) => [start, recurrenceId])).toEqual([
      ["2026-03-29T03:30:00", "2026-03-29T02:30:00"],
      ["2026-03-30T02:30:00", "2026-03-30T02:30:00"],
    ]);
  });
});

describe("sets", () => {
  test("what somebody wrote down is never lost in a gap", () => {
    const added = ["2026-03-29T02:30", "2026-03-30T16:00Z"];
    expect(starts({ start: "2026-03-28T02:30", zone, rules: ["FREQ=DAILY;COUNT=2"], added }, 9)).toEqual([
      "2026-03-28T02:30:00",
      "2026-03-29T03:30:00",
      "2026-03-30T02:30:00",
      "2026-03-30T18:00:00",
    ]);
    expect(starts({ start: "2026-03-29T02:30", zone }, 9)).toEqual(["2026-03-29T03:30:00"]);
  });

  test("what is excluded stays out, also when it is overridden", () => {
    const recurrence = {
      start: "2026-01-01",
      rules: ["FREQ=DAILY;COUNT=4"],
      excluded: ["2026-01-02"],
      overrides: { "2026-01-02": { start: "2026-02-01" }, "2026-01-03": { start: "2026-01-04" }, "2026-05-01": {} },
    };
    expect(firstOccurrences(recurrence, 9).map(({ start, recurrenceId }) => [start, recurrenceId])).toEqual([
      ["2026-01-01", "2026-01-01"],
      ["2026-01-04", "2026-01-04"],
      ["2026-01-04", "2026-01-03"],
      ["2026-05-01", "2026-05-01"],
    ]);
  });

  test("instants are no bounds for local times", () => {
    const local = { start: "2026-01-01", rules: ["FREQ=DAILY"] };
    expect(() => nextOccurrence(local, 0)).toThrow(expect.objectContaining({ code: "no-instant" }));
    expect(() => nextOccurrence(local, "2026-01-01T00:00Z")).toThrow(expect.objectContaining({ code: "no-instant" }));
    expect(() => nextOccurrence(local, "soon")).toThrow(expect.objectContaining({ code: "invalid-input" }));
    const zoned = { start: "2026-01-01T18:00", zone, rules: ["FREQ=DAILY"] };
    expect(occurrencesBetween(zoned, "2026-01-01T17:00Z", Date.UTC(2026, 0, 2, 17))).toHaveLength(1);
    expect(() => firstOccurrences({ ...zoned, zone: "Europe/Nowhere" }, 1)).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});

describe("splitting", () => {
  test("a side on which nothing is left is null", () => {
    const recurrence = { start: "2026-01-01", rules: ["FREQ=DAILY;COUNT=3"] };
    expect(splitAt(recurrence, "2026-01-01").before).toBe(null);
    expect(splitAt(recurrence, "2026-02-01").after).toBe(null);
    expect(splitAt(recurrence, "2026-02-01").before?.rules).toEqual([{ frequency: "daily", count: 3 }]);
    expect(splitAt({ start: "2026-01-01", rules: ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] }, "2026-02-01")).toEqual({
      before: null,
      after: null,
    });
  });

  test("single starts go to their side", () => {
    const { before, after } = splitAt({ start: "2026-01-01", added: ["2026-03-01", "2026-02-01"] }, "2026-01-15");
    expect(starts(before!, 9)).toEqual(["2026-01-01"]);
    expect(starts(after!, 9)).toEqual(["2026-02-01", "2026-03-01"]);
  });

  test("UNTIL is an instant in a zone, and the last day for whole days", () => {
    const zoned = splitAt({ start: "2026-01-01T18:00", zone, rules: ["FREQ=DAILY"] }, "2026-01-03T18:00");
    expect(zoned.before?.rules).toEqual([{ frequency: "daily", until: "2026-01-03T16:59:59Z" }]);
    const days = splitAt({ start: "2026-01-01", rules: ["FREQ=DAILY"] }, "2026-01-03");
    expect(days.before?.rules).toEqual([{ frequency: "daily", until: "2026-01-02" }]);
  });

  test("the day that SKIP moves is not forgotten", () => {
    for (const frequency of ["MONTHLY", "YEARLY"]) {
      const leap = { start: "2024-02-29", rules: [`RSCALE=GREGORIAN;FREQ=${frequency};SKIP=BACKWARD;COUNT=9`] };
      const { before, after } = splitAt(leap, "2024-06-10");
      expect([...starts(before!, 9), ...starts(after!, 9)]).toEqual(starts(leap, 9));
    }
    const first = { start: "2024-01-31", rules: ["RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=2;SKIP=FORWARD"] };
    expect(() => splitAt(first, "2025-02-01")).toThrow(expect.objectContaining({ code: "cannot-split" }));
    const named = { start: "2024-01-31", rules: ["RSCALE=GREGORIAN;FREQ=MONTHLY;BYDAY=1MO;SKIP=FORWARD"] };
    expect(splitAt(named, "2025-02-01").after?.start).toBe("2025-02-03");
  });
});
