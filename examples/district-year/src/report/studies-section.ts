import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import type { GapStatus } from "@vanstervind/study-curriculum";
import { publishGaps } from "@vanstervind/study-curriculum/publishing";
import { isForAllMembers } from "@vanstervind/study-plan";
import type { YearPlan } from "../plan-year.ts";

const shownStatuses = ["met", "expiring", "exempt", "booked", "expired", "missing"] as const satisfies GapStatus[];

const colours: Readonly<Record<(typeof shownStatuses)[number], string>> = {
  met: "var(--good)",
  expiring: "#9dbf4a",
  exempt: "var(--none)",
  booked: "var(--info)",
  expired: "var(--wait)",
  missing: "var(--bad)",
};

/** Counts below this are hidden in what may be passed on: few people could be recognised. */
const smallestCount = 5;

const texts = {
  sv: {
    title: "Studier",
    lead: (date: string) =>
      `Läget ${date}. Varje person som ett krav gäller har exakt en status. Att ha blivit erbjuden är inte att ha deltagit; stegen räknas var för sig.`,
    organisers: (arranged: string, held: string, share: string) =>
      `Föreningarna har själva eller tillsammans ordnat ${arranged} av ${held} tillfällen sedan januari 2025 (${share}).`,
    occasions: (name: string, held: number, planned: number, short: number) =>
      `${name}: ${held === 1 ? "ett tillfälle har" : `${held} tillfällen har`} hållits och ${planned === 1 ? "ett är planerat" : `${planned} är planerade`}.${short > 0 ? ` ${short} fattas till målet två.` : " Målet, minst två, är nått."}`,
    requirement: "Krav",
    audience: "Gäller",
    status: "Status",
    due: "Försenade",
    statuses: {
      met: "uppfyllt",
      expiring: "går snart ut",
      exempt: "undantagen",
      booked: "bokad plats",
      expired: "har gått ut",
      missing: "saknas",
    },
    ladder: "Från erbjuden till klar",
    offered: "erbjudna",
    invited: "inbjudna",
    enrolled: "anmälda",
    attended: "deltog",
    completed: "klara",
    byAssociation: "Studier för alla medlemmar, per förening",
    hidden: `Antal från 1 till ${smallestCount - 1} döljs, och så många fler att inget dolt tal kan räknas ut.`,
    association: "Förening",
    met: "uppfyllt",
    gap: "lucka",
    total: "Alla",
  },
  en: {
    title: "Studies",
    lead: (date: string) =>
      `As of ${date}. Everyone a requirement is for has exactly one status. Having been offered is not having attended; the steps are counted apart.`,
    organisers: (arranged: string, held: string, share: string) =>
      `Alone or together, the associations have arranged ${arranged} of ${held} occasions since January 2025 (${share}).`,
    occasions: (name: string, held: number, planned: number, short: number) =>
      `${name}: ${held === 1 ? "one occasion has" : `${held} occasions have`} been held and ${planned === 1 ? "one is" : `${planned} are`} planned.${short > 0 ? ` ${short} short of the target of two.` : " The target, at least two, is met."}`,
    requirement: "Requirement",
    audience: "Applies to",
    status: "Status",
    due: "Overdue",
    statuses: {
      met: "met",
      expiring: "expiring soon",
      exempt: "exempt",
      booked: "seat booked",
      expired: "expired",
      missing: "missing",
    },
    ladder: "From offered to completed",
    offered: "offered",
    invited: "invited",
    enrolled: "enrolled",
    attended: "attended",
    completed: "completed",
    byAssociation: "Studies for all members, by association",
    hidden: `Counts from 1 to ${smallestCount - 1} are hidden, and as many more that no hidden count can be worked out.`,
    association: "Association",
    met: "met",
    gap: "gap",
    total: "All",
  },
} as const;

