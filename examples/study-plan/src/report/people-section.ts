import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { explain } from "@vanstervind/study-curriculum";
import type { DistrictStudies } from "../plan-studies.ts";
import { electionDay, selfDefence, topOfList } from "../steps/requirements.ts";
import { type Names, namesIn } from "./names.ts";

const shownPaths = 12;

const texts = {
  sv: {
    title: "De som toppar listorna",
    lead: (all: string, announced: string, planned: string) =>
      `${all} på någon av de ${topOfList} första platserna saknar retorik eller förhandlingsteknik. Med det som är utlyst blir ${announced} klara före valet; med planens kurser finns det tid för ${planned}, om platserna räcker.`,
    columns: ["Person", "Kan börja med", "Klar, utlyst", "Klar, med planen", "Kurser i planen"],
    never: "hinner inte",
    more: (n: string) => `Ytterligare ${n} finns i paths.csv.`,
    late: "En som kommer in sent",
    lateLead: (id: string, rank: number, place: string, day: string) =>
      `${id} tar plats ${rank} på listan i ${place} den ${day}. Registret ändras för en person; övriga räknas inte om.`,
    gate: (open: boolean) => (open ? "Kraven är uppfyllda." : "Kraven är inte uppfyllda."),
    inTime: "Hinns med före valet:",
    nothing: "Inget tillfälle före valet lär ut det som saknas.",
    unscheduled: (units: string) => `Ingen ger längre före valet: ${units}.`,
    extra: (day: string, finish: string) => `Ett extra tillfälle ${day} löser det: då är personen klar ${finish}.`,
    extraFails: "Inte ens ett extra tillfälle veckan före valet räcker.",
    finish: (day: string) => `Klar tidigast ${day}.`,
    defence: "Feministiskt självförsvar",
    defenceSays: (held: string, planned: string, short: number) =>
      `${held} hållet och ${planned} planerat sedan januari 2026. ${short === 0 ? "Målet är nått." : `Mål: ${selfDefence.atLeast} hållna; ${short} fattas.`} Den som anmäler sig uppger själv att kursen är för hen (kvinnor och icke-binära). Svaret sparas aldrig, och inget krav pekar ut någon.`,
    organisers: "Vem som ordnar",
    organisersSay: (arranged: string, held: string, share: string, jointly: string, most: boolean) =>
      `Föreningarna har ordnat ${arranged} av ${held} hållna tillfällen sedan januari 2025 (${share}), varav ${jointly} tillsammans med distriktet eller en branschförening, räknade en gång. ${most ? "Det är de flesta, som planen vill." : "Planen vill att det ska vara de flesta."}`,
  },
  en: {
    title: "Those who top the lists",
    lead: (all: string, announced: string, planned: string) =>
      `${all} in one of the first ${topOfList} places lack rhetoric or negotiation. With what is announced ${announced} finish before the election; with the courses of the plan there is time for ${planned}, if there are seats.`,
    columns: ["Person", "Can begin with", "Done, announced", "Done, with the plan", "Courses of the plan"],
    never: "not in time",
    more: (n: string) => `${n} more are in paths.csv.`,
    late: "One who comes in late",
    lateLead: (id: string, rank: number, place: string, day: string) =>
      `${id} takes place ${rank} on the list in ${place} on ${day}. The register is changed for one person; nobody else is counted anew.`,
    gate: (open: boolean) => (open ? "The requirements are met." : "The requirements are not met."),
    inTime: "Can be done before the election:",
    nothing: "No session before the election teaches what is lacking.",
    unscheduled: (units: string) => `Nobody teaches before the election any more: ${units}.`,
    extra: (day: string, finish: string) => `An extra session on ${day} solves it: then they finish on ${finish}.`,
    extraFails: "Not even an extra session in the week before the election is enough.",
    finish: (day: string) => `Done on ${day} at the earliest.`,
    defence: "Feminist self-defence",
    defenceSays: (held: string, planned: string, short: number) =>
      `${held} held and ${planned} planned since January 2026. ${short === 0 ? "The target is met." : `Target: ${selfDefence.atLeast} held; ${short} lacking.`} Whoever signs up says themselves that the course is for them (women and non-binary people). The answer is never stored, and no requirement points anyone out.`,
    organisers: "Who arranges",
    organisersSay: (arranged: string, held: string, share: string, jointly: string, most: boolean) =>
      `The associations have arranged ${arranged} of ${held} sessions held since January 2025 (${share}), ${jointly} of them together with the district or a branch association, counted once. ${most ? "That is most of them, as the plan wants." : "The plan wants it to be most of them."}`,
  },
} as const;

