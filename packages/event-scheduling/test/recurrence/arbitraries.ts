import fc from "fast-check";
import type { RecurrenceRule } from "../../src/recurrence/index.ts";

const codes = ["mo", "tu", "we", "th", "fr", "sa", "su"] as const;

const some = (least: number, most: number, maxLength = 3): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength });

const either = (most: number, maxLength = 3): fc.Arbitrary<number[]> =>
  some(-most, most, maxLength).map((list) => list.map((number) => (number === 0 ? 1 : number)));

/** Undefined three times of four, so that rules have few parts. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary, weight: 1 });

const plainDays = fc
  .uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 })
  .map((days) => days.map((day) => ({ day })));

const countedDays = (most: number) =>
  fc.array(
    fc.record(
      {
        day: fc.constantFrom(...codes),
        nthOfPeriod: fc.integer({ min: -most, max: most }).map((number) => (number === 0 ? -1 : number)),
      },
      { requiredKeys: ["day"] },
    ),
    { minLength: 1, maxLength: 3 },
  );

const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const calendarRule = (frequency: "yearly" | "monthly" | "weekly" | "daily"): fc.Arbitrary<RecurrenceRule> => {
  const yearly = frequency === "yearly";
  const none = fc.constant(undefined);
  const record = fc.record({
    frequency: fc.constant(frequency),
    interval: seldom(fc.integer({ min: 1, max: 4 })),
    byMonth: seldom(some(1, 12)),
    byWeekNo: yearly ? seldom(either(53)) : none,
    byYearDay: yearly ? seldom(either(366)) : none,
    byMonthDay: frequency === "weekly" ? none : seldom(either(31, 5)),
    byDay: seldom(frequency === "yearly" ? countedDays(53) : frequency === "monthly" ? countedDays(5) : plainDays),
    byHour: seldom(some(0, 23, 2)),
    byMinute: seldom(some(0, 59, 2)),
    bySetPosition: seldom(either(4, 2)),
    firstDayOfWeek: seldom(fc.constantFrom(...codes)),
  });
  return record.map((drawn) => {
    const { byWeekNo, byDay, bySetPosition, ...rest } = drawn;
    // Days are counted in months and years only, and positions in what some other part gives.
    const days = byWeekNo === undefined ? byDay : byDay?.map(({ day }) => ({ day }));
    const others = Object.entries({ ...rest, byWeekNo, byDay }).some(
      ([field, value]) => field.startsWith("by") && value,
    );
    return present({
      ...rest,
      byWeekNo,
      byDay: days,
      bySetPosition: others ? bySetPosition : undefined,
    }) as RecurrenceRule;
  });
};

const clockRule = (frequency: "hourly" | "minutely"): fc.Arbitrary<RecurrenceRule> =>
  fc
    .record({
      frequency: fc.constant(frequency),
      interval: seldom(fc.integer({ min: 1, max: frequency === "hourly" ? 50 : 500 })),
      byMonth: seldom(some(1, 12)),
      byMonthDay: seldom(either(31)),
      byDay: seldom(plainDays),
      byHour: seldom(some(0, 23)),
      byMinute: fc.option(some(0, 59), { nil: frequency === "hourly" ? undefined : [0, 30] }),
      bySecond: seldom(some(0, 59, 2)),
    })
    .map((drawn) => present(drawn) as RecurrenceRule);

/** Rules that the standard allows, by day or longer. */
export const calendarRules = fc.oneof(
  calendarRule("yearly"),
  calendarRule("monthly"),
  calendarRule("weekly"),
  calendarRule("daily"),
);

/** Rules that the standard allows, of every frequency but the seconds. */
export const rules = fc.oneof(calendarRules, clockRule("hourly"), clockRule("minutely"));

/** A start between 1996 and 2031, on the whole minute, in seconds. */
export const starts = fc
  .integer({ min: Date.UTC(1996, 0) / 60_000, max: Date.UTC(2031, 0) / 60_000 })
  .map((minute) => minute * 60);

/** Seconds as the text of a local time. */
export const textOf = (wall: number): string => new Date(wall * 1000).toISOString().slice(0, 19);

export const zones = fc.constantFrom(
  "Europe/Stockholm",
  "America/St_Johns",
  "Pacific/Apia",
  "America/New_York",
  "Australia/Lord_Howe",
  "UTC",
);
