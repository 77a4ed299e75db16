import type { Lang, LocalText } from "@vanstervind/core";
import { addDays, type Id } from "@vanstervind/core";
import type { CalendarEvent } from "@vanstervind/event-scheduling";
import { etagOf, type FeedTask, toFreeBusy, toICalendar } from "@vanstervind/event-scheduling/icalendar";
import type { CalendarPlan } from "../plan-calendar.ts";
import { datedEvents } from "./dated-events.ts";
import { shownEvents } from "./shown-events.ts";

/** A calendar file that programs subscribe to. */
export interface Feed {
  readonly file: string;
  readonly name: LocalText;
  readonly content: string;
  readonly etag: string;
  /** Whether it tells only when, not what. */
  readonly busyOnly: boolean;
}

/** The domain that makes the ids of events unique in the world; nobody answers there. */
export const domain = "kalender.example.org";

/** One feed for each organisation and one for the whole year, and when each organisation is busy. */
export const makeFeeds = (plan: CalendarPlan, lang: Lang): readonly Feed[] => {
  const { data, calendars, options } = plan;
  const stamp = `${options.asOf}T06:00:00Z`;
  const nameOf = new Map(
    data.tables.organisations.map(({ id, nameSv, nameEn }): [Id, LocalText] => [id, { sv: nameSv, en: nameEn }]),
  );
  const named = (event: CalendarEvent, organisers: readonly Id[]): CalendarEvent => ({
    ...event,
    organisers: organisers.map((id) => nameOf.get(id)?.[lang] ?? id),
  });
  const shown = shownEvents(plan);
  const proposals = shown.filter(({ proposed }) => proposed);
  const feed = (id: string, name: LocalText, events: readonly CalendarEvent[], tasks: readonly FeedTask[]): Feed => {
    const content = toICalendar(events, {
      name: name[lang],
      domain,
      stamp,
      lang,
      venues: data.venues,
      tasks,
      reminderDays: 3,
    });
    return { file: `feed-${id}.ics`, name, content, etag: etagOf(content), busyOnly: false };
  };
  const own = calendars.map(({ id, events }, index) => {
    const all = [...events, ...(index === 0 ? proposals.map(({ event }) => event) : [])];
    return feed(
      id,
      nameOf.get(id)!,
      all.map((event) => named(event, [id])),
      index === 0 ? tasksOf(plan) : [],
    );
  });
  const whole: LocalText = { sv: "Hela året", en: "The whole year" };
  const year = feed(
    "year",
    whole,
    shown.map(({ event, organisationIds }) => named(event, organisationIds)),
    [],
  );
  const from = `${options.asOf.slice(0, 7)}-01`;
  const busy = calendars.map(({ id, events }): Feed => {
    const dates = { from, to: addDays(from, 366) };
    const content = toFreeBusy(events, { ...dates, id: `busy-${id}`, domain, stamp, expand: datedEvents });
    return { file: `busy-${id}.ics`, name: nameOf.get(id)!, content, etag: etagOf(content), busyOnly: true };
  });
  return [year, ...own, ...busy];
};

/** What is still to be done before the election and the conferences. */
const tasksOf = ({ electionPlan, notices }: CalendarPlan): readonly FeedTask[] => {
  const rule = (id: Id): Id => id.replace(/\/.*$/, "");
  return [
    ...electionPlan.plan.tasks
      .filter(({ id }) => !electionPlan.done.has(id))
      // What is done is not in the feed, so nothing can wait for it there.
      .map(
        (task): FeedTask => ({
          ...task,
          predecessors: task.predecessors.filter((id) => !electionPlan.done.has(id)),
        }),
      ),
    ...notices.plan.tasks.map((task): FeedTask => ({ ...task, id: rule(task.id) })),
  ];
};
