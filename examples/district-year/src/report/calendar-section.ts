import { addDays, type IsoDate, type Lang } from "@vanstervind/core";
import { explain, lastDay, type VenueInput, Weekday, weekdayOf } from "@vanstervind/event-scheduling";
import { explainPlacement } from "@vanstervind/event-scheduling/placement";
import { type CalendarEntry, explainYear } from "@vanstervind/event-scheduling/year";
import { type Figures, type Html, html } from "@vanstervind/page";
import type { YearPlan } from "../plan-year.ts";

const texts = {
  sv: {
    title: (year: number) => `Året ${year}`,
    lead: (events: string, placed: string) =>
      `${events} händelser. ${placed} är utplacerade så att lokal, människor och målgrupp räcker till alla, och aldrig på minnesdagar, helgdagar eller valdagar.`,
    clashes: (count: number) =>
      count === 0 ? "Inga krockar." : `${count} krockar finns kvar bland det som redan var bestämt:`,
    settled: "Redan bestämt, men på en dag som borde vara fri",
    unplaced: "Fick ingen tid",
    on: "händelse",
    maybe: "om den arrangeras",
    remember: "minnesdag",
    closed: "helgdag",
    week: "v.",
    days: ["må", "ti", "on", "to", "fr", "lö", "sö"],
    list: "Dag för dag",
    date: "Datum",
    what: "Vad",
    where: "Var",
    tasks: "I god tid",
    tasksLead: "Senaste dag för det som ska göras före de större tillfällena. Det som redan är för sent visas först.",
    due: "Senast",
    task: "Att göra",
    before: "Inför",
    late: "för sent",
    beside: "Andras möten, som våra går fria från",
    besideLead: (count: number) =>
      `${count} möten hos andra organisationer är för samma grupper. Inget av det som placerats här ligger samtidigt. De är påhittade, som kalendrarna de kommer från.`,
    whose: "Hos",
    others: (count: number) => `och ${count} medlemsmöten i föreningarna, som finns i year.ics`,
  },
  en: {
    title: (year: number) => `The year ${year}`,
    lead: (events: string, placed: string) =>
      `${events} events. ${placed} were placed so that rooms, people and audiences suffice for all, and never on commemorations, holidays or election days.`,
    clashes: (count: number) =>
      count === 0 ? "No clashes." : `${count} clashes remain among what was settled before:`,
    settled: "Settled before, but on a day that should be free",
    unplaced: "Found no time",
    on: "event",
    maybe: "if it is arranged",
    remember: "commemoration",
    closed: "holiday",
    week: "wk",
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    list: "Day by day",
    date: "Date",
    what: "What",
    where: "Where",
    tasks: "In good time",
    tasksLead: "The latest day for what must be done before the larger occasions. What is late already comes first.",
    due: "By",
    task: "To do",
    before: "For",
    late: "late",
    beside: "Meetings of others that ours stay clear of",
    besideLead: (count: number) =>
      `${count} meetings of other organisations are for the same groups. Nothing placed here is at the same time. They are made up, as are the calendars they come from.`,
    whose: "Held by",
    others: (count: number) => `and ${count} member meetings of associations, which are in year.ics`,
  },
} as const;

