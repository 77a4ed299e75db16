import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { explainCircle } from "@vanstervind/study-curriculum/circles";
import { explainQueue } from "@vanstervind/study-curriculum/seats";
import type { DistrictStudies } from "../plan-studies.ts";
import { namesIn } from "./names.ts";

const texts = {
  sv: {
    title: "Cirklar, köer och förnyelser",
    lead: (source: string) =>
      `Cirklarna är påhittade. De räknas efter ABF:s regler (${source}): studietimmar om 45 minuter, minst tre personer, tre träffar och nio timmar.`,
    hours: (now: string, planned: string) => `${now} timmar räknas nu, ${planned} om allt hålls som planerat.`,
    queue: "Kö till ett fullt tillfälle",
    queueLead: (unit: string, day: string, seats: string, all: string) =>
      `${unit} ${day}: ${all} vill ha ${seats} platser. Kandidater går före förtroendevalda och styrelser, de före övriga; sedan de som blivit utan förr, sedan anmälningsdag. De sista i kön är påhittade.`,
    classes: { candidate: "kandidat", "elected-or-board": "förtroendevald eller styrelse", member: "medlem" } as Record<
      string,
      string
    >,
    queueColumns: ["Plats", "Person", "Grupp", "Varför"],
    renewals: "Sista dagar att förnya eller bli klar",
    renewalsLead: (n: string) =>
      `${n} sista dagar till och med 2027. Påminnelser 90, 60, 30 och 7 dagar före finns per person i reminders.csv.`,
    month: "Månad",
    first: "första gången",
    renewal: "förnyelse",
  },
  en: {
    title: "Circles, queues and renewals",
    lead: (source: string) =>
      `The circles are made up. They are counted by the rules of ABF (${source}): study hours of 45 minutes, at least three persons, three meetings and nine hours.`,
    hours: (now: string, planned: string) => `${now} hours count now, ${planned} if all is held as planned.`,
    queue: "Queue for a full session",
    queueLead: (unit: string, day: string, seats: string, all: string) =>
      `${unit} ${day}: ${all} want ${seats} seats. Candidates go before elected and boards, those before others; then those turned away before, then the day of application. The last in the queue are made up.`,
    classes: { candidate: "candidate", "elected-or-board": "elected or board", member: "member" } as Record<
      string,
      string
    >,
    queueColumns: ["Place", "Person", "Class", "Why"],
    renewals: "Last days to renew or to finish",
    renewalsLead: (n: string) =>
      `${n} last days until the end of 2027. Reminders 90, 60, 30 and 7 days before are in reminders.csv, by person.`,
    month: "Month",
    first: "first time",
    renewal: "renewal",
  },
} as const;

/** How a circle stands, in words. */
export const circleStatuses = {
  sv: { passed: "godkänd", "on-track": "på väg", "at-risk": "i fara", failed: "blir inte godkänd" },
  en: { passed: "passed", "on-track": "on track", "at-risk": "at risk", failed: "will not pass" },
} as const;

const badges = { passed: "good", "on-track": "good", "at-risk": "wait", failed: "bad" } as const;

const shownWarnings = 4;

/** Study circles with what to do before it is too late, a waiting list, and the calendar of renewals. */
export const circlesSection = (plan: DistrictStudies, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const { circles } = plan;
  return html`<section id="circles">
<h2>${t.title}</h2>
${circles[0] === undefined ? null : html`<p>${t.lead(circles[0].profile.source)}</p>`}
<ul class="circles">${circles.map(
    ({
      circle,
      report,
    }) => html`<li><b>${circle.title}</b> <span class="badge ${badges[report.status]}">${circleStatuses[lang][report.status]}</span>
<p>${t.hours(f.whole(report.hours), f.whole(report.plannedHours))}</p>
${report.warnings.length === 0 ? null : html`<ul class="reasons">${report.warnings.slice(0, shownWarnings).map((reason) => html`<li>${explainCircle(reason, lang)}</li>`)}</ul>`}</li>`,
  )}</ul>
${queue(plan, lang, f)}
${renewals(plan, lang, f)}
</section>`;
};

/** Around the last seat: where it is decided. */
const shownBeside = 4;

const queue = (plan: DistrictStudies, lang: Lang, f: Figures): Html | null => {
  const t = texts[lang];
  const { full } = plan;
  if (full === null) return null;
  const names = namesIn(plan, lang);
  const classOf = new Map(full.applicants.map((applicant) => [applicant.id, applicant.class]));
  return html`<h3>${t.queue}</h3>
<p>${t.queueLead(names.unit(full.unitId), f.dayAndMonth(full.date), f.whole(full.seats), f.whole(full.rows.length))}</p>
<div class="scroll"><table><thead><tr>${t.queueColumns.map((name, i) => html`<th class="${i === 0 ? "num" : ""}">${name}</th>`)}</tr></thead>
<tbody>${full.rows
    .slice(Math.max(0, full.seats - shownBeside))
    .map(
      ({ id, place, reason }) =>
        html`<tr><td class="num">${place}</td><td>${id}</td><td>${t.classes[classOf.get(id)!]}</td><td>${explainQueue(reason, lang)}</td></tr>`,
    )}</tbody></table></div>`;
};

const renewals = (plan: DistrictStudies, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const names = namesIn(plan, lang);
  const ids = [...new Set(plan.deadlines.map(({ requirementId }) => requirementId))].sort();
  const months = [...new Set(plan.deadlines.map(({ lastDay }) => lastDay.slice(0, 7)))];
  const count = (month: string, id: string): number =>
    plan.deadlines.filter(({ lastDay, requirementId }) => lastDay.startsWith(month) && requirementId === id).length;
  return html`<h3>${t.renewals}</h3>
<p>${t.renewalsLead(f.whole(plan.deadlines.length))}</p>
<div class="scroll"><table class="renewals"><thead><tr><th>${t.month}</th>${ids.map((id) => html`<th class="num">${names.requirement(id)}</th>`)}</tr></thead>
<tbody>${months.map((month) => html`<tr><th scope="row">${names.month(month)}</th>${ids.map((id) => html`<td class="num">${count(month, id) || ""}</td>`)}</tr>`)}</tbody></table></div>`;
};
