import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import type { Turf } from "@vanstervind/turf-splitting";
import { type BeginnersKit, explainAssignment } from "@vanstervind/turf-splitting/volunteers";
import type { DayPlan } from "../day-plan.ts";
import { nameOf, streetsOf } from "./sheet.ts";

const texts = {
  sv: {
    title: "Lagen",
    lead: "Listorna att skriva ut är walk-lists.html: ett område per blad, med karta, ordning och rutor att kryssa. Den som är ny får en egen timme i first-walks.html: en halvtimme dörrar, en halvtimme flygblad.",
    caption: "Vilka går, var de börjar och varför just dit",
    heads: ["Lag", "Vilka", "Område", "Börja", "Gator", "Minuter", "Varför"],
    isNew: "ny",
    kit: (doors: string, leaflets: string) => `För den som är ny: knacka i ${doors}, dela sedan flygblad ${leaflets}.`,
    until: (first: string, last: string) => (first === last ? first : `${first} till ${last}`),
    none: "ingenstans",
    nobody: "Inget lag har tid för något av områdena: gör dem mindre med --target-minutes, eller passen längre.",
  },
  en: {
    title: "The teams",
    lead: "The sheets to print are walk-lists.html: a turf a sheet, with map, order and boxes to tick. Who is new has an hour of their own in first-walks.html: half an hour of doors, half an hour of leaflets.",
    caption: "Who goes, where they begin and why just there",
    heads: ["Team", "Who", "Turf", "Begin", "Streets", "Minutes", "Why"],
    isNew: "new",
    kit: (doors: string, leaflets: string) => `For who is new: knock at ${doors}, then leaflets at ${leaflets}.`,
    until: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    none: "none",
    nobody: "No team has time for any of the turfs: make them smaller with --target-minutes, or the shifts longer.",
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
  const kitText = ({ doors, leaflets, reason }: BeginnersKit, turf: Turf): string =>
    doors.length === 0 && reason !== null
      ? explainAssignment(reason, lang)
      : t.kit(stretch(turf, doors), stretch(turf, leaflets));
  if (outing.walks.length === 0) return html`<section id="teams"><h2>${t.title}</h2><p>${t.nobody}</p></section>`;
  return html`<section id="teams">
<h2>${t.title}</h2>
<p>${t.lead}</p>
<div class="scroll"><table class="stacked">
<caption>${t.caption}</caption>
<thead><tr>${t.heads.map((head, i) => html`<th scope="col"${i === 5 ? html` class="num"` : null}>${head}</th>`)}</tr></thead>
<tbody>${outing.walks.map(({ team, members, turf, reasons, kit }) => {
    const who = members.map((id) => (outing.beginners.has(id) ? `${id} (${t.isNew})` : id)).join(", ");
    const cells = [
      [who, false],
      [turf.id, false],
      [nameOf(turf.stops[0]!), false],
      [streetsOf(turf.stops), false],
      [f.whole(turf.minutes), true],
    ] as const;
    const why = reasons.map((reason) => explainAssignment(reason, lang)).join(" ");
    const first = kit === null ? null : kitText(kit, turf);
    return html`
<tr><th scope="row" data-head="${t.heads[0]}"><div>${team}</div></th>${cells.map(
      ([value, isNumber], n) =>
        html`<td${isNumber ? html` class="num"` : null} data-head="${t.heads[n + 1]!}"><div>${value}</div></td>`,
    )}<td class="small" data-head="${t.heads[6]}"><div>${why}${first === null ? null : html` <b>${first}</b>`}</div></td></tr>`;
  })}
</tbody>
</table></div>
</section>`;
};
