import type { Id, IsoDate, LocalText } from "@vanstervind/core";
import type { CalendarEvent } from "@vanstervind/event-scheduling";
import {
  countPoll,
  type PollResult,
  replaySignUps,
  type SignUpEntryInput,
  type SignUps,
} from "@vanstervind/event-scheduling/signup";
import type { YearData } from "../data/load-data.ts";
import type { Row } from "../data/tables.ts";

/** Who has a place at an event, and who waits. */
export interface EventSignUps {
  readonly event: CalendarEvent;
  readonly classes: readonly Id[];
  readonly signUps: SignUps;
}

/** Replays what has happened to each sheet by a day. */
export const countSignUps = ({ tables, calendars }: YearData, asOf: IsoDate): readonly EventSignUps[] => {
  const events = new Map(calendars.flatMap((calendar) => calendar.events.map((event) => [event.id, event])));
  return tables.signUpSheets.map(({ eventId, capacity, classes, promotion }) => {
    const event = events.get(eventId)!;
    const { start, durationMinutes } = event;
    const entries = tables.signUps
      .filter((row) => row.eventId === eventId && row.date <= asOf)
      .map((row) => entryOf(row));
    const sheet = { slots: [{ id: eventId, start, durationMinutes, capacity }], classes: [...classes], promotion };
    return { event, classes, signUps: replaySignUps(sheet, entries) };
  });
};

const entryOf = ({ type, eventId, partyId, size, class: ofClass, capacity }: Row<"signUps">): SignUpEntryInput => {
  if (type === "capacity") return { type, slotId: eventId, capacity: capacity ?? 0 };
  if (type === "cancel") return { type, slotId: eventId, partyId: partyId ?? "" };
  return { type, slotId: eventId, partyId: partyId ?? "", class: ofClass, ...(size === null ? {} : { size }) };
};

/** A poll with its outcome. */
export interface CountedPoll {
  readonly title: LocalText;
  readonly result: PollResult;
}

/** Counts each poll; a choice goes by its local start. */
export const countPolls = ({ tables }: YearData): readonly CountedPoll[] =>
  tables.polls.map(({ titleSv, titleEn, choices, quorum, mustAttend }) => {
    const answers = new Map<Id, Record<string, "yes" | "if-need-be" | "no">>();
    for (const { voterId, choice, answer } of tables.pollVotes) {
      if (choices.includes(choice)) answers.set(voterId, { ...answers.get(voterId), [choice]: answer });
    }
    const poll = {
      choices: choices.map((choice) => ({
        id: choice,
        start: { date: choice.slice(0, 10), time: choice.length > 10 ? choice.slice(11) : null },
      })),
      quorum,
      mustAttend: [...mustAttend],
    };
    const votes = [...answers].map(([id, own]) => ({ id, answers: own }));
    return { title: { sv: titleSv, en: titleEn }, result: countPoll(poll, votes) };
  });
