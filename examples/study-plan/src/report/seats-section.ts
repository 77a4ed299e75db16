import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { explainSeats } from "@vanstervind/study-curriculum/seats";
import type { DistrictStudies } from "../plan-studies.ts";
import { type PlannedSeats, seatRules } from "../steps/seats.ts";
import { type Names, namesIn } from "./names.ts";

const texts = {
  sv: {
    title: "Kurser som stänger luckorna",
    lead: `Påhittade förutsättningar att ändra: grupper om ${seatRules.minGroup} till ${seatRules.maxGroup}, resor högst ${seatRules.maxKilometres} km (fågelvägen mellan kommunernas mittpunkter), ${seatRules.leaders} ledare med högst ${seatRules.coursesPerLeader} kurser var, en månad är en period och juli är fri. Lediga platser på utlysta tillfällen fylls först när det är billigast.`,
    roles: "Listtoppar, styrelser och förtroendevalda",
    early: (served: string, demand: string, month: string) =>
      `De som toppar listorna går först: ${served} av deras ${demand} platser är före valet, senast i ${month}.`,
    offers: "Extra tillfällen så att alla medlemmar erbjuds",
    served: (served: string, demand: string, open: string, courses: string, gap: string) =>
      `${served} av ${demand} platser: ${open} på redan utlysta tillfällen, resten på ${courses} nya kurser. Planen kostar högst ${gap} mer än den billigaste tänkbara.`,
    columns: ["Månad", "Kurs", "Ort", "Ledare", "Deltagare"],
    late: (n: string, month: string) =>
      `${n} sista dagar för styrelser och förtroendevalda infaller före planens sista kurs, i ${month}: ge fler ledare eller förläng tiden.`,
    unserved: "Utan plats, och varför",
    none: "Alla får plats.",
    nothing: "Ingenting att planera: ingen saknar något, eller så finns ingen tid kvar.",
    learners: (n: string) => `${n} pers.`,
    offersLead: (seats: string, uptake: string, per: string, sessions: string) =>
      `${seats} erbjudanden saknas. Av de erbjudna tackar ${uptake} ja, så ett tillfälle med ${seatRules.maxGroup} platser kan erbjudas ${per} medlemmar utan att platserna tar slut. Då räcker ${sessions} tillfällen till 100 %:`,
    unit: "Studier",
    sessions: "Tillfällen",
    offered: "Erbjuds",
  },
  en: {
    title: "Courses that close the gaps",
    lead: `Made-up terms, to be changed: groups of ${seatRules.minGroup} to ${seatRules.maxGroup}, travel of at most ${seatRules.maxKilometres} km (as the crow flies between the middles of municipalities), ${seatRules.leaders} leaders with at most ${seatRules.coursesPerLeader} courses each, a month is a block and July is free. Free seats of announced sessions are filled first where that is cheapest.`,
    roles: "List-toppers, boards and elected representatives",
    early: (served: string, demand: string, month: string) =>
      `Those who top the lists go first: ${served} of their ${demand} seats are before the election, in ${month} at the latest.`,
    offers: "Extra sessions so that every member is offered",
    served: (served: string, demand: string, open: string, courses: string, gap: string) =>
      `${served} of ${demand} seats: ${open} at sessions already announced, the rest in ${courses} new courses. The plan costs at most ${gap} more than the cheapest conceivable.`,
    columns: ["Month", "Course", "Place", "Leader", "Learners"],
    late: (n: string, month: string) =>
      `${n} last days of boards and elected representatives come before the last course of the plan, in ${month}: find more leaders or give more time.`,
    unserved: "Without a seat, and why",
    none: "Everyone gets a seat.",
    nothing: "Nothing to plan: nobody lacks anything, or no time is left.",
    learners: (n: string) => `${n} people`,
    offersLead: (seats: string, uptake: string, per: string, sessions: string) =>
      `${seats} offers are lacking. Of those who are offered a seat ${uptake} take it, so a session with ${seatRules.maxGroup} seats can be offered to ${per} members without running out. Then ${sessions} sessions reach 100 %:`,
    unit: "Study",
    sessions: "Sessions",
    offered: "Offered to",
  },
} as const;

/** Seats at sessions that were announced already. */
const openSeats = ({ plan }: PlannedSeats): number => {
  const own = new Set(plan.courses.map(({ id }) => id));
  return plan.seats.reduce((sum, { courseId, learners }) => sum + (own.has(courseId) ? 0 : learners), 0);
};