/** Twelve months, the list of days, and the tasks that must be done in time. */
export const calendarSection = (plan: YearPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { calendar, placement, venues } = plan.calendar;
  const venueName = new Map(venues.map(({ id, name }) => [id, name]));
  const listed = calendar.entries.filter(({ event }) => event.kind !== "member-meeting");
  const others = calendar.entries.length - listed.length;
  const requestName = new Map(
    plan.district.calendarRequests.map((row) => [row.id, lang === "sv" ? row.nameSv : row.nameEn]),
  );
  return html`<section id="calendar">
<h2>${t.title(calendar.year)}</h2>
<p>${t.lead(figures.whole(calendar.entries.length), figures.whole(placement.placed.length))} ${t.clashes(calendar.clashes.length)}</p>
${calendar.clashes.length === 0 ? null : html`<ul class="reasons">${calendar.clashes.map(({ reason }) => html`<li>${explain(reason, lang)}</li>`)}</ul>`}
${settledOnFreeDays(plan, lang, figures)}
${
  placement.unplaced.length === 0
    ? null
    : html`<h3>${t.unplaced}</h3><ul class="reasons">${placement.unplaced.map(
        ({ requestId, reasons }) =>
          html`<li>${requestName.get(requestId.replace(/-\d\d$/, "")) ?? requestId}: ${reasons.map((reason) => explainPlacement(reason, lang)).join(" ")}</li>`,
      )}</ul>`
}
<ul class="legend"><li><i style="background:var(--accent)"></i>${t.on}</li><li><i style="background:#fbefd6"></i>${t.maybe}</li><li><i style="background:var(--info)"></i>${t.remember}</li><li><i style="background:var(--bad)"></i>${t.closed}</li></ul>
<div class="months">${Array.from({ length: 12 }, (_, month) => monthTable(plan, month, lang))}</div>
<h3>${t.list}</h3>
<div class="scroll"><table>
<thead><tr><th>${t.date}</th><th>${t.what}</th><th>${t.where}</th></tr></thead>
<tbody>${listed.map((entry) => entryRow(entry, venueName, lang, figures))}</tbody>
</table></div>
${others > 0 ? html`<p class="muted small">… ${t.others(others)}.</p>` : null}
${besideTable(plan, lang, figures)}
${tasksTable(plan, lang, figures)}
</section>`;
};

/** What was settled before and lies on a holiday, a commemoration or an election day: told, since it was not placed here. */
const settledOnFreeDays = ({ calendar: { calendar } }: YearPlan, lang: Lang, figures: Figures): Html | null => {
  const days = calendar.entries.filter(({ event }) => event.kind === "commemoration" || event.kind === "election");
  const found = calendar.entries.flatMap(({ event, holidays }) => {
    if (event.kind !== "study") return [];
    const { date } = event.start;
    const same = days.filter(({ event: day }) => day.start.date <= date && date <= lastDay(day));
    const names = [...holidays.map(({ name }) => name[lang]), ...same.map(({ event: day }) => day.title[lang])];
    return names.length === 0
      ? []
      : [`${figures.dayAndMonth(date)} ${event.title[lang]} (${[...new Set(names)].join(", ")})`];
  });
  if (found.length === 0) return null;
  return html`<h3>${texts[lang].settled}</h3><ul class="reasons">${found.map((line) => html`<li>${line}</li>`)}</ul>`;
};

