import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { describeNeeds, steps } from "@vanstervind/study-curriculum";
import type { DistrictStudies } from "../plan-studies.ts";
import type { AssociationLadder } from "../steps/association-ladders.ts";
import { smallestCount } from "../steps/coverage.ts";
import { matrix, shareClasses } from "./matrix.ts";
import { namesIn } from "./names.ts";

const texts = {
  sv: {
    title: "Krav och luckor",
    lead: (date: string) =>
      `Läget ${date}. Var och en som ett krav gäller har exakt en status. ”Har gått ut” betyder att något en gång gjordes men inte längre räknas.`,
    head: [
      "Krav",
      "Vad som behövs",
      "Gäller",
      "Uppfyllt",
      "Går snart ut",
      "Bokade",
      "Har gått ut",
      "Saknas",
      "Försenade",
    ],
    ladder: "Från erbjuden till klar",
    ladderLead:
      "Att ha blivit erbjuden en plats är inte att ha deltagit: planens mål, att alla medlemmar erbjuds, läses i kolumnen Erbjudna.",
    steps: { offered: "Erbjudna", invited: "Inbjudna", enrolled: "Anmälda", attended: "Deltog", completed: "Klara" },
    byRole: "Samma stege efter roll",
    role: "Roll",
    roles: {
      member: "medlem",
      chair: "ordförande",
      treasurer: "kassör",
      "board-member": "ledamot",
      councillor: "förtroendevald",
      "group-leader": "gruppledare",
      "list-candidate": "kandidat högt på lista",
      association: "förening",
      board: "styrelse",
      "nominating-committee": "valberedning",
    } as Record<string, string>,
    byAssociation: "Erbjudna per förening",
    byAssociationLead: (small: number, protect: number) =>
      `Det som alla medlemmar ska erbjudas. Den som kommit längre räknas också. Stegens övre ände, Klara, läses i täckningen nedan. En punkt betyder att talet döljs: ${small} små antal, och ${protect} som de annars kunde räknas ut av.`,
    byAssociationSummary: "Föreningarna en och en",
    of: "av",
    association: "Förening",
    matrix: "Täckning per förening",
    matrixLead: (small: number, protect: number) =>
      `Andel som uppfyller kravet. En punkt betyder att talet döljs: antal personer under ${smallestCount} visas aldrig (${small} tal), och inte heller de ${protect} tal som de annars kunde räknas ut av. Sista kolumnen räknar föreningen, styrelsen och valberedningen, som läser handboken var för sig.`,
    upTo: "till",
  },
  en: {
    title: "Requirements and gaps",
    lead: (date: string) =>
      `As of ${date}. Everyone a requirement is for has exactly one status. “Expired” means that something was once done but no longer counts.`,
    head: ["Requirement", "What it takes", "Applies to", "Met", "Expiring", "Booked", "Expired", "Missing", "Overdue"],
    ladder: "From offered to completed",
    ladderLead:
      "To have been offered a seat is not to have attended: the plan's aim, that all members are offered, is read in the column Offered.",
    steps: {
      offered: "Offered",
      invited: "Invited",
      enrolled: "Enrolled",
      attended: "Attended",
      completed: "Completed",
    },
    byRole: "The same ladder by role",
    role: "Role",
    roles: {
      member: "member",
      chair: "chair",
      treasurer: "treasurer",
      "board-member": "board member",
      councillor: "elected",
      "group-leader": "group leader",
      "list-candidate": "candidate high on a list",
      association: "association",
      board: "board",
      "nominating-committee": "nominating committee",
    } as Record<string, string>,
    byAssociation: "Offered, by association",
    byAssociationLead: (small: number, protect: number) =>
      `What all members are to be offered. Whoever has come further counts too. The upper end of the ladder, Completed, is read in the coverage below. A dot is a hidden figure: ${small} small counts, and ${protect} that they could be worked out from.`,
    byAssociationSummary: "Association by association",
    of: "of",
    association: "Association",
    matrix: "Coverage by association",
    matrixLead: (small: number, protect: number) =>
      `Share that has met the requirement. A dot is a hidden figure: counts of persons below ${smallestCount} are never shown (${small} of them), nor the ${protect} figures that they could be worked out from. The last column counts the association, its board and its nominating committee, which take the handbook each by itself.`,
    upTo: "to",
  },
} as const;

