import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import { streetRuns } from "@vanstervind/turf-splitting";
import type { DayPlan } from "../day-plan.ts";

const texts = {
  sv: {
    title: "Lagen",
    lead: "Listorna att skriva ut är walk-lists.html: ett område per blad, med karta, ordning och rutor att kryssa.",
    caption: "Vilka går, var de börjar och hur långt de har dit",
    heads: ["Lag", "Vilka", "Område", "Börja", "Gator", "Minuter", "Meter dit"],
    isNew: "ny",
  },
  en: {
    title: "The teams",
    lead: "The sheets to print are walk-lists.html: a turf a sheet, with map, order and boxes to tick.",
    caption: "Who goes, where they begin and how far they have there",
    heads: ["Team", "Who", "Turf", "Begin", "Streets", "Minutes", "Metres there"],
    isNew: "new",
  },
} as const;

/** Who goes where, by pseudonym. */
export const teamsSection = ({ outing }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  return html`<section id="teams">
<h2>${t.title}</h2>
<p>${t.lead}</p>
<div class="scroll"><table>
<caption>${t.caption}</caption>
<thead><tr>${t.heads.map((head, i) => html`<th scope="col"${i > 4 ? html` class="num"` : null}>${head}</th>`)}</tr></thead>
<tbody>${outing.teams.map(({ id, members, turf, metresFromHome }) => {
    const first = turf.stops[0]!;
    const who = members.map((member) => (member.isNew ? `${member.id} (${t.isNew})` : member.id)).join(", ");
    const streets = [...new Set(streetRuns(turf.stops).map(({ street }) => street))].join(", ");
    return html`
<tr><th scope="row">${id}</th><td>${who}</td><td>${turf.id}</td><td>${`${first.street} ${first.houseNumber}`.trim()}</td><td>${streets}</td><td class="num">${f.whole(turf.minutes)}</td><td class="num">${f.whole(metresFromHome)}</td></tr>`;
  })}
</tbody>
</table></div>
</section>`;
};