/** Coverage by requirement, the ladder of offers, and what may be shown by association. */
export const studiesSection = ({ district, studies, options }: YearPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { gaps, ladders, organisers } = studies;
  const nameOf = new Map(district.studyUnits.map(({ id, nameSv, nameEn }) => [id, lang === "sv" ? nameSv : nameEn]));
  const open = district.studyUnits.filter(({ id }) => !studies.register.requirements.has(id));
  return html`<section id="studies">
<h2>${t.title}</h2>
<p>${t.lead(figures.date(options.asOf))}</p>
${organisers === null ? null : html`<p>${t.organisers(figures.whole(organisers.arranged), figures.whole(organisers.held), figures.percent(organisers.share ?? 0))}</p>`}
<ul class="reasons">${open.map(({ id }) => {
    const row = studies.occasions.find(({ unitId }) => unitId === id);
    if (row === undefined) return null;
    return html`<li>${t.occasions(nameOf.get(id)!, row.held.length, row.planned.length, row.shortfall)}</li>`;
  })}</ul>
<ul class="legend">${shownStatuses.map((status) => html`<li><i style="background:${colours[status]}"></i>${t.statuses[status]}</li>`)}</ul>
<div class="scroll"><table>
<thead><tr><th>${t.requirement}</th><th class="num">${t.audience}</th><th>${t.status}</th>${shownStatuses.map((status) => html`<th class="num">${t.statuses[status]}</th>`)}<th class="num">${t.due}</th></tr></thead>
<tbody>${gaps.byRequirement.map(({ key, statuses, subjects, overdue }) => {
    const part = (status: GapStatus): string => ((100 * statuses[status]) / Math.max(1, subjects)).toFixed(2);
    return html`<tr><td>${nameOf.get(key)}</td><td class="num">${figures.whole(subjects)}</td>
<td><div class="stack">${shownStatuses.map((status) => html`<i style="width:${part(status)}%;background:${colours[status]}"></i>`)}</div></td>
${shownStatuses.map((status) => html`<td class="num">${figures.whole(statuses[status])}</td>`)}<td class="num">${figures.whole(overdue)}</td></tr>`;
  })}</tbody>
</table></div>
<h3>${t.ladder}</h3>
<div class="scroll"><table>
<thead><tr><th>${t.requirement}</th><th class="num">${t.audience}</th>${steps.map((step) => html`<th class="num">${t[step]}</th>`)}</tr></thead>
<tbody>${ladders.map(
    (rungs) => html`<tr><td>${nameOf.get(rungs.requirementId)}</td><td class="num">${figures.whole(rungs.audience)}</td>
${steps.map((step) => html`<td class="num">${figures.whole(rungs[step])} <span class="muted">${figures.percent(rungs[step] / Math.max(1, rungs.audience))}</span></td>`)}</tr>`,
  )}</tbody>
</table></div>
${byAssociation({ district, studies }, nameOf, lang, figures)}
</section>`;
};

const steps = ["offered", "invited", "enrolled", "attended", "completed"] as const;

/** Requirements on roles by association, with small counts hidden so that none can be computed. */
const byAssociation = (
  { district, studies }: Pick<YearPlan, "district" | "studies">,
  nameOf: ReadonlyMap<string, string>,
  lang: Lang,
  figures: Figures,
): Html => {
  const t = texts[lang];
  const reported = new Set(studies.gaps.byRequirement.map(({ key }) => key));
  // Without members there is nobody to report on.
  const requirements = district.studyUnits.filter((unit) => isForAllMembers(unit) && reported.has(unit.id));
  const tables =
    requirements.length === 0
      ? []
      : publishGaps(studies.gaps, {
          requirementIds: requirements.map(({ id }) => id),
          minimum: smallestCount,
          columns: { met: ["met", "expiring", "exempt"], gap: ["booked", "expired", "missing"] },
        }).requirements;
  const cell = (count: number | null | undefined): Html =>
    html`<td class="num">${count === null || count === undefined ? "·" : figures.whole(count)}</td>`;
  const names = new Map(district.associations.map(({ id, name }) => [id, name]));
  return html`<h3>${t.byAssociation}</h3>
<p class="muted small">${t.hidden}</p>
<div class="scroll"><table>
<thead><tr><th>${t.association}</th>${requirements.map(({ id }) => html`<th class="num">${nameOf.get(id)}: ${t.met}</th><th class="num">${t.gap}</th>`)}</tr></thead>
<tbody>${[...names].map(
    ([id, name]) =>
      html`<tr><td>${name}</td>${tables.map(({ groups }) => {
        const counts = groups.organisation?.find(({ group }) => group === id)?.counts;
        return html`${cell(counts?.met)}${cell(counts?.gap)}`;
      })}</tr>`,
  )}</tbody>
<tfoot><tr><th>${t.total}</th>${tables.map(({ total }) => html`${cell(total.met)}${cell(total.gap)}`)}</tr></tfoot>
</table></div>`;
};
