import type { LeadTaskInput } from "@vanstervind/event-scheduling/deadlines";

const task = (id: string, sv: string, en: string, weeks: number, after: string[] = []): LeadTaskInput => ({
  id,
  title: { sv, en },
  before: { weeks },
  after,
});

/** What the larger kinds of occasion ask for, and how long before. */
export const leadTasks: Readonly<Record<string, readonly LeadTaskInput[]>> = {
  conference: [
    task("hall", "Lokalen bokad", "Hall booked", 10),
    task("notice", "Kallelsen ute", "Notice out", 8, ["hall"]),
    task("papers", "Handlingarna ute", "Papers out", 4, ["notice"]),
  ],
  "chairs-meeting": [task("notice", "Kallelsen ute", "Notice out", 3)],
  "group-leaders-meeting": [task("notice", "Kallelsen ute", "Notice out", 3)],
  "board-meeting": [task("papers", "Handlingarna ute", "Papers out", 1)],
  "knocking-day": [
    task("call", "Volontärerna tillfrågade", "Volunteers asked", 4),
    task("lists", "Gånglistorna utskrivna", "Walk lists printed", 1, ["call"]),
  ],
};
