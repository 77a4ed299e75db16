import { DomainError, type Fault, parse } from "@vanstervind/core";
import { scanCsv } from "@vanstervind/csv";
import { CalendarEvent, type CalendarEventInput, type Venue } from "@vanstervind/event-scheduling";
import { type ReadNotice, readICalendar } from "@vanstervind/event-scheduling/reader";
import { choiceIn } from "@vanstervind/event-scheduling/signup";
import * as z from "zod";
import { EventRow } from "./event-row.ts";
import type { Row } from "./tables.ts";

/** What an organisation publishes, series unexpanded. */
export interface OwnCalendar {
  readonly organisation: Row<"organisations">;
  readonly events: readonly CalendarEvent[];
  /** What was mended in its file, or left out. */
  readonly notices: readonly ReadNotice[];
}

/** Reads an organisation's calendar, a table or a calendar file, and tells venues that only it knows. */
export const readCalendar = (
  organisation: Row<"organisations">,
  content: Uint8Array,
  venues: readonly Venue[],
): { readonly calendar: OwnCalendar; readonly venues: readonly Venue[]; readonly faults: readonly Fault[] } => {
  const source = organisation.file;
  try {
    if (source.endsWith(".csv")) {
      const { rows, faults } = scanCsv(content, EventRow, { source });
      const events = parse(z.array(CalendarEvent), rows.map(eventOf), { source, firstRow: 2 });
      return { calendar: { organisation, events, notices: [] }, venues: [], faults };
    }
    const { events, notices, venues: named } = readICalendar(content);
    const byName = new Map(venues.map(({ id, name }) => [name, id]));
    const foreign = named.filter(({ name }) => !byName.has(name));
    const idOf = new Map(named.map(({ id, name }) => [id, byName.get(name) ?? id]));
    const read = events.map((event) => ({
      ...event,
      start: localStart(event),
      venueId: event.venueId === null ? null : idOf.get(event.venueId)!,
      // A calendar file tells of no audience, so the organisation's own is meant.
      audiences: organisation.audiences,
    }));
    return { calendar: { organisation, events: read, notices }, venues: foreign, faults: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, faults, message } = error;
    return {
      calendar: { organisation, events: [], notices: [] },
      venues: [],
      faults: faults.length > 0 ? faults : [{ code, source, row: null, field: "", message }],
    };
  }
};

const zone = "Europe/Stockholm";

/** A start as people here write it, so that it can be compared with what others tell; a series stays in its own zone. */
const localStart = ({ id, start, recurrence }: CalendarEvent): CalendarEvent["start"] => {
  if (start.zone === zone || start.time === null || recurrence !== null) return start;
  const { date, time } = choiceIn({ id, start }, zone);
  return { date, time, zone };
};

const eventOf = ({ titleSv, titleEn, date, time, rrule, except, ...row }: EventRow): CalendarEventInput => ({
  ...row,
  title: { sv: titleSv, en: titleEn },
  start: { date, time },
  recurrence:
    rrule === null ? null : { rules: [rrule], excluded: except.map((day) => (time === null ? day : `${day}T${time}`)) },
});
