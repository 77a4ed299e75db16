import { Id, IsoDate } from "@vanstervind/core";
import { LocalStart, WallTime, Weekday } from "@vanstervind/event-scheduling";
import { Answer } from "@vanstervind/event-scheduling/signup";
import * as z from "zod";
import { RecurrenceCell } from "./recurrence-cell.ts";

const text = z.string().min(1);
const ids = z.array(Id).readonly();
const count = z.int().min(0).max(100_000);
const titles = { titleSv: text, titleEn: text };
const names = { nameSv: text, nameEn: text };
const days = z.array(Weekday).readonly();
const period = { from: IsoDate, until: IsoDate };
const inOrder = { path: ["end"], error: "must be after the start" };
const lead = { weeks: count.default(0), days: count.default(0) };

/** The marks that tell organisations apart without colour. */
const Shape = z.enum(["circle", "square", "triangle", "diamond", "cross"]);

/** See the schema of the same name. */
export type Shape = z.infer<typeof Shape>;

/** Every table besides the calendars, with its file and what a row of it is. */
export const tables = {
  organisations: {
    file: "organisations.csv",
    row: z.object({
      // Files are named by it.
      id: z.string().regex(/^[\w-]{1,60}$/, { error: "must be letters, digits and hyphens" }),
      ...names,
      file: z.string().regex(/^[\w-]+\.(csv|ics)$/, { error: "must be a file such as district.csv or city-hall.ics" }),
      shape: Shape,
      colour: z.string().regex(/^#[\da-f]{6}$/i, { error: "must be a colour such as #a3201f" }),
      audiences: ids,
    }),
  },
  venues: {
    file: "venues.csv",
    row: z.object({
      id: Id,
      name: text,
      municipality: Id,
      capacity: count.nullable(),
      stepFree: z.boolean(),
      accessSv: text.nullable(),
      accessEn: text.nullable(),
      address: text.nullable(),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
  },
  names: { file: "names.csv", row: z.object({ id: Id, ...names }) },
  draws: { file: "draws.csv", row: z.object({ eventId: Id, people: count, areas: ids }) },
  announcements: {
    file: "announcements.csv",
    row: z.object({
      ruleId: Id,
      year: z.int().min(2000).max(2100),
      date: IsoDate.nullable(),
      known: IsoDate,
      source: text,
    }),
  },
  schoolBreaks: {
    file: "school-breaks.csv",
    row: z
      .object({ id: Id, ...names, municipality: Id, start: IsoDate, end: IsoDate, source: text })
      .refine(({ start, end }) => start < end, inOrder),
  },
  decidedDays: {
    file: "decided-days.csv",
    row: z.object({
      election: z.enum(["riksdagsval", "kyrkoval", "europaparlamentsval"]),
      year: z.int(),
      id: Id,
      date: IsoDate,
      source: text,
    }),
  },
  leadTasks: {
    file: "lead-tasks.csv",
    row: z.object({
      id: Id,
      ...titles,
      owner: Id,
      eventId: Id,
      ...lead,
      workingDays: count.default(0),
      takes: count.default(0),
      after: ids,
      done: IsoDate.nullable(),
    }),
  },
  noticeRules: {
    file: "notice-rules.csv",
    row: z.object({
      id: Id,
      ...titles,
      owner: Id,
      kinds: ids,
      ...lead,
      from: IsoDate,
      to: IsoDate.nullable(),
      source: text,
    }),
  },
  recipients: {
    file: "recipients.csv",
    row: z.object({ id: Id, name: text, hosted: count, share: z.number().min(0) }),
  },
  dispatches: { file: "dispatches.csv", row: z.object({ noticeId: Id, associationId: Id, sentOn: IsoDate }) },
  requests: {
    file: "requests.csv",
    row: z
      .object({
        id: Id,
        ...titles,
        kind: Id,
        durationMinutes: z.int().min(1),
        ...period,
        weekdays: days,
        times: z.array(WallTime).readonly(),
        venues: ids,
        size: count,
        stepFree: z.boolean(),
        people: ids,
        audiences: ids,
        series: Id.nullable(),
        daysApart: count.default(0),
        leadDays: count,
        weight: z.int().min(1).max(1000),
      })
      .refine(({ from, until }) => from < until, { path: ["until"], error: "must be after from" }),
  },
  absences: {
    file: "absences.csv",
    row: z
      .object({ personId: Id, start: IsoDate, end: IsoDate, weekdays: days })
      .refine(({ start, end }) => start < end, inOrder),
  },
  shifts: {
    file: "shifts.csv",
    row: z.object({
      id: Id,
      date: IsoDate,
      time: WallTime,
      durationMinutes: z.int().min(30).max(1440),
      rrule: RecurrenceCell.nullable(),
      callers: count,
      room: count,
      leads: count,
    }),
  },
  volunteers: {
    file: "volunteers.csv",
    row: z.object({
      id: Id,
      skills: ids,
      experience: z.enum(["beginner", "experienced"]).nullable(),
      maxShifts: count.nullable(),
      worked: count,
      gladly: days,
      ifNeedBe: days,
      away: z.array(IsoDate).readonly(),
    }),
  },
  pairs: { file: "pairs.csv", row: z.object({ first: Id, second: Id, together: z.enum(["always", "never"]) }) },
  signUpSheets: {
    file: "sign-up-sheets.csv",
    row: z.object({ eventId: Id, capacity: count, classes: ids, promotion: z.enum(["first-that-fits", "in-turn"]) }),
  },
  signUps: {
    file: "sign-ups.csv",
    row: z.object({
      date: IsoDate,
      type: z.enum(["sign-up", "cancel", "capacity"]),
      eventId: Id,
      partyId: Id.nullable(),
      size: z.int().min(1).nullable(),
      class: Id.nullable(),
      capacity: count.nullable(),
    }),
  },
  polls: {
    file: "polls.csv",
    row: z.object({
      id: Id,
      ...titles,
      durationMinutes: z.int().min(1),
      choices: z.array(LocalStart).readonly(),
      quorum: count,
      mustAttend: ids,
    }),
  },
  pollVotes: { file: "poll-votes.csv", row: z.object({ voterId: Id, choice: LocalStart, answer: Answer }) },
} as const;

/** The name of a table. */
export type TableName = keyof typeof tables;

/** A row of a table. */
export type Row<Name extends TableName> = z.output<(typeof tables)[Name]["row"]>;

/** The rows of every table. */
export type Tables = { readonly [Name in TableName]: readonly Row<Name>[] };
