import { DomainError, dayOf, IsoDate, parse } from "@vanstervind/core";
import * as z from "zod";
import type { CalendarEvent, CalendarEventInput } from "../calendar-event.ts";
import { Stamp, startInstant, TimeZone } from "../event-start.ts";
import { Domain } from "../internal/domain.ts";
import { dayMinutes, instantOf } from "../internal/zone.ts";
import { parseEvents } from "../parse-events.ts";
import { component, escapeText, foldLine } from "./internal/content-line.ts";
import { dateTimeText } from "./internal/time-zone-component.ts";

/** Whose busy time is told, and for when. */
export interface FreeBusyOptions {
  /** The first date. */
  readonly from: IsoDate;
  /** The date after the last one. */
  readonly to: IsoDate;
  /** The zone of these dates. */
  readonly zone?: TimeZone;
  /** Whose time it is, such as the id of a venue or an organisation; never a person's name. */
  readonly id: string;
  /** The domain that makes the id unique in the world. */
  readonly domain: string;
  /** The moment the file was made; the caller's clock. */
  readonly stamp: Stamp;
  /** Whether events of whole days take the time; `free` when left out, as in the feed. */
  readonly wholeDays?: "free" | "busy";
  /** The occurrences of a series in these dates as events of their own; needed when there is a series among the events. */
  readonly expand?: (series: CalendarEvent) => readonly CalendarEventInput[];
}

/**
 * When somebody is busy, without a word about with what: a VFREEBUSY to give to other organisations.
 *
 * Exact: the union of the events' times, in UTC, cut to the dates asked for; what is conditional is told apart as
 * tentative, and only where nothing certain is. Cancelled events take no time. The same events in any order give the
 * same bytes. O(n log n).
 *
 * @throws `invalid-input` for events or options that do not fit, or double ids; `series-not-expanded` for a series without
 * `expand`.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.4
 * @example
 * ```ts
 * import { toFreeBusy } from "@vanstervind/event-scheduling/icalendar";
 *
 * const title = { sv: "Styrelsemöte", en: "Board meeting" };
 * const event = { id: "a", title, start: { date: "2026-03-10", time: "18:00" }, durationMinutes: 120 };
 * const options = { from: "2026-03-01", to: "2026-04-01", id: "hall", domain: "example.org" };
 * const busy = toFreeBusy([event], { ...options, stamp: "2026-01-01T00:00:00Z" });
 * busy.split("\r\n").filter((line) => line.startsWith("FREEBUSY"));
 * // => ["FREEBUSY;FBTYPE=BUSY:20260310T170000Z/20260310T190000Z"]
 * ```
 */
export const toFreeBusy = (
  events: readonly CalendarEventInput[],
  { wholeDays = "free", expand, ...rest }: FreeBusyOptions,
): string => {
  const { from, to, zone, id, domain, stamp } = parse(Asked, rest, { source: "the free-busy options" });
  const parsed = parseEvents(events).filter(({ status }) => status !== "cancelled");
  const single = parsed.flatMap((event): readonly CalendarEvent[] => {
    if (event.recurrence === null) return [event];
    if (expand === undefined) throw notExpanded(event);
    return parseEvents(expand(event), `the occurrences of ${event.id}`);
  });
  const midnight = (date: IsoDate): number => instantOf(zone, dayOf(date) * dayMinutes);
  const [start, end] = [midnight(from), midnight(to)];
  const spans = (status: CalendarEvent["status"]): Span[] =>
    single
      .filter((event) => event.status === status && (wholeDays === "busy" || event.start.time !== null))
      .map(spanOf)
      .map(([a, b]): Span => [Math.max(start, a), Math.min(end, b)])
      .filter(([a, b]) => a < b);
  const busy = union(spans("confirmed"));
  const tentative = union(spans("conditional")).flatMap((span) => less(span, busy));
  const lines = component("VCALENDAR", [
    "VERSION:2.0",
    "PRODID:-//Vanstervind//event-scheduling//SV",
    ...component("VFREEBUSY", [
      `UID:${escapeText(`${id}@${domain}`)}`,
      `DTSTAMP:${stamp.replace(/[-:]/g, "")}`,
      `DTSTART:${dateTimeText(start)}Z`,
      `DTEND:${dateTimeText(end)}Z`,
      ...spanLines("BUSY", busy),
      ...spanLines("BUSY-TENTATIVE", tentative),
    ]),
  ]);
  return lines.map(foldLine).join("");
};

const Asked = z
  .object({
    from: IsoDate,
    to: IsoDate,
    zone: TimeZone.default("Europe/Stockholm"),
    id: z.string().min(1),
    domain: Domain,
    stamp: Stamp,
  })
  .refine(({ from, to }) => from < to, { path: ["to"], error: "must be after the first date" });

type Span = readonly [start: number, end: number];

/** The time an event takes; whole days end at midnight in the event's zone, however long those days are. */
const spanOf = ({ start, durationMinutes }: CalendarEvent): Span => {
  const begins = startInstant(start);
  if (start.time !== null) return [begins, begins + durationMinutes];
  return [begins, instantOf(start.zone, dayOf(start.date) * dayMinutes + durationMinutes)];
};

/** Spans that neither overlap nor touch and cover the same time, in order. */
const union = (spans: readonly Span[]): Span[] => {
  const joined: Span[] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
};

/** What of a span lies in no span of the list, which is in order. */
const less = ([start, end]: Span, taken: readonly Span[]): Span[] => {
  const left: Span[] = [];
  let at = start;
  for (const [from, to] of taken) {
    if (to <= at || from >= end) continue;
    if (from > at) left.push([at, from]);
    at = to;
  }
  return at < end ? [...left, [at, end]] : left;
};

/** A line a span: several on one line are allowed, but not read by every program. */
const spanLines = (type: string, spans: readonly Span[]): string[] =>
  spans.map((span) => `FREEBUSY;FBTYPE=${type}:${span.map((at) => `${dateTimeText(at)}Z`).join("/")}`);

const notExpanded = ({ id }: CalendarEvent): DomainError =>
  new DomainError("series-not-expanded", `The event "${id}" comes back.`, {
    values: { id },
    hint: "Give its occurrences by expand.",
  });