/** Whether a path ends before the election. */
export const isInTime = ({ earliestFinish }: { readonly earliestFinish: string | null }): boolean =>
  earliestFinish !== null && earliestFinish < electionDay;

/** The list-toppers' paths, a late replacement, and what is counted by occasions. */
export const peopleSection = (plan: DistrictStudies, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const names = namesIn(plan, lang);
  const { toppers, organisers } = plan;
  const finish = (path: (typeof toppers)[number]["announced"]) =>
    isInTime(path) ? f.dayAndMonth(path.earliestFinish!) : html`<span class="badge bad">${t.never}</span>`;
  return html`<section id="people">
<h2>${t.title}</h2>
<p>${t.lead(f.whole(toppers.length), f.whole(toppers.filter((row) => isInTime(row.announced)).length), f.whole(toppers.filter((row) => isInTime(row.planned)).length))}</p>
<div class="scroll"><table><thead><tr>${t.columns.map((name) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${toppers
    .slice(0, shownPaths)
    .map(
      ({ subjectId, announced, planned }) =>
        html`<tr><th scope="row">${subjectId}</th><td>${announced.next.map(names.unit).join(", ")}</td><td>${finish(announced)}</td><td>${finish(planned)}</td><td>${daysOf(planned.sessions, plan, names, f)}</td></tr>`,
    )}</tbody></table></div>
${toppers.length > shownPaths ? html`<p class="muted small">${t.more(f.whole(toppers.length - shownPaths))}</p>` : null}
${lateReplacement(plan, names, lang, f)}
<h3>${t.defence}</h3>
${plan.selfDefence === null ? null : html`<p>${t.defenceSays(f.whole(plan.selfDefence.held.length), f.whole(plan.selfDefence.planned.length), plan.selfDefence.shortfall)}</p>`}
<h3>${t.organisers}</h3>
${organisers === null ? null : html`<p>${t.organisersSay(f.whole(organisers.arranged), f.whole(organisers.held), f.percent(organisers.share ?? 0), f.whole(organisers.jointly), organisers.majority)}</p>`}
</section>`;
};

const daysOf = (ids: readonly string[], { allSessions }: DistrictStudies, names: Names, f: Figures): string =>
  ids
    .flatMap((id) => {
      const session = allSessions.get(id);
      return session === undefined
        ? []
        : `${session.unitIds.map(names.unit).join(" + ")} ${f.dayAndMonth(session.dates[0]!)}`;
    })
    .join(", ");

const lateReplacement = (plan: DistrictStudies, names: Names, lang: Lang, f: Figures): Html | null => {
  const t = texts[lang];
  const { late } = plan;
  if (late === null) return null;
  const { planned, extra } = late;
  const place = names.place(late.organisationId.replace(/^assembly-/, ""));
  return html`<h3>${t.late}</h3>
<p>${t.lateLead(late.subjectId, late.rank, place, f.date(late.entersOn))} <span class="badge ${late.gate.open ? "good" : "bad"}">${t.gate(late.gate.open)}</span></p>
<ul class="reasons">
${late.gate.rows.map(({ reason }) => html`<li>${explain(reason, lang)}</li>`)}
${
  late.inTime.length === 0
    ? html`<li>${t.nothing}</li>`
    : html`<li>${t.inTime} ${daysOf(
        late.inTime.map(({ id }) => id),
        plan,
        names,
        f,
      )}.</li>`
}
${planned.unscheduled.length > 0 ? html`<li>${t.unscheduled(planned.unscheduled.map(names.unit).join(", "))}</li>` : null}
${isInTime(planned) ? html`<li>${t.finish(f.date(planned.earliestFinish!))}</li>` : null}
${extra === null ? null : html`<li>${isInTime(extra.path) ? t.extra(f.date(extra.on), f.date(extra.path.earliestFinish!)) : t.extraFails}</li>`}
</ul>`;
};