/** The courses by block, who is left without, and the sessions that bring the offer to all. */
export const seatsSection = (plan: DistrictStudies, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const names = namesIn(plan, lang);
  const { offers, seats } = plan;
  const perUnit = new Map<string, { sessions: number; learners: number }>();
  for (const { unitId, learners } of offers?.plan.courses ?? []) {
    const sum = perUnit.get(unitId) ?? { sessions: 0, learners: 0 };
    perUnit.set(unitId, { sessions: sum.sessions + 1, learners: sum.learners + learners });
  }
  return html`<section id="seats">
<h2>${t.title}</h2>
<p>${t.lead}</p>
<h3>${t.roles}</h3>
${seats === null ? html`<p>${t.nothing}</p>` : html`${earlySeats(seats, names, lang, f)}${lateDays(plan, names, lang, f)}${courses(seats, names, lang, f)}`}
<h3>${t.offers}</h3>
${
  offers === null
    ? html`<p>${t.nothing}</p>`
    : html`<p>${t.offersLead(f.whole(offers.plan.demand), f.percent(offers.uptake), f.whole(offers.offersPerSession), f.whole(offers.plan.courses.length))}</p>
<table><thead><tr><th>${t.unit}</th><th class="num">${t.sessions}</th><th class="num">${t.offered}</th></tr></thead>
<tbody>${[...perUnit].map(([id, sum]) => html`<tr><td>${names.unit(id)}</td><td class="num">${f.whole(sum.sessions)}</td><td class="num">${f.whole(sum.learners)}</td></tr>`)}</tbody></table>`
}
</section>`;
};

/** How many of the seats that must be before the election are. */
const earlySeats = ({ request, plan }: PlannedSeats, names: Names, lang: Lang, f: Figures): Html | null => {
  const early = new Map(request.cohorts.flatMap(({ id, lastBlockId }) => (lastBlockId ? [[id, lastBlockId]] : [])));
  const [month] = early.values();
  if (month === undefined) return null;
  const sum = (rows: readonly { readonly cohortId: string; readonly learners: number }[]): number =>
    rows.reduce((all, { cohortId, learners }) => all + (early.has(cohortId) ? learners : 0), 0);
  const served = sum(plan.seats);
  return html`<p>${texts[lang].early(f.whole(served), f.whole(served + sum(plan.unserved)), names.month(month))}</p>`;
};

/** First last days that come before the plan is through: a course in its last month is too late for them. */
const lateDays = ({ seats, deadlines }: DistrictStudies, names: Names, lang: Lang, f: Figures): Html | null => {
  const last = seats?.plan.courses.at(-1)?.blockId;
  const units = new Set(["board-training", "representative-training"]);
  const late = deadlines.filter((row) => {
    return row.kind === "first" && units.has(row.requirementId) && last !== undefined && row.lastDay.slice(0, 7) < last;
  });
  return late.length === 0
    ? null
    : html`<p><span class="badge bad">${texts[lang].late(f.whole(late.length), names.month(last!))}</span></p>`;
};

const courses = (own: PlannedSeats, names: Names, lang: Lang, f: Figures): Html => {
  const t = texts[lang];
  const { plan } = own;
  // One line for each unit and reason: the board decides on courses, not on cohorts.
  const unserved = new Map<string, { unitId: string; why: string; learners: number }>();
  for (const { unitId, reason, learners } of plan.unserved) {
    const named =
      reason.code === "prerequisite-unserved"
        ? { ...reason, values: { unitIds: reason.values.unitIds.map(names.unit) } }
        : reason;
    const why = explainSeats(named, lang);
    const sum = unserved.get(`${unitId} ${why}`);
    unserved.set(`${unitId} ${why}`, { unitId, why, learners: (sum?.learners ?? 0) + learners });
  }
  return html`<p>${t.served(f.whole(plan.served), f.whole(plan.demand), f.whole(openSeats(own)), f.whole(plan.courses.length), f.percent(plan.gap))}</p>
<table class="courses"><thead><tr>${t.columns.map((name, i) => html`<th class="${i === 4 ? "num" : ""}">${name}</th>`)}</tr></thead>
<tbody>${plan.courses.map(
    ({ blockId, unitId, placeId, leaderId, learners }) =>
      html`<tr><td>${names.month(blockId)}</td><td>${names.unit(unitId)}</td><td>${names.place(placeId)}</td><td>${leaderId}</td><td class="num">${f.whole(learners)}</td></tr>`,
  )}</tbody></table>
<h4>${t.unserved}</h4>
${unserved.size === 0 ? html`<p>${t.none}</p>` : html`<ul class="reasons">${[...unserved.values()].map(({ unitId, why, learners }) => html`<li><b>${names.unit(unitId)}, ${t.learners(f.whole(learners))}</b> ${why}</li>`)}</ul>`}`;
};
