import type { Lang, LocalText } from "@vanstervind/core";
import { writeCsv } from "@vanstervind/csv";
import { type Figures, figuresIn, type Html, html } from "@vanstervind/page";
import type { YearPlan } from "../plan-year.ts";
import type { KnockingDay } from "../steps/knocking.ts";
import { people } from "../steps/turfs.ts";

const texts = {
  sv: {
    title: "Knackardagarna",
    lead: (days: string, doors: string, households: string) =>
      `${days} dagar i kalendern räcker till ${doors} besök hos ${households} hushåll; när alla i ett område har fått besök går nästa dag till dem som inte var hemma. Dagarna är genomspelade med påhittade par i planens takt, som i examples/door-knocking: så långt kommer de, inte vad någon svarade.`,
    rest: (households: string, least: string, most: string) =>
      `Kvar av påbörjade rundor är ${households} hushåll, ${least === most ? least : `${least} till ${most}`} timmar för ett par.`,
    nothingLeft: "Efter den sista dagen är alla rundor färdiga.",
    heads: ["Datum", "Område", "Runda", "Par med gångområde", "Gångområden", "Hushåll", "Besökta dörrar", "Kvar"],
    done: "Alla har fått besök: dagen kan gå till ett annat område.",
    pairs: (out: string, expected: string) => `${out} av ${expected}`,
    note: (pairs: number, turfs: string, households: string) =>
      `${pairs} par i gångområdena ${turfs}, med ${households} hushåll.`,
  },
  en: {
    title: "The knocking days",
    lead: (days: string, doors: string, households: string) =>
      `${days} days in the calendar suffice for ${doors} visits to ${households} households; when all of an area have had one, its next day goes to those who were not at home. The days are rehearsed with made-up pairs at the plan's pace, as in examples/door-knocking: how far they get, not what anybody answered.`,
    rest: (households: string, least: string, most: string) =>
      `Of rounds that are begun ${households} households are left, ${least === most ? least : `${least} to ${most}`} hours for a pair.`,
    nothingLeft: "After the last day all rounds are finished.",
    heads: ["Date", "Area", "Round", "Pairs with a turf", "Turfs", "Households", "Doors visited", "Left"],
    done: "All have had their visit: the day can go to another area.",
    pairs: (out: string, expected: string) => `${out} of ${expected}`,
    note: (pairs: number, turfs: string, households: string) =>
      `${pairs} pairs in the turfs ${turfs}, with ${households} households.`,
  },
} as const;

const turfsOf = ({ areaId, turfs }: KnockingDay): string[] => turfs.map((id) => `${areaId}${id}`).sort();

const isDone = ({ turfs }: KnockingDay): boolean => turfs.length === 0;

/** How far the knocking days of the calendar reach; nothing without any. */
export const knockingPart = ({ knocking, turfs }: YearPlan, lang: Lang, figures: Figures): Html | null => {
  const { days, areas } = knocking;
  if (days.length === 0) return null;
  const t = texts[lang];
  const names = new Map(turfs.areas.map(({ id, name }) => [id, name]));
  const known = new Set(areas.map(({ areaId }) => areaId));
  const all = turfs.areas.reduce((sum, { id, plan }) => (known.has(id) ? sum + plan.summary.households : sum), 0);
  const visits = days.reduce((sum, { doors }) => sum + doors, 0);
  const left = areas.reduce((sum, { forecast }) => sum + forecast.doorsLeft, 0);
  const hours = (["least", "most"] as const).map((bound) =>
    areas.reduce((sum, { forecast }) => sum + (forecast.hours?.[bound] ?? 0), 0),
  );
  const [least, most] = hours.map((each) => figures.whole(each / people));
  return html`<h3>${t.title}</h3>
<p>${t.lead(figures.whole(days.length), figures.whole(visits), figures.whole(all))} ${left === 0 ? t.nothingLeft : t.rest(figures.whole(left), least!, most!)}</p>
<div class="scroll"><table>
<thead><tr>${t.heads.map((head, i) => html`<th scope="col"${i === 2 || i === 3 || i > 4 ? html` class="num"` : null}>${head}</th>`)}</tr></thead>
<tbody>${days.map(
    (day) => html`
<tr><td>${figures.dayAndMonth(day.date)}</td><td>${names.get(day.areaId)}</td>${
      isDone(day)
        ? html`<td colspan="6" class="small">${t.done}</td>`
        : html`<td class="num">${day.round}</td><td class="num">${t.pairs(figures.whole(day.teams), figures.whole(day.expected))}</td><td>${turfsOf(day).join(", ")}</td>${[day.households, day.doors, day.left].map((each) => html`<td class="num">${figures.whole(each)}</td>`)}`
    }</tr>`,
  )}</tbody>
</table></div>`;
};

/** What stands with each knocking day in the calendar, by event id. */
export const knockingNotes = ({ knocking }: YearPlan): ReadonlyMap<string, LocalText> => {
  const note = (day: KnockingDay, lang: Lang): string =>
    isDone(day)
      ? texts[lang].done
      : texts[lang].note(day.teams, turfsOf(day).join(", "), figuresIn(lang).whole(day.households));
  return new Map(knocking.days.map((day) => [day.id, { sv: note(day, "sv"), en: note(day, "en") }]));
};

/** The knocking days as a table. */
export const knockingTable = ({ knocking, turfs }: YearPlan, lang: Lang): string => {
  const names = new Map(turfs.areas.map(({ id, name }) => [id, name]));
  const values: readonly ((day: KnockingDay) => string | number | readonly string[] | undefined)[] = [
    ({ date }) => date,
    ({ areaId }) => names.get(areaId),
    ({ round }) => round,
    ({ teams }) => teams,
    turfsOf,
    ({ households }) => households,
    ({ doors }) => doors,
    ({ left }) => left,
  ];
  const columns = texts[lang].heads.map((head, i) => ({ header: head.toLowerCase(), value: values[i]! }));
  return writeCsv(knocking.days, columns, { lang });
};
