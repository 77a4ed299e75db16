import type { IsoDate } from "@vanstervind/core";
import type { MergedEvent } from "@vanstervind/event-scheduling";
import { type Placement, placeEvents } from "@vanstervind/event-scheduling/placement";
import type { YearData } from "../data/load-data.ts";
import type { Row } from "../data/tables.ts";
import { clashOptions } from "./merged-year.ts";
import { periodsOf, type QuietDays } from "./quiet-days.ts";

/** Meetings that need a time and a room, placed among what five organisations have planned already. */
export const placeMeetings = (
  data: YearData,
  merged: readonly MergedEvent[],
  quiet: readonly QuietDays[],
  { asOf, seed }: { readonly asOf: IsoDate; readonly seed: string },
): Placement => {
  const { tables, venues } = data;
  const municipalities = Object.fromEntries(tables.venues.map(({ id, municipality }) => [id, municipality]));
  return placeEvents(tables.requests.map(requestOf), {
    fixed: merged.map(({ event }) => event),
    venues,
    quietPeriods: periodsOf(quiet),
    absences: tables.absences.map(({ weekdays, ...row }) => ({
      ...row,
      weekdays: weekdays.length === 0 ? null : weekdays,
    })),
    asOf,
    spread: [{ id: "municipalities", groups: municipalities, cost: 5 }],
    clash: clashOptions(data),
    seed,
  });
};

/** What is listed first costs nothing, what comes after it one more for each place. */
const inOrder = (choices: readonly string[]): Record<string, number> =>
  Object.fromEntries(choices.map((choice, place) => [choice, place]));

const requestOf = (row: Row<"requests">) => ({
  id: row.id,
  title: { sv: row.titleSv, en: row.titleEn },
  kind: row.kind,
  durationMinutes: row.durationMinutes,
  window: { start: row.from, end: row.until },
  ...(row.weekdays.length === 0 ? {} : { weekdays: inOrder(row.weekdays) }),
  times: row.times.length === 0 ? null : inOrder(row.times),
  venues: row.venues.length === 0 ? null : inOrder(row.venues),
  size: row.size,
  needsAccessible: row.stepFree,
  people: row.people,
  audiences: row.audiences,
  series: row.series,
  minDaysApart: row.daysApart,
  leadDays: row.leadDays,
  weight: row.weight,
});
