import { compareIds, type Id } from "@vanstervind/core";
import {
  type CalendarEvent,
  type Clash,
  type ClashOptionsInput,
  type Competition,
  estimateJourneys,
  findClashes,
  findCompetition,
  findQuietBreaches,
  type MergedEvent,
  mergeCalendars,
  type QuietBreach,
} from "@vanstervind/event-scheduling";
import type { YearData } from "../data/load-data.ts";
import { datedEvents, seriesOf } from "./dated-events.ts";
import { horizon } from "./horizon.ts";
import { periodsOf, type QuietDays } from "./quiet-days.ts";

/** An organisation's calendar with what the district's rules add to it, series unexpanded: what its feed is made of. */
export interface FeedCalendar {
  readonly id: Id;
  readonly events: readonly CalendarEvent[];
}

/** Five calendars as one, and what in it cannot both be held, or had better not be. */
export interface MergedYear {
  readonly merged: readonly MergedEvent[];
  readonly clashes: readonly Clash[];
  readonly competitions: readonly Competition[];
  readonly breaches: readonly QuietBreach[];
}

/** What counts as a clash: half an hour to tidy a room, and the way between two places. */
export const clashOptions = ({ venues }: YearData): ClashOptionsInput => ({
  turnaroundMinutes: 30,
  travelMinutes: 30,
  journeys: estimateJourneys(venues),
});

/** Merges the calendars, joint events once, and looks for clashes, competition and breaches of quiet days. */
export const mergeYear = (
  data: YearData,
  calendars: readonly FeedCalendar[],
  quiet: readonly QuietDays[],
): MergedYear => {
  const merged = mergeCalendars(
    calendars.map(({ id, events }) => ({
      id,
      events: events
        .flatMap(datedEvents)
        .filter(({ start }) => horizon.start <= start.date && start.date < horizon.end),
    })),
  );
  const events = merged.map(({ event }) => event);
  return {
    merged,
    clashes: findClashes(events, clashOptions(data)),
    competitions: findCompetition(events, drawsOf(data, merged)),
    breaches: findQuietBreaches(events, periodsOf(quiet)),
  };
};

/** What each event draws: what is told of any of the entries that it was made of, the most of several. */
const drawsOf = ({ tables, venues }: YearData, merged: readonly MergedEvent[]) => {
  const told = new Map(tables.draws.map((row) => [row.eventId, row]));
  const positions = new Map(venues.map(({ id, position }) => [id, position]));
  return Object.fromEntries(
    merged.flatMap(({ event, entries }) => {
      const rows = entries.flatMap(({ eventId }) => told.get(seriesOf(eventId)) ?? []);
      const [most] = rows.sort((a, b) => b.people - a.people || compareIds(a.eventId, b.eventId));
      if (most === undefined) return [];
      const position = event.venueId === null ? null : (positions.get(event.venueId) ?? null);
      return [[event.id, { people: most.people, areas: most.areas, position }]];
    }),
  );
};
