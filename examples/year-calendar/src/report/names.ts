import type { Id, Lang, Reason } from "@vanstervind/core";
import { swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import { figuresIn } from "@vanstervind/page";
import type { CalendarPlan } from "../plan-calendar.ts";
import { years } from "../steps/horizon.ts";
import { shownEvents } from "../steps/shown-events.ts";

/** What things are called on a page. */
export interface Names {
  /** The name of whatever has an id; the id itself where nothing is called so. */
  readonly of: (id: Id) => string;
  /** A reason with names in place of ids, so that its sentence can be read. */
  readonly in: <R extends Reason>(reason: R) => R;
}

/** Words of a reason that are not ids, whatever they look like. */
const words = new Set(["kind", "by", "part", "field", "date", "start", "end"]);

/** The names of organisations, venues, groups, events and quiet days in a language. */
export const namesIn = (plan: CalendarPlan, lang: Lang): Names => {
  const { tables, venues } = plan.data;
  const f = figuresIn(lang);
  const called = new Map<Id, string>();
  const row = ({ id, nameSv, nameEn }: { id: Id; nameSv: string; nameEn: string }): void => {
    called.set(id, lang === "sv" ? nameSv : nameEn);
  };
  for (const each of tables.requests) called.set(each.id, lang === "sv" ? each.titleSv : each.titleEn);
  for (const { id, name } of years.flatMap(swedishHolidays)) called.set(id, name[lang]);
  for (const { id, name } of plan.quiet) called.set(id, name[lang]);
  for (const choice of tables.polls.flatMap(({ choices }) => choices)) {
    called.set(choice, `${f.dayAndMonth(choice.slice(0, 10))} ${choice.slice(11)}`.trim());
  }
  for (const { event } of plan.year.merged)
    called.set(event.id, `${event.title[lang]} ${f.dayAndMonth(event.start.date)}`);
  for (const { event, proposed } of shownEvents(plan)) {
    if (proposed) called.set(event.id, `${event.title[lang]} ${f.dayAndMonth(event.start.date)}`);
  }
  for (const { id, start } of plan.callCentre.request.shifts)
    called.set(id, `${f.dayAndMonth(start.date)} ${start.time}`);
  for (const each of tables.leadTasks) called.set(each.id, lang === "sv" ? each.titleSv : each.titleEn);
  for (const { id, name } of venues) called.set(id, name);
  for (const { id, name } of tables.recipients) called.set(id, name);
  tables.organisations.forEach(row);
  tables.names.forEach(row);
  const of = (id: Id): string => called.get(id) ?? id;
  const renamed = (value: unknown): unknown => {
    if (typeof value === "string") return of(value);
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, words.has(key) ? part : renamed(part)]));
  };
  return {
    of,
    // Only ids change, so the reason keeps its shape.
    in: (reason) => ({ ...reason, values: renamed(reason.values) }) as typeof reason,
  };
};
