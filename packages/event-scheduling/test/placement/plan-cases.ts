import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import { swedishHolidays } from "../../src/calendar/index.ts";
import type { CalendarEventInput } from "../../src/index.ts";
import type { PlacementOptions, PlacementRequestInput } from "../../src/placement/index.ts";
import { clashOptions, dateIn, events, requests, title, venues } from "../arbitraries.ts";
import type { PlacementCase } from "./plan-oracle.ts";

const stretch = fc
  .tuple(dateIn("2026-03-29", 8), fc.integer({ min: 1, max: 3 }))
  .map(([start, days]) => ({ start, end: addDays(start, days) }));

const weekdays = fc.option(fc.subarray(["monday", "wednesday", "friday"] as const, { minLength: 1 }));

const cost = fc.integer({ min: 0, max: 4 });

/** Crowded plans that meet every rule there is, each in some of the cases. */
export const cases = (max: number): fc.Arbitrary<PlacementCase> =>
  fc
    .record({
      requests: requests(max),
      fixed: events(3, "2026-03-30", 9),
      clash: clashOptions,
      dates: fc.array(fc.option(fc.tuple(dateIn("2026-03-30", 4), cost, cost), { freq: 2 }), {
        minLength: max,
        maxLength: max,
      }),
      leadDays: fc.array(fc.constantFrom(0, 0, 3), { minLength: max, maxLength: max }),
      quietPeriods: fc.array(
        fc.tuple(stretch, fc.constantFrom(null, ["event"], ["other"])).map(([dates, kinds]) => ({ ...dates, kinds })),
        { maxLength: 1 },
      ),
      absences: fc.array(
        fc
          .tuple(stretch, fc.constantFrom("person1", "person2"), weekdays, fc.option(cost))
          .map(([dates, personId, days, price]) => ({ ...dates, personId, weekdays: days, cost: price })),
        { maxLength: 2 },
      ),
      asOf: dateIn("2026-03-26", 7),
      spread: fc.array(
        fc.record({
          groups: fc.constantFrom(
            { venue1: "solna", venue2: "solna", venue3: "nacka" },
            { venue1: "a", venue2: "b", venue3: "c" },
          ),
          cost,
          most: fc.option(fc.integer({ min: 0, max: 3 })),
        }),
        { maxLength: 2 },
      ),
      previous: fc.array(
        fc.record({
          date: dateIn("2026-03-30", 8),
          time: fc.constantFrom("10:00", "11:00", "18:00"),
          venueId: fc.constantFrom(null, "venue1", "venue2"),
          pinned: fc.constantFrom(false, false, true),
        }),
        { maxLength: 3 },
      ),
      moveCost: cost,
      maxMoves: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    })
    .map(({ requests: plain, dates, leadDays, quietPeriods, spread, previous, ...rest }) => ({
      ...rest,
      venues,
      holidays: swedishHolidays(2026),
      requests: plain.map((request, index): PlacementRequestInput => {
        const some = dates[index];
        return {
          ...request,
          leadDays: leadDays[index]!,
          dates: some == null ? null : { [some[0]]: some[1], [addDays(some[0], 1)]: some[2], [addDays(some[0], 2)]: 0 },
        };
      }),
      quietPeriods: quietPeriods.map((period, index) => ({ ...period, id: `quiet${index}` })),
      spread: spread.map((rule, index) => ({ ...rule, id: `spread${index}` })),
      previous: previous.map(({ date, time, venueId, pinned }, index): CalendarEventInput => {
        const request = plain[index];
        return {
          id: request?.id ?? `dropped${index}`,
          title,
          start: { date, time: request?.times === null ? null : time },
          durationMinutes: request?.durationMinutes ?? 60,
          people: request?.people ?? [],
          audiences: request?.audiences ?? [],
          venueId,
          pinned,
        };
      }),
    }));

/** The options of a case. */
export const optionsOf = ({ requests: _, holidays: __, maxMoves, ...options }: PlacementCase): PlacementOptions => ({
  ...options,
  ...(maxMoves === undefined ? {} : { maxMoves }),
});
