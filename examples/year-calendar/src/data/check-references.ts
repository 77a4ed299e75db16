import type { Fault } from "@vanstervind/core";
import { electionDeadlines } from "@vanstervind/event-scheduling/elections";
import { commemorations } from "@vanstervind/event-scheduling/year";
import type { YearData } from "./load-data.ts";
import { tables as specs, type TableName, type Tables } from "./tables.ts";

/** Every cell that names something which is not there, in all files. */
export const checkReferences = ({ tables, calendars, venues }: YearData): readonly Fault[] => {
  const faults: Fault[] = [];
  const tell = (source: string, row: number | null, field: string, id: string, what: string): void => {
    faults.push({ code: "unknown-id", source, row, field, message: `"${id}" is the id of no ${what}` });
  };
  /** Looks at the ids in a column of a table. */
  const look = <Name extends TableName>(
    name: Name,
    field: keyof Tables[Name][number] & string,
    known: ReadonlySet<string>,
    what: string,
  ): void => {
    for (const [index, row] of tables[name].entries()) {
      const value = (row as Record<string, unknown>)[field] as string | readonly string[] | null;
      for (const id of value === null ? [] : [value].flat()) {
        if (!known.has(id)) tell(specs[name].file, index + 2, field, id, what);
      }
    }
  };
  const idsOf = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));

  const venueIds = idsOf(venues);
  const events = new Set(calendars.flatMap((calendar) => calendar.events.map(({ id }) => id)));
  for (const { organisation, events: own } of calendars) {
    for (const { id, venueId } of own) {
      if (venueId !== null && !venueIds.has(venueId)) tell(organisation.file, null, `${id}, venueId`, venueId, "venue");
    }
  }
  const { deadlines } = electionDeadlines("riksdagsval", 2026, tables.decidedDays);
  const days = new Set([...events, ...deadlines.map(({ id }) => id)]);
  look("draws", "eventId", events, "event");
  look(
    "announcements",
    "ruleId",
    idsOf(commemorations.filter(({ on }) => on.type === "announced")),
    "day that others announce",
  );
  look("leadTasks", "eventId", days, "event or election day");
  look("leadTasks", "after", idsOf(tables.leadTasks), "task");
  look("dispatches", "associationId", idsOf(tables.recipients), "recipient");
  look("requests", "venues", venueIds, "venue");
  look("pairs", "first", idsOf(tables.volunteers), "volunteer");
  look("pairs", "second", idsOf(tables.volunteers), "volunteer");
  look("signUpSheets", "eventId", events, "event");
  look("signUps", "eventId", new Set(tables.signUpSheets.map(({ eventId }) => eventId)), "sheet");
  look("pollVotes", "choice", new Set(tables.polls.flatMap(({ choices }) => choices)), "choice of a poll");
  for (const [index, { noticeId }] of tables.dispatches.entries()) {
    const [rule = "", event = ""] = noticeId.split("/", 2);
    if (idsOf(tables.noticeRules).has(rule) && events.has(event)) continue;
    tell(specs.dispatches.file, index + 2, "noticeId", noticeId, "notice; write <rule>/<event>");
  }
  return faults;
};
