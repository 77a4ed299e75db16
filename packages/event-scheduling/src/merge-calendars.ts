import { compareIds, Id, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { CalendarEvent } from "./calendar-event.ts";
import { startInstant } from "./event-start.ts";
import { groupsOf } from "./internal/groups-of.ts";
import { parseRows } from "./internal/parse-rows.ts";
import { requireUniqueIds } from "./internal/unique-ids.ts";

/** What one organisation publishes. */
export const OrganiserCalendar = z.object({
  /** The organisation, by the name that readers of the calendar see. */
  id: Id,
  /** Its events; an id stands for the same event in every calendar. */
  events: z.array(CalendarEvent).readonly(),
});

/** See the schema of the same name. */
export interface OrganiserCalendar extends z.infer<typeof OrganiserCalendar> {}

/** An {@link OrganiserCalendar} as a caller may write it. */
export type OrganiserCalendarInput = z.input<typeof OrganiserCalendar>;

/** How events of several organisations are known to be the same. */
export interface MergeOptions {
  /** How alike two titles must be, from 0 to 1, for events at the same time and place to be one. */
  readonly titleLikeness?: number;
}

/** Why entries of several calendars are one event, and what their organisers say differently. */
export type MergeReason =
  | Reason<"same-id", { readonly organisers: readonly Id[] }>
  | Reason<"same-time-and-title", { readonly organisers: readonly Id[]; readonly likeness: number }>
  | Reason<"told-differently", { readonly field: MergedField; readonly kept: Id; readonly others: readonly Id[] }>;

/** A field that organisers of one event can tell differently. */
export type MergedField = "title" | "start" | "durationMinutes" | "venueId" | "status";

/** An event with all the calendars that have it. */
export interface MergedEvent {
  /** The event as told in the highest sequence, then by the first organiser in id order; people and audiences of all. */
  readonly event: CalendarEvent;
  /** The entries that it was made of, by organiser. */
  readonly entries: readonly { readonly organiserId: Id; readonly eventId: Id }[];
  /** Why they are one, and what they tell differently; empty for an event of one calendar. */
  readonly reasons: readonly MergeReason[];
}

/**
 * One calendar of several organisations', where an event that more than one of them publishes is found once.
 *
 * Two entries are one event when they have the same id; or when they start at the same instant, both with a time or both
 * without, neither at a venue other than the other's, and their titles are alike in Swedish or English: the Dice
 * likeness of their letter pairs is at least `titleLikeness` (0.6 when left out). The likest are joined first, ties by id,
 * and never two entries of the same calendar. So what two organisations hold together does not clash with itself. Order
 * of calendars and events plays no part. O(n log n), and all pairs of those that start together.
 *
 * @throws `invalid-input` for calendars that do not fit, double ids of calendars or of events within one.
 * @see L. R. Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26 (1945)
 * @example
 * ```ts
 * import { mergeCalendars } from "@vanstervind/event-scheduling";
 *
 * const march = (id: string, sv: string) => ({
 *   id,
 *   title: { sv, en: "May Day" },
 *   start: { date: "2026-05-01", time: "12:00" },
 *   durationMinutes: 120,
 * });
 * const merged = mergeCalendars([
 *   { id: "Nacka", events: [march("n1", "Första maj")] },
 *   { id: "Solna", events: [march("s7", "Första maj-tåg")] },
 * ]);
 * merged.map(({ event }) => event.organisers); // => [["Nacka", "Solna"]]
 * ```
 */
export const mergeCalendars = (
  calendars: readonly OrganiserCalendarInput[],
  { titleLikeness = 0.6 }: MergeOptions = {},
): readonly MergedEvent[] => {
  const entries = parseRows(OrganiserCalendar, calendars, "the calendars")
    .flatMap(({ id: organiserId, events }) => {
      requireUniqueIds(events, organiserId);
      return events.map((event) => ({ organiserId, event, at: startInstant(event.start) }));
    })
    .sort(inOrder);
  const groups = new Map(entries.map((entry): [Entry, Group] => [entry, { entries: [entry], likeness: 1 }]));
  const join = (a: Entry, b: Entry, likeness: number): void => {
    const [one, other] = [groups.get(a)!, groups.get(b)!];
    const organisers = new Set(one.entries.map(({ organiserId }) => organiserId));
    if (other.entries.some(({ organiserId }) => organisers.has(organiserId))) return;
    const both = {
      entries: [...one.entries, ...other.entries],
      likeness: Math.min(one.likeness, other.likeness, likeness),
    };
    for (const entry of both.entries) groups.set(entry, both);
  };
  for (const same of groupsOf(entries, ({ event }) => event.id).values()) {
    for (const entry of same.slice(1)) join(same[0]!, entry, 1);
  }
  const alike: { readonly a: Entry; readonly b: Entry; readonly likeness: number }[] = [];
  for (const together of groupsOf(entries, ({ at, event }) => `${at} ${event.start.time === null}`).values()) {
    for (const [index, a] of together.entries()) {
      for (const b of together.slice(index + 1)) {
        const likeness = a.organiserId === b.organiserId ? 0 : titlesAlike(a.event, b.event);
        if (likeness > 0 && likeness >= titleLikeness) alike.push({ a, b, likeness });
      }
    }
  }
  for (const { a, b, likeness } of alike.sort((x, y) => y.likeness - x.likeness)) {
    const venues = [a, b].flatMap((entry) => groups.get(entry)!.entries.map(({ event }) => event.venueId));
    if (new Set(venues.filter((id) => id !== null)).size < 2) join(a, b, likeness);
  }
  return [...new Set(entries.map((entry) => groups.get(entry)!))].map(mergedEvent);
};

interface Entry {
  readonly organiserId: Id;
  readonly event: CalendarEvent;
  readonly at: number;
}

interface Group {
  readonly entries: readonly Entry[];
  readonly likeness: number;
}

const inOrder = (a: Entry, b: Entry): number =>
  a.at - b.at || compareIds(a.event.id, b.event.id) || compareIds(a.organiserId, b.organiserId);

const mergedEvent = ({ entries, likeness }: Group): MergedEvent => {
  const byOrganiser = [...entries].sort((a, b) => compareIds(a.organiserId, b.organiserId));
  const latest = byOrganiser.reduce((best, entry) => (entry.event.sequence > best.event.sequence ? entry : best));
  const all = (idsOf: (entry: Entry) => readonly Id[]): Id[] =>
    [...new Set(byOrganiser.flatMap(idsOf))].sort(compareIds);
  const organisers = byOrganiser.map(({ organiserId }) => organiserId);
  const reasons: MergeReason[] = [];
  if (entries.length > 1) {
    const sameId = entries.every(({ event }) => event.id === latest.event.id);
    reasons.push(
      sameId
        ? { code: "same-id", values: { organisers } }
        : { code: "same-time-and-title", values: { organisers, likeness } },
    );
    for (const field of ["title", "start", "durationMinutes", "venueId", "status"] as const) {
      const told = JSON.stringify(latest.event[field]);
      const others = byOrganiser
        .filter(({ event }) => event[field] !== null && JSON.stringify(event[field]) !== told)
        .map(({ organiserId }) => organiserId);
      const values = { field, kept: latest.organiserId, others };
      if (others.length > 0) reasons.push({ code: "told-differently", values });
    }
  }
  return {
    event: {
      ...latest.event,
      venueId: latest.event.venueId ?? byOrganiser.find(({ event }) => event.venueId !== null)?.event.venueId ?? null,
      people: all(({ event }) => event.people),
      audiences: all(({ event }) => event.audiences),
      organisers: all(({ organiserId, event }) => [organiserId, ...event.organisers]),
    },
    entries: byOrganiser.map(({ organiserId, event }) => ({ organiserId, eventId: event.id })),
    reasons,
  };
};

const titlesAlike = ({ title: a }: CalendarEvent, { title: b }: CalendarEvent): number =>
  Math.max(likeness(a.sv, b.sv), likeness(a.en, b.en));

/** Twice the letter pairs in common over the letter pairs of both. */
const likeness = (a: string, b: string): number => {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const all = one.length + other.length;
  if (all === 0) return a === b ? 1 : 0;
  let common = 0;
  for (const pair of one) {
    const at = other.indexOf(pair);
    if (at < 0) continue;
    other.splice(at, 1);
    common++;
  }
  return (2 * common) / all;
};

const pairsOf = (text: string): string[] => {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
};
