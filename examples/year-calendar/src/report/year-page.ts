import { addDays, type Id, type IsoDate, type Lang } from "@vanstervind/core";
import { lastDay, Weekday, weekdayOf } from "@vanstervind/event-scheduling";
import { type Holiday, swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import { type Html, html, page } from "@vanstervind/page";
import type { Row } from "../data/tables.ts";
import type { CalendarPlan } from "../plan-calendar.ts";
import { years } from "../steps/horizon.ts";
import { type ShownEvent, shownEvents } from "../steps/shown-events.ts";
import { mark } from "./mark.ts";
import { yearStyles } from "./year-styles.ts";

const texts = {
  sv: {
    title: (list: readonly number[]) => `Årskalender ${list[0]}–${list.at(-1)}`,
    year: (year: number) => `Året ${year}`,
    days: ["må", "ti", "on", "to", "fr", "lö", "sö"],
    week: "v.",
    sure: "fylld: bestämt",
    maybe: "ihålig: om det blir av, eller förslag",
    closed: "helgdag",
    quiet: "lov eller högtid",
    election: "valdag",
    madeUp: "Händelser, lokaler och lov är påhittade; helgdagar, högtider och valdagar är verkliga.",
    back: "Till sidan med krockar, tider och scheman",
    more: (count: number) => `+${count}`,
  },
  en: {
    title: (list: readonly number[]) => `Year calendar ${list[0]}–${list.at(-1)}`,
    year: (year: number) => `The year ${year}`,
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    week: "wk",
    sure: "filled: settled",
    maybe: "hollow: if it is held, or proposed",
    closed: "holiday",
    quiet: "school break or feast",
    election: "election day",
    madeUp: "Events, venues and school breaks are made up; holidays, feasts and election days are real.",
    back: "To the page of clashes, deadlines and rosters",
    more: (count: number) => `+${count}`,
  },
} as const;

/** Three years to hang on a wall: one A4 page each, months as columns. */
export const yearPage = (plan: CalendarPlan, lang: Lang): string => {
  const t = texts[lang];
  const { organisations } = plan.data.tables;
  const day = dayWriter(plan, lang);
  const legend = html`<ul class="legend">${organisations.map(
    (row) => html`<li>${mark(row, true)} ${nameOf(row, lang)}</li>`,
  )}<li class="words">${t.sure}</li><li class="words">${t.maybe}</li><li><i class="key closed"></i>${t.closed}</li><li><i class="key quiet"></i>${t.quiet}</li><li><i class="key election"></i>${t.election}</li></ul>`;
  return page(
    t.title(years),
    lang,
    yearStyles,
    html`<main><h1>${t.title(years)}</h1><p class="lead">${t.madeUp} <a href="report.html">${t.back}</a></p>
${years.map(
  (year) => html`<section class="year" id="y${year}"><header><h2>${t.year(year)}</h2>${legend}</header>
<div class="months">${Array.from({ length: 12 }, (_, month) => monthColumn(year, month, lang, day))}</div></section>`,
)}</main>`,
  );
};

const nameOf = ({ nameSv, nameEn }: Row<"organisations">, lang: Lang): string => (lang === "sv" ? nameSv : nameEn);

const monthColumn = (year: number, month: number, lang: Lang, day: (date: IsoDate) => Html): Html => {
  const first = `${year}-${String(month + 1).padStart(2, "0")}-01`;
  const name = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" }).format(new Date(`${first}T00:00:00Z`));
  const dates = Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter((date) =>
    date.startsWith(first.slice(0, 7)),
  );
  return html`<div class="month"><h3>${name}</h3><ol>${dates.map(day)}</ol></div>`;
};

/** Writes one day after the other: its number, weekday, week, holiday, and the events that touch it. */
const dayWriter = (plan: CalendarPlan, lang: Lang): ((date: IsoDate) => Html) => {
  const t = texts[lang];
  const rows = new Map(plan.data.tables.organisations.map((row): [Id, Row<"organisations">] => [row.id, row]));
  const holidays = new Map<IsoDate, Holiday>();
  for (const holiday of years.flatMap(swedishHolidays))
    if (!holidays.has(holiday.date)) holidays.set(holiday.date, holiday);
  const byDate = new Map<IsoDate, ShownEvent[]>();
  for (const shown of shownEvents(plan)) {
    for (let date = shown.event.start.date; date <= lastDay(shown.event); date = addDays(date, 1)) {
      byDate.set(date, [...(byDate.get(date) ?? []), shown]);
    }
  }
  const order = [...rows.keys()];
  /** What a small square shows first: what is rare and settled, of those the organisation that comes first. */
  const rank = ({ recurs, proposed, event, organisationIds: [first] }: ShownEvent): number =>
    100 * (2 * Number(recurs) + Number(proposed || event.kind === "election-milestone")) + order.indexOf(first!);
  return (date) => {
    const weekday = Weekday.options.indexOf(weekdayOf(date));
    const holiday = holidays.get(date);
    const quiet = plan.quiet.filter(({ sort, start, end }) => sort !== "holiday" && start <= date && date < end);
    const today = [...(byDate.get(date) ?? [])].sort((a, b) => rank(a) - rank(b));
    const names = [
      // A day that is kept has its own name already.
      ...(holiday === undefined || today.some(({ event }) => event.title.sv === holiday.name.sv)
        ? []
        : [holiday.name[lang]]),
      ...quiet.filter(({ start }) => start === date).map(({ name }) => name[lang]),
    ];
    const items = [
      ...today.map(({ event, organisationIds, recurs }) => {
        const marks = organisationIds.map((id) => mark(rows.get(id)!, event.status === "confirmed"));
        const whose = organisationIds.map((id) => nameOf(rows.get(id)!, lang)).join(", ");
        const time = event.start.time === null || event.start.date !== date ? "" : ` ${event.start.time}`;
        return html`<span class="item${recurs ? " recurs" : ""}"><span class="marks" role="img" aria-label="${whose}">${marks}</span><span class="text">${event.title[lang]}<span class="time">${time}</span></span></span>`;
      }),
      ...names.map((name) => html`<span class="item name"><span class="text">${name}</span></span>`),
    ];
    const marks = [
      weekday === 6 || holiday?.closed ? "closed" : weekday === 5 ? "saturday" : "",
      quiet.length > 0 ? "quiet" : "",
      today.some(({ event }) => event.kind === "election") ? "election" : "",
      items.length === 0 ? "empty" : items.length === 1 ? "single" : "",
    ].filter((each) => each !== "");
    return html`<li class="day ${marks.join(" ")}"><b>${Number(date.slice(8))}</b><i class="weekday">${t.days[weekday]!}</i><div class="items">${items}</div>${
      items.length > 2 ? html`<span class="more">${t.more(items.length - 2)}</span>` : null
    }${weekday === 0 ? html`<span class="week">${t.week}${isoWeek(date)}</span>` : null}</li>`;
  };
};

/** ISO 8601 week of a Monday: the week belongs to the year of its Thursday. */
const isoWeek = (monday: IsoDate): number => {
  const thursday = addDays(monday, 3);
  return Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / (7 * 86_400_000)) + 1;
};
