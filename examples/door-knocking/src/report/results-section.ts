import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";

const texts = {
  sv: {
    title: "Vad som kom tillbaka",
    lead: "Räknat per område, aldrig per dörr. Områden med färre än fem besökta dörrar är dolda, och den som flyttat eller avböjt är inte med.",
    caption: "Dagens besök",
    heads: ["Område", "Dörrar", "Samtal", "Ingen hemma", "Minuter", ""],
    hidden: "dolt",
    pending:
      "Ingenting än. Fyll i visits-form.csv och sessions-form.csv efter dagen och kör igen med --visits och --sessions.",
    finished: "klart",
    begun: "påbörjat",
  },
  en: {
    title: "What came back",
    lead: "Counted by turf, never by door. Turfs with fewer than five doors visited are hidden, and who has moved or declined is not counted.",
    caption: "The day's visits",
    heads: ["Turf", "Doors", "Talked", "Not home", "Minutes", ""],
    hidden: "hidden",
    pending:
      "Nothing yet. Fill in visits-form.csv and sessions-form.csv after the day and run again with --visits and --sessions.",
    finished: "finished",
    begun: "begun",
  },
} as const;

/** The day's visits, turf by turf. */
export const resultsSection = ({ results }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const shown = (count: number | null): string => (count === null ? t.hidden : f.whole(count));
  if (results.turfs.length === 0) return html`<section id="results"><h2>${t.title}</h2><p>${t.pending}</p></section>`;
  return html`<section id="results">
<h2>${t.title}</h2>
<p>${t.lead}</p>
<div class="scroll"><table>
<caption>${t.caption}</caption>
<thead><tr>${t.heads.map((head, i) => html`<th scope="col"${i > 0 && i < 5 ? html` class="num"` : null}>${head}</th>`)}</tr></thead>
<tbody>${results.turfs.map(
    ({ counts, minutes, isFinished }) => html`
<tr><th scope="row">${counts.id}</th><td class="num">${shown(counts.visited)}</td><td class="num">${shown(counts.talked)}</td><td class="num">${shown(counts.notHome)}</td><td class="num">${minutes === null ? "–" : f.whole(minutes)}</td><td>${isFinished ? html`<span class="badge good">${t.finished}</span>` : html`<span class="badge wait">${t.begun}</span>`}</td></tr>`,
  )}
</tbody>
</table></div>
</section>`;
};
