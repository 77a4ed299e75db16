import { explainPlacement } from "@vanstervind/event-scheduling/placement";
import { type Html, html } from "@vanstervind/page";
import { type SectionInput, sentences, table } from "./section.ts";

const texts = {
  sv: {
    title: "Möten som har fått en tid",
    lead: (placed: number, all: number) =>
      `${placed} av ${all} önskade möten har fått tid och lokal utan att krocka med något i de fem kalendrarna. De är förslag tills någon bestämt dem.`,
    exact: (cost: number) => `Bevisat bäst: kostnad ${cost}, där 0 är alla förstahandsval.`,
    heuristic: (cost: number, bound: number | null) =>
      `Det bästa som hittades: kostnad ${cost}, där 0 är alla förstahandsval${bound === null ? "" : `; lägre än ${bound} går inte`}.`,
    heads: ["När", "Möte", "Lokal", "Varför just då"],
    accessible: "utan steg",
    steps: "inte utan steg",
    first: "Dag, tid och lokal är förstahandsval.",
    score: "Vad planen kostar",
    unplaced: "Fick ingen tid, och vad som stod i vägen",
  },
  en: {
    title: "Meetings that found a time",
    lead: (placed: number, all: number) =>
      `${placed} of ${all} meetings asked for have a time and a room without a clash with anything in the five calendars. They are proposals until somebody settles them.`,
    exact: (cost: number) => `Proven best: cost ${cost}, where 0 is every first choice.`,
    heuristic: (cost: number, bound: number | null) =>
      `The best that was found: cost ${cost}, where 0 is every first choice${bound === null ? "" : `; less than ${bound} is not possible`}.`,
    heads: ["When", "Meeting", "Room", "Why then"],
    accessible: "step-free",
    steps: "not step-free",
    first: "Day, time and room are first choices.",
    score: "What the plan costs",
    unplaced: "Found no time, and what stood in the way",
  },
} as const;

/** Where the meetings went and why, and what blocked the rest. */
export const placementSection = ({ plan, lang, names, figures }: SectionInput): Html => {
  const t = texts[lang];
  const { placed, unplaced, score, method, cost, bound } = plan.placement;
  const venues = new Map(plan.data.venues.map((venue) => [venue.id, venue]));
  return html`<section id="placement"><h2>${t.title}</h2>
<p>${t.lead(placed.length, placed.length + unplaced.length)} ${method === "exact" ? t.exact(cost) : t.heuristic(cost, bound)}</p>
${table(
  t.heads,
  placed.map(({ event, reasons }) => {
    const venue = venues.get(event.venueId ?? "");
    const costly = reasons.filter(({ values }) => values.cost > 0);
    return [
      `${figures.dayAndMonth(event.start.date)} ${event.start.date.slice(0, 4)} ${event.start.time ?? ""}`,
      event.title[lang],
      venue === undefined
        ? null
        : html`${venue.name} <span class="badge ${venue.accessible ? "good" : "wait"}">${venue.accessible ? t.accessible : t.steps}</span>${venue.accessNote === null ? null : html`<br><span class="muted small">${venue.accessNote[lang]}</span>`}`,
      costly.length === 0 ? t.first : costly.map((reason) => explainPlacement(names.in(reason), lang)).join(" "),
    ];
  }),
)}
<h3>${t.score}</h3>${sentences(score.map((reason) => explainPlacement(names.in(reason), lang)))}
${
  unplaced.length === 0
    ? null
    : html`<h3>${t.unplaced}</h3>${unplaced.map(
        ({ requestId, reasons }) =>
          html`<p><b>${names.of(requestId)}</b></p>${sentences(reasons.map((reason) => explainPlacement(names.in(reason), lang)))}`,
      )}`
}</section>`;
};
