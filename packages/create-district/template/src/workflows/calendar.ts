import { type CalendarEventInput, explain } from "@vanstervind/event-scheduling";
import { toICalendar } from "@vanstervind/event-scheduling/icalendar";
import { commemorations, yearCalendar } from "@vanstervind/event-scheduling/year";
import * as z from "zod";
import type { Workflow } from "../workflow.ts";

/** dates.csv: your own meetings and campaigns. Without a time, a whole day. */
export const OwnDate = z.object({
  id: z.string().min(1),
  titleSv: z.string().min(1),
  titleEn: z.string().min(1),
  date: z.iso.date(),
  time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .nullable(),
  minutes: z.int().min(1),
  groups: z.array(z.string()),
});

/** The year: what recurs, what you have settled, and what cannot both be held. */
export const calendar: Workflow = ({ read, lang, settings, day }) => {
  const events = read("dates.csv", OwnDate).map(
    ({ id, titleSv, titleEn, date, time, minutes, groups }): CalendarEventInput => ({
      id,
      title: { sv: titleSv, en: titleEn },
      start: time === null ? { date } : { date, time },
      durationMinutes: time === null ? 1440 : minutes,
      audiences: groups,
    }),
  );
  const { entries, clashes } = yearCalendar(commemorations, Number(day.slice(0, 4)), { events });
  const why = clashes.map(({ firstId, secondId, reason }) => `${firstId} + ${secondId}: ${explain(reason, lang)}`);
  return {
    title: { sv: "Årets datum", en: "The dates of the year" }[lang],
    intro: [{ sv: `${clashes.length} krockar.`, en: `${clashes.length} clashes.` }[lang], ...why].join(" "),
    head: { sv: ["dag", "tid", "vad", "säkert"], en: ["day", "time", "what", "settled"] }[lang],
    rows: entries.map(({ event }) => [
      event.start.date,
      event.start.time ?? "",
      event.title[lang],
      event.status === "confirmed" ? { sv: "ja", en: "yes" }[lang] : { sv: "nej", en: "no" }[lang],
    ]),
    files: {
      "year.ics": toICalendar(
        entries.map(({ event }) => event),
        { name: settings.name, domain: "district.example", stamp: `${day}T08:00:00Z`, lang },
      ),
    },
  };
};
