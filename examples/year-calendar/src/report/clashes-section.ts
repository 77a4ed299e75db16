import type { Id, IsoDate } from "@vanstervind/core";
import { type CalendarEvent, explain } from "@vanstervind/event-scheduling";
import { type Html, html } from "@vanstervind/page";
import { mark } from "./mark.ts";
import { type SectionInput, sentences, table } from "./section.ts";

const texts = {
  sv: {
    title: "Krockar",
    lead: (count: number) =>
      `${count} par av händelser behöver samma lokal, person eller målgrupp samtidigt. Gemensamma händelser räknas en gång. Halvtimmen för städning och vägen mellan två platser är medräknade.`,
    heads: ["När", "Vad", "Och vad", "Varför"],
    maybe: "om det blir av",
    competing: "Stora händelser som tar publik från varandra",
    quiet: "På helgdag, högtid eller lov",
    quietHeads: ["När", "Vad", "Dagen"],
    joint: "Gemensamma händelser",
    jointHeads: ["När", "Vad", "Hur det märktes, och vad som skrivs olika"],
    apart: (chairs: number, leaders: number, days: number, a: string, b: string) =>
      `Ordförandeträffar (${chairs}) och gruppledarträffar (${leaders}) hålls isär: närmast ligger de ${days} dagar från varandra, ${a} och ${b}.`,
  },
  en: {
    title: "Clashes",
    lead: (count: number) =>
      `${count} pairs of events want the same venue, person or audience at the same time. Joint events count once. Half an hour for tidying and the way between two places are counted in.`,
    heads: ["When", "What", "And what", "Why"],
    maybe: "if it is held",
    competing: "Big events that take each other's visitors",
    quiet: "On a holiday, a feast or a school break",
    quietHeads: ["When", "What", "The day"],
    joint: "Joint events",
    jointHeads: ["When", "What", "How it was seen, and what is told differently"],
    apart: (chairs: number, leaders: number, days: number, a: string, b: string) =>
      `Chairs' meetings (${chairs}) and group leaders' meetings (${leaders}) are kept apart: the nearest are ${days} days from each other, ${a} and ${b}.`,
  },
} as const;

/** What cannot both be held, what had better not be, and what several organisations hold together. */
export const clashesSection = ({ plan, lang, names, figures }: SectionInput): Html => {
  const t = texts[lang];
  const { merged, clashes, competitions, breaches } = plan.year;
  const rows = new Map(plan.data.tables.organisations.map((row) => [row.id, row]));
  const all = new Map(merged.map((each): [Id, (typeof merged)[number]] => [each.event.id, each]));
  const day = (date: IsoDate): string => `${figures.dayAndMonth(date)} ${date.slice(0, 4)}`;
  const when = ({ start }: CalendarEvent): string => `${day(start.date)}${start.time === null ? "" : ` ${start.time}`}`;
  const what = (id: Id): Html => {
    const { event, entries } = all.get(id)!;
    const marks = entries.map(({ organiserId }) => mark(rows.get(organiserId)!, event.status === "confirmed"));
    return html`<span class="nowrap">${marks}</span> ${event.title[lang]}${event.start.time === null ? null : html` <span class="muted">${event.start.time}</span>`}<br><span class="muted small">${entries.map(({ organiserId }) => names.of(organiserId)).join(" + ")}</span>`;
  };
  const { nearest, chairs, groupLeaders } = plan.apart;
  return html`<section id="clashes"><h2>${t.title}</h2><p>${t.lead(clashes.length)}</p>
${table(
  t.heads,
  clashes.map(({ firstId, secondId, reason, conditional }) => [
    when(all.get(secondId)!.event),
    what(firstId),
    what(secondId),
    html`${explain(names.in(reason), lang)}${conditional ? html` <span class="badge wait">${t.maybe}</span>` : null}`,
  ]),
)}
${nearest === null ? null : html`<p>${t.apart(chairs, groupLeaders, nearest.days, day(nearest.chairs), day(nearest.groupLeaders))}</p>`}
${competitions.length === 0 ? null : html`<h3>${t.competing}</h3>${sentences(competitions.map(({ reason }) => explain(names.in(reason), lang)))}`}
${
  breaches.length === 0
    ? null
    : html`<h3>${t.quiet}</h3>${table(
        t.quietHeads,
        breaches.map(({ eventId, periodId, reason }) => [day(reason.values.date), what(eventId), names.of(periodId)]),
      )}`
}
<h3>${t.joint}</h3>${table(
    t.jointHeads,
    merged
      .filter(({ entries }) => entries.length > 1)
      .map(({ event, reasons }) => [
        when(event),
        what(event.id),
        sentences(reasons.map((reason) => explain(names.in(reason), lang))),
      ]),
  )}</section>`;
};
