import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import { streetRuns, type Turf } from "@vanstervind/turf-splitting";
import { explainAssignment } from "@vanstervind/turf-splitting/volunteers";
import type { DayPlan } from "../day-plan.ts";

const texts = {
  sv: {
    title: "Lagen",
    lead: "Listorna att skriva ut är walk-lists.html: ett område per blad, med karta, ordning och rutor att kryssa.",
    caption: "Vilka går, var de börjar och varför just dit",
    heads: ["Lag", "Vilka", "Område", "Börja", "Gator", "Minuter", "Varför"],
    isNew: "ny",
    kit: (doors: string, leaflets: string) => `För den som är ny: knacka i ${doors}, dela sedan flygblad ${leaflets}.`,
    until: (first: string, last: string) => (first === last ? first : `${first} till ${last}`),
    none: "ingenstans",
  },
  en: {
    title: "The teams",
    lead: "The sheets to print are walk-lists.html: a turf a sheet, with map, order and boxes to tick.",
    caption: "Who goes, where they begin and why just there",
    heads: ["Team", "Who", "Turf", "Begin", "Streets", "Minutes", "Why"],
    isNew: "new",
    kit: (doors: string, leaflets: string) => `For who is new: knock at ${doors}, then leaflets at ${leaflets}.`,
    until: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    none: "none",
  },
} as const;

/** Who goes where and why, by pseudonym. */
export const teamsSection = ({ outing }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const stretch = (turf: Turf, ids: readonly string[]): string => {
    const names = turf.stops.filter(({ id }) => ids.includes(id)).map(nameOf);
    return names.length === 0 ? t.none : t.until(names[0]!, names.at(-1)!);
  };
  return html`<section id="teams">
<h2>${t.title}</h2>
<p>${t.lead}</p>
<div class="scroll"><table>
<caption>${t.caption}</caption>
<thead><tr>${t.heads.map((head, i) => html`<th scope="col"${i === 5 ? html` class="num"` : null}>${head}</th>`)}</tr></thead>
<tbody>${outing.walks.map(({ team, members, turf, reasons, kit }) => {
    const who = members.map((id) => (outing.beginners.has(id) ? `${id} (${t.isNew})` : id)).join(", ");
    const streets = [...new Set(streetRuns(turf.stops).map(({ street }) => street))].join(", ");
    const why = reasons.map((reason) => explainAssignment(reason, lang)).join(" ");
    const first = kit === null ? null : t.kit(stretch(turf, kit.doors), stretch(turf, kit.leaflets));
    return html`
<tr><th scope="row">${team}</th><td>${who}</td><td>${turf.id}</td><td>${nameOf(turf.stops[0]!)}</td><td>${streets}</td><td class="num">${f.whole(turf.minutes)}</td><td class="small">${why}${first === null ? null : html` <b>${first}</b>`}</td></tr>`;
  })}
</tbody>
</table></div>
</section>`;
};

const nameOf = ({ street, houseNumber }: Turf["stops"][number]): string => `${street} ${houseNumber}`.trim();