/** What is lacking, how far the offer has come, and where. */
export const gapsSection = (plan: DistrictStudies, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const names = namesIn(plan, lang);
  const { associationLadders, gaps, ladders, laddersByRole, records, coverage } = plan;
  const needs = new Map(
    records.requirements.map(({ id, needs: own }) => [
      id,
      describeNeeds(own, (unit) => ({ sv: names.unit(unit), en: names.unit(unit) }))[lang],
    ]),
  );
  const rung = (count: number, audience: number): Html =>
    html`<td class="num">${f.whole(count)} <span class="muted">${f.percent(count / Math.max(1, audience))}</span></td>`;
  const offered = [...new Set(associationLadders.rows.map(({ requirementId }) => requirementId))];
  const shown = (id: string) => html`<th scope="row">${names.requirement(id)}</th>`;
  return html`<section id="gaps">
<h2>${t.title}</h2>
<p>${t.lead(f.date(gaps.asOf))}</p>
<div class="scroll"><table>
<thead><tr>${t.head.map((name, i) => html`<th class="${i < 2 ? "" : "num"}">${name}</th>`)}</tr></thead>
<tbody>${gaps.byRequirement.map(
    ({ key, subjects, statuses: s, overdue }) => html`<tr>${shown(key)}<td>${needs.get(key)}</td>
${[subjects, s.met, s.expiring, s.booked, s.expired, s.missing, overdue].map((count) => html`<td class="num">${f.whole(count)}</td>`)}</tr>`,
  )}</tbody></table></div>
<h3>${t.ladder}</h3>
<p>${t.ladderLead}</p>
<div class="scroll"><table>
<thead><tr><th>${t.head[0]}</th><th class="num">${t.head[2]}</th>${steps.map((step) => html`<th class="num">${t.steps[step]}</th>`)}</tr></thead>
<tbody>${ladders.map((row) => html`<tr>${shown(row.requirementId)}<td class="num">${f.whole(row.audience)}</td>${steps.map((step) => rung(row[step], row.audience))}</tr>`)}</tbody></table></div>
<details><summary>${t.byRole}</summary><div class="scroll"><table>
<thead><tr><th>${t.head[0]}</th><th>${t.role}</th><th class="num">${t.head[2]}</th>${steps.map((step) => html`<th class="num">${t.steps[step]}</th>`)}</tr></thead>
<tbody>${laddersByRole.flatMap(({ requirementId, groups }) =>
    groups
      .filter(({ audience }) => audience >= smallestCount)
      .map(
        (row) =>
          html`<tr>${shown(requirementId)}<td>${t.roles[row.key] ?? row.key}</td><td class="num">${f.whole(row.audience)}</td>${steps.map((step) => rung(row[step], row.audience))}</tr>`,
      ),
  )}</tbody></table></div></details>
<h3>${t.byAssociation}</h3>
<p>${t.byAssociationLead(associationLadders.hidden.small, associationLadders.hidden.protecting)}</p>
<details><summary>${t.byAssociationSummary}</summary><div class="scroll"><table>
<thead><tr><th>${t.association}</th>${offered.map((id) => html`<th class="num">${names.requirement(id)}</th>`)}</tr></thead>
<tbody>${[...new Set(associationLadders.rows.map(({ id }) => id))].map((association) => {
    const own = associationLadders.rows.filter(({ id }) => id === association);
    const cell = (requirement: string): string => {
      const { audience = null, offered: some = null } =
        own.find(({ requirementId }) => requirementId === requirement) ?? ({} as Partial<AssociationLadder>);
      return some === null || audience === null ? "·" : `${f.whole(some)} ${t.of} ${f.whole(audience)}`;
    };
    return html`<tr><th scope="row">${own[0]!.name.replace(/^Vänsterpartiet /, "")}</th>${offered.map((id) => html`<td class="num">${cell(id)}</td>`)}</tr>`;
  })}</tbody></table></div></details>
<h3>${t.matrix}</h3>
<p>${t.matrixLead(coverage.hidden.small, coverage.hidden.protecting)}</p>
<ul class="legend">${shareClasses.map(({ colour, from, to }) => html`<li><i style="background:${colour}"></i>${f.percent(from)} ${t.upTo} ${f.percent(to)}</li>`)}</ul>
<figure class="figure matrix scroll">${matrix(coverage, new Map(coverage.requirementIds.map((id) => [id, names.requirement(id)])), lang, f)}</figure>
</section>`;
};
