import { explainRosters } from "@vanstervind/event-scheduling/rosters";
import { explainSignUp } from "@vanstervind/event-scheduling/signup";
import { type Html, html } from "@vanstervind/page";
import type { CountedPoll, EventSignUps } from "../steps/sign-up.ts";
import { type SectionInput, sentences, table } from "./section.ts";

const texts = {
  sv: {
    title: "Anmälan, omröstning och värdskap",
    state: (people: number, capacity: number, waiting: number) =>
      `${people} av ${capacity} platser är tagna, ${waiting} sällskap väntar.`,
    waitingHeads: ["I kö", "Sällskap", "Antal", "Klass"],
    log: "Det senaste som hände",
    pollHeads: ["Förslag", "Ja", "Om det behövs", "Nej", "Varför inte"],
    hosts: "Vem som står värd för ordförandeträffarna",
    hostHeads: ["Träff", "Värd", "Varför"],
    noClass: "–",
  },
  en: {
    title: "Sign-up, poll and hosting",
    state: (people: number, capacity: number, waiting: number) =>
      `${people} of ${capacity} places are taken, ${waiting} parties wait.`,
    waitingHeads: ["In line", "Party", "How many", "Class"],
    log: "What happened last",
    pollHeads: ["Choice", "Yes", "If need be", "No", "Why not"],
    hosts: "Who hosts the chairs' meetings",
    hostHeads: ["Meeting", "Host", "Why"],
    noClass: "–",
  },
} as const;

/** Who has a place at an event and who waits, when people can meet, and whose turn it is to host. */
export const signUpSection = (input: SectionInput): Html => {
  const { plan, lang, names } = input;
  const t = texts[lang];
  return html`<section id="sign-up"><h2>${t.title}</h2>
${plan.signUps.map((each) => sheetPart(each, input))}
${plan.polls.map((each) => pollPart(each, input))}
${
  plan.hosts.turns.length === 0
    ? null
    : html`<h3>${t.hosts}</h3>${table(
        t.hostHeads,
        plan.hosts.turns.map(({ roundId, ids, reasons }) => [
          names.of(roundId),
          ids.map(names.of).join(", "),
          reasons.map((reason) => explainRosters(names.in(reason), lang)).join(" "),
        ]),
      )}`
}</section>`;
};

const sheetPart = ({ event, classes, signUps }: EventSignUps, { lang, names, figures }: SectionInput): Html => {
  const t = texts[lang];
  const [slot] = signUps.slots;
  const { capacity, confirmed, waiting } = slot!;
  const people = confirmed.reduce((sum, { size }) => sum + size, 0);
  return html`<h3>${event.title[lang]}, ${figures.dayAndMonth(event.start.date)} ${event.start.date.slice(0, 4)}</h3>
<p>${t.state(people, capacity, waiting.length)}</p>
${table(
  t.waitingHeads,
  waiting.map(({ partyId, size, rank }, index) => [
    index + 1,
    partyId,
    size,
    rank < classes.length ? names.of(classes[rank]!) : t.noClass,
  ]),
)}
<h4>${t.log}</h4>${sentences(
    signUps.log
      .slice(-4)
      .flat()
      .map((reason) => explainSignUp(names.in(reason), lang)),
  )}`;
};

const pollPart = ({ title, result }: CountedPoll, { lang, names }: SectionInput): Html => {
  const t = texts[lang];
  return html`<h3>${title[lang]}</h3>${sentences(result.reasons.map((reason) => explainSignUp(names.in(reason), lang)))}
${table(
  t.pollHeads,
  result.rows.map(({ choiceId, yes, ifNeedBe, no, reasons }) => [
    choiceId === result.winnerId ? html`<b>${names.of(choiceId)}</b>` : names.of(choiceId),
    yes,
    ifNeedBe,
    no,
    reasons.map((reason) => explainSignUp(names.in(reason), lang)).join(" "),
  ]),
)}`;
};