const monthTable = ({ calendar: { calendar } }: YearPlan, month: number, lang: Lang): Html => {
  const t = texts[lang];
  const { year, entries, holidays } = calendar;
  const first: IsoDate = `${year}-${String(month + 1).padStart(2, "0")}-01`;
  const name = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" }).format(new Date(`${first}T00:00:00Z`));
  const closed = new Set(holidays.filter(({ type }) => type === "public").map(({ date }) => date));
  const start = addDays(first, -Weekday.options.indexOf(weekdayOf(first)));
  const weeks = Array.from({ length: 6 }, (_, week) => addDays(start, 7 * week)).filter(
    (monday) => addDays(monday, 6) >= first && monday.slice(0, 7) <= first.slice(0, 7),
  );
  return html`<div class="month"><h3>${name}</h3><table>
<thead><tr><th class="week">${t.week}</th>${t.days.map((day) => html`<th>${day}</th>`)}</tr></thead>
<tbody>${weeks.map(
    (monday) =>
      html`<tr><td class="week">${weekNumber(monday)}</td>${Array.from({ length: 7 }, (_, weekday) => {
        const date = addDays(monday, weekday);
        if (!date.startsWith(first.slice(0, 7))) return html`<td></td>`;
        const today = entries.filter(({ event }) => event.start.date <= date && date <= lastDay(event));
        const marks = [
          closed.has(date) || weekday === 6 ? "closed" : "",
          today.some(({ event }) => event.kind === "commemoration" && event.status === "confirmed") ? "remember" : "",
          today.some(({ event }) => event.kind !== "commemoration" && event.kind !== "member-meeting") ? "on" : "",
          today.some(({ event }) => event.status === "conditional") ? "maybe" : "",
        ].filter((mark) => mark !== "");
        return html`<td class="${marks.join(" ")}" title="${today.map(({ event }) => event.title[lang]).join("; ")}">${Number(date.slice(8))}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
};

/** ISO 8601 week of a Monday: the week belongs to the year of its Thursday. */
const weekNumber = (monday: IsoDate): number => {
  const thursday = addDays(monday, 3);
  const dayOfYear = Math.round((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000);
  return Math.floor(dayOfYear / 7) + 1;
};

const entryRow = (
  { event, holidays, reasons }: CalendarEntry,
  venueName: ReadonlyMap<string, VenueInput["name"]>,
  lang: Lang,
  figures: Figures,
): Html => {
  const t = texts[lang];
  const { start, title, status, venueId } = event;
  const last = lastDay(event);
  const days =
    start.date === last
      ? figures.dayAndMonth(start.date)
      : `${figures.dayAndMonth(start.date)} – ${figures.dayAndMonth(last)}`;
  return html`<tr><td>${days}${start.time === null ? null : ` ${start.time}`}</td>
<td>${title[lang]} ${status === "conditional" ? html`<span class="badge wait">${t.maybe}</span>` : null}
${status === "conditional" ? html`<br><span class="muted small">${reasons.map((reason) => explainYear(reason, lang)).join(" ")}</span>` : null}
${
  // A commemoration that is a holiday has its name already.
  event.kind === "commemoration"
    ? null
    : holidays.map((holiday) => html` <span class="muted small">${holiday.name[lang]}</span>`)
}</td>
<td>${venueName.get(venueId ?? "") ?? null}</td></tr>`;
};

/** What other organisations hold for the groups that the district's meetings are for. */
const besideTable = ({ calendar: { others } }: YearPlan, lang: Lang, figures: Figures): Html | null => {
  if (others.length === 0) return null;
  const t = texts[lang];
  const key = ({ event }: (typeof others)[number]): string => `${event.start.date} ${event.start.time} ${event.id}`;
  const inOrder = [...others].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return html`<h3>${t.beside}</h3><details><summary>${t.besideLead(others.length)}</summary><div class="scroll"><table>
<thead><tr><th>${t.date}</th><th>${t.what}</th><th>${t.whose}</th></tr></thead>
<tbody>${inOrder.map(
    ({ event, organisation }) =>
      html`<tr><td>${figures.dayAndMonth(event.start.date)} ${event.start.time}</td><td>${event.title[lang]}</td><td>${organisation[lang]}</td></tr>`,
  )}</tbody>
</table></div></details>`;
};

const tasksTable = ({ calendar: { backPlans, calendar } }: YearPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const events = new Map(calendar.entries.map(({ event }) => [event.id, event]));
  const tasks = backPlans
    .flatMap(({ tasks: own }) => own)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.eventId < b.eventId ? -1 : 1));
  return html`<h3>${t.tasks}</h3><p class="muted small">${t.tasksLead}</p>
<div class="scroll"><table>
<thead><tr><th>${t.due}</th><th>${t.task}</th><th>${t.before}</th></tr></thead>
<tbody>${tasks.map(({ due, title, eventId, slackDays }) => {
    const event = events.get(eventId);
    if (event === undefined) return null;
    return html`<tr><td>${figures.dayAndMonth(due)} ${slackDays !== null && slackDays < 0 ? html`<span class="badge bad">${t.late}</span>` : null}</td>
<td>${title[lang]}</td><td>${event.title[lang]}, ${figures.dayAndMonth(event.start.date)}</td></tr>`;
  })}</tbody>
</table></div>`;
};
