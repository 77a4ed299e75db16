import { parse } from "@vanstervind/core";
import * as z from "zod";
import { CalendarEvent, type CalendarEventInput } from "../calendar-event.ts";
import { requireUniqueIds } from "./unique-ids.ts";

/** Reads events with ids of their own. */
export const parseEvents = (input: readonly CalendarEventInput[], source = "the events"): readonly CalendarEvent[] => {
  const events = parse(z.array(CalendarEvent), input, { source });
  requireUniqueIds(events, source);
  return events;
};
