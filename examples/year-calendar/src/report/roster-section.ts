import type { Id } from "@vanstervind/core";
import { explainRosters } from "@vanstervind/event-scheduling/rosters";
import { type Html, html } from "@vanstervind/page";
import { type SectionInput, sentences, table } from "./section.ts";

const texts = {
  sv: {
    title: "Ringcentralen",
    lead: (shifts: number, people: number, missing: number) =>
      `${shifts} pass, ${people} frivilliga under pseudonym. ${missing === 0 ? "Alla platser är fyllda." : `${missing} platser är tomma.`}`,
    proven: "Inget schema lämnar färre platser tomma. Reserverna står i den ordning de frågas.",
    open: (missing: number) => `Sökningen avbröts; minst ${missing} platser blir tomma.`,
    short: "Pass som saknar folk",
    why: "Varför",
    heads: ["Pass", "Ringer", "Leder", "Reserver"],
    none: "ingen",
    fair: "Hur jämnt passen fördelas",
    fairLead: (most: number, least: number, mean: string) =>
      `Den som har flest har ${most} pass, den som har minst ${least}; i medeltal ${mean}. Att det skiljer beror på när folk kan och hur många pass de själva vill ha.`,
    loadHeads: ["Frivillig", "Pass", "Tidigare", "Högst"],
    stepIn: "När någon blir sjuk",
  },
  en: {
    title: "The call centre",
    lead: (shifts: number, people: number, missing: number) =>
      `${shifts} shifts, ${people} volunteers by pseudonym. ${missing === 0 ? "Every place is filled." : `${missing} places are empty.`}`,
    proven: "No roster leaves fewer places empty. Those on standby are in the order they are asked.",
    open: (missing: number) => `The search was stopped; at least ${missing} places stay empty.`,
    short: "Shifts that lack people",
    why: "Why",
    heads: ["Shift", "Call", "Lead", "On standby"],
    none: "nobody",
    fair: "How evenly shifts are shared",
    fairLead: (most: number, least: number, mean: string) =>
      `Whoever has most has ${most} shifts, whoever has least ${least}; ${mean} on average. They differ by when people can and how many shifts they themselves want.`,
    loadHeads: ["Volunteer", "Shifts", "Before", "At most"],
    stepIn: "When somebody falls ill",
  },
} as const;

/** Who calls when, which shifts lack people, who stands by, and how even it is. */
export const rosterSection = ({ plan, lang, names, figures }: SectionInput): Html => {
  const t = texts[lang];
  const { request, roster, short, standby, stepIn } = plan.callCentre;
  const { loads, missing, method, bound } = roster;
  const taken = (shiftId: Id, skill: Id | null): string =>
    roster.assignments
      .filter((each) => each.shiftId === shiftId && each.skill === skill)
      .map(({ volunteerId }) => volunteerId)
      .join(", ") || t.none;
  const lacking = new Set(short.map(({ shiftId }) => shiftId));
  const counts = loads.map(({ shifts }) => shifts);
  const rows = new Map(plan.data.tables.volunteers.map((row) => [row.id, row]));
  const mean = counts.length === 0 ? 0 : counts.reduce((sum, each) => sum + each, 0) / counts.length;
  return html`<section id="roster"><h2>${t.title}</h2>
<p>${t.lead(request.shifts.length, request.volunteers.length, missing)} ${method === "stopped" ? t.open(bound.missing) : t.proven}</p>
${
  short.length === 0
    ? null
    : html`<h3>${t.short}</h3>${sentences(short.map(({ reason }) => explainRosters(names.in(reason), lang)))}
<h3>${t.why}</h3>${sentences(roster.shortfalls.map((reason) => explainRosters(names.in(reason), lang)))}`
}
${table(
  t.heads,
  request.shifts.map(({ id }) => [
    html`${names.of(id)}${lacking.has(id) ? html` <span class="badge bad">!</span>` : null}`,
    taken(id, null),
    taken(id, "lead"),
    [...new Set((standby.get(id) ?? []).map(({ place }) => place.volunteerId))].slice(0, 4).join(", ") || t.none,
  ]),
)}
${
  stepIn === null
    ? null
    : html`<h3>${t.stepIn}</h3>${sentences(
        [...stepIn.drop.reasons, ...stepIn.claim.reasons].map((reason) => explainRosters(names.in(reason), lang)),
      )}`
}
<h3>${t.fair}</h3>${counts.length === 0 ? null : html`<p>${t.fairLead(Math.max(...counts), Math.min(...counts), figures.decimals(mean, 1))}</p>`}
${table(
  t.loadHeads,
  loads.map(({ volunteerId, shifts }) => [
    volunteerId,
    html`${shifts} <span class="bar"><i style="width:${Math.round((100 * shifts) / Math.max(1, ...counts))}%"></i></span>`,
    rows.get(volunteerId)!.worked,
    rows.get(volunteerId)!.maxShifts,
  ]),
)}</section>`;
};
