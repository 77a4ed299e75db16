import type { Lang } from "@vanstervind/core";
import { figuresIn, html, mainStreets, orderOf, page, sheetStyles, stopBoxes, walkRuns } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";
import { sheet } from "./sheet.ts";

const texts = {
  sv: {
    title: "Flygbladsrundor",
    route: (id: string, streets: string) => `Flygblad ${id}: ${streets}`,
    bring: "Flygblad att ta med",
    entrances: "Portar",
    walk: "Att gå",
    time: "Tid",
    heads: ["Nr", "Gata", "Portar i gångordning (brevlådor, om fler än en)"],
    rule: "Kryssa rutan när porten är klar. Ring inte på, och lägg inget där det står att reklam undanbedes.",
  },
  en: {
    title: "Leaflet routes",
    route: (id: string, streets: string) => `Leaflets ${id}: ${streets}`,
    bring: "Leaflets to bring",
    entrances: "Entrances",
    walk: "To walk",
    time: "Time",
    heads: ["No.", "Street", "Entrances in walking order (letterboxes, if more than one)"],
    rule: "Tick the box when an entrance is done. Ring at no door, and leave nothing where a sign asks for no leaflets.",
  },
} as const;

/** The routes of leaflets to print: how many to bring, a map, and a box for each entrance. */
export const leafletSheets = ({ town, leaflets }: DayPlan, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const sheets = leaflets.turfs.map(({ id, stops, households, metres, minutes }) =>
    sheet(
      {
        title: t.route(id, mainStreets(stops, 2).join(", ")),
        aside: town.name,
        stops,
        facts: [
          [t.bring, f.whole(households)],
          [t.entrances, f.whole(stops.length)],
          [t.walk, `${f.whole(metres)} m`],
          [t.time, `${f.whole(minutes)} min`],
        ],
        who: null,
        body: html`<p class="small">${t.rule}</p>
<table class="list"><thead><tr>${t.heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${walkRuns(
          stops,
        ).map(
          (run) => html`
<tr><td>${orderOf(run)}</td><td><b>${run[0]!.stop.street}</b></td><td>${stopBoxes(run)}</td></tr>`,
        )}</tbody></table>`,
      },
      town,
      lang,
    ),
  );
  return page(t.title, lang, sheetStyles, html`${sheets}`);
};
