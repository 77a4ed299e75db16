import type { Id } from "@vanstervind/core";
import { explainDeadlines } from "@vanstervind/event-scheduling/deadlines";
import { explainElections } from "@vanstervind/event-scheduling/elections";
import { type Html, html } from "@vanstervind/page";
import { type SectionInput, sentences, table } from "./section.ts";

const texts = {
  sv: {
    title: "Valet 2026, räknat bakåt",
    lead: (date: string, late: number) =>
      `Hur det ser ut ${date}: ${late === 0 ? "inget är försenat" : late === 1 ? "en uppgift är försenad" : `${late} uppgifter är försenade`}. Arbetsdagar räknas med helgdagarna borträknade.`,
    heads: ["Klart senast", "Börja senast", "Vad", "Vem", "Läge", "Varför"],
    done: (date: string) => `klart ${date}`,
    late: (days: number) => `${days} dagar försenat`,
    left: (days: number) => `${days} dagar kvar`,
    days: "Valets dagar",
    daysHeads: ["Dag", "Vad", "Säkert?"],
    sure: "säkert",
    unsure: "ska bekräftas",
    undecided: "Inte beslutat än, så vitt uppgifterna räcker",
    notices: "Nådde informationen varje förening i tid?",
    share: (share: string, pending: string) =>
      `${share} av det som skulle ha skickats gick i tid. ${pending} utskick är inte aktuella än.`,
    noticeHeads: ["Händelse", "I tid", "För sent", "Saknas", "Väntar"],
    troubles: "De som inte nåddes i tid",
    troubleHeads: ["Förening", "Utskick", "Vad som hände"],
  },
  en: {
    title: "The election of 2026, counted back",
    lead: (date: string, late: number) =>
      `As it stands on ${date}: ${late === 0 ? "nothing is late" : late === 1 ? "one task is late" : `${late} tasks are late`}. Working days leave out holidays.`,
    heads: ["Done by", "Begin by", "What", "Who", "State", "Why"],
    done: (date: string) => `done ${date}`,
    late: (days: number) => `${days} days late`,
    left: (days: number) => `${days} days left`,
    days: "Days of the election",
    daysHeads: ["Day", "What", "Sure?"],
    sure: "sure",
    unsure: "to be confirmed",
    undecided: "Not decided yet, as far as the data go",
    notices: "Did information reach every association in time?",
    share: (share: string, pending: string) =>
      `${share} of what should have been sent went in time. ${pending} notices are not due yet.`,
    noticeHeads: ["Event", "In time", "Late", "Missing", "Pending"],
    troubles: "Those not reached in time",
    troubleHeads: ["Association", "Notice", "What happened"],
  },
} as const;

/** What must be done before the election and when, and whether notices reached every association. */
export const deadlinesSection = (input: SectionInput): Html => {
  const { plan, lang, names, figures } = input;
  const t = texts[lang];
  const { plan: tasks, done } = plan.electionPlan;
  const late = tasks.lateTaskIds.filter((id) => !done.has(id));
  const day = (date: string): string => `${figures.dayAndMonth(date)} ${date.slice(0, 4)}`;
  const state = (id: Id, slack: number | null): Html => {
    const doneOn = done.get(id);
    if (doneOn !== undefined) return html`<span class="badge good">${t.done(day(doneOn))}</span>`;
    if (slack !== null && slack < 0) return html`<span class="badge bad">${t.late(-slack)}</span>`;
    return html`<span class="badge">${t.left(slack ?? 0)}</span>`;
  };
  const { general } = plan.elections;
  return html`<section id="deadlines"><h2>${t.title}</h2><p>${t.lead(figures.date(plan.options.asOf), late.length)}</p>
${table(
  t.heads,
  tasks.tasks.map(({ id, due, startBy, title, owner, slackDays, reasons }) => [
    day(due),
    day(startBy),
    title[lang],
    owner === null ? null : names.of(owner),
    state(id, slackDays),
    sentences(
      reasons
        .filter(({ code }) => code !== "late" || !done.has(id))
        .map((reason) => explainDeadlines(names.in(reason), lang)),
    ),
  ]),
)}
<h3>${t.days}</h3>${table(
    t.daysHeads,
    general.deadlines.map(({ start, title, confirmed, reasons }) => [
      day(start.date),
      html`${title[lang]}<br><span class="muted small">${reasons.map((reason) => explainElections(reason, lang)).join(" ")}</span>`,
      html`<span class="badge ${confirmed ? "good" : "wait"}">${confirmed ? t.sure : t.unsure}</span>`,
    ]),
  )}
${general.undecided.length === 0 ? null : html`<p><b>${t.undecided}:</b> ${general.undecided.map(names.of).join(", ")}.</p>`}
${noticesPart(input)}</section>`;
};

const noticesPart = ({ plan, lang, names, figures }: SectionInput): Html => {
  const t = texts[lang];
  const { reach } = plan.notices;
  const titles = new Map(plan.notices.plan.tasks.map(({ id, title }) => [id, title[lang]]));
  const share = reach.share === null ? "–" : figures.percent(reach.share);
  const troubles = reach.rows.filter(({ reason }) => reason.code === "missing" || reason.code === "sent-late");
  return html`<h3>${t.notices}</h3><p>${t.share(share, figures.whole(reach.pending))}</p>
${table(
  t.noticeHeads,
  reach.events.map(({ eventId, inTime, late, missing, pending }) => [
    names.of(eventId),
    inTime,
    late,
    missing,
    pending,
  ]),
)}
${
  troubles.length === 0
    ? null
    : html`<h3>${t.troubles}</h3>${table(
        t.troubleHeads,
        troubles.map(({ associationId, noticeId, eventId, reason }) => [
          names.of(associationId),
          `${titles.get(noticeId)}: ${names.of(eventId)}`,
          explainDeadlines(reason, lang),
        ]),
      )}`
}`;
};
