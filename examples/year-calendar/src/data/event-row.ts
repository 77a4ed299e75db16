import { Id, IsoDate } from "@vanstervind/core";
import { EventStatus, WallTime } from "@vanstervind/event-scheduling";
import * as z from "zod";
import { RecurrenceCell } from "./recurrence-cell.ts";

/** An event of a calendar that is kept as a table. */
export const EventRow = z.object({
  id: Id,
  titleSv: z.string().min(1),
  titleEn: z.string().min(1),
  kind: Id.default("event"),
  date: IsoDate,
  time: WallTime.nullable(),
  durationMinutes: z.int().min(1),
  venueId: Id.nullable(),
  people: z.array(Id).readonly(),
  audiences: z.array(Id).readonly(),
  status: EventStatus.default("confirmed"),
  rrule: RecurrenceCell.nullable(),
  except: z.array(IsoDate).readonly(),
  sequence: z.int().min(0).default(0),
});

/** See the schema of the same name. */
export interface EventRow extends z.output<typeof EventRow> {}
