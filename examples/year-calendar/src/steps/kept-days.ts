import type { IsoDate, LocalText } from "@vanstervind/core";
import { CalendarEvent } from "@vanstervind/event-scheduling";
import { type ElectionCalendar, electionDeadlines } from "@vanstervind/event-scheduling/elections";
import { commemorations, explainYear, withAnnouncements, yearCalendar } from "@vanstervind/event-scheduling/year";
import type { YearData } from "../data/load-data.ts";
import { horizon, years } from "./horizon.ts";

const undecided: LocalText = {
  sv: "Distriktet ska säga vilken av dagarna om slaveriet planen menar.",
  en: "The district is to say which of the days about slavery the plan means.",
};

/** The days that the movement keeps; conditional until their date is announced, or until the district has chosen them. */
export const keptDays = ({ tables }: YearData, asOf: IsoDate): readonly CalendarEvent[] => {
  const known = tables.announcements
    .filter((row) => row.known <= asOf)
    .map(({ ruleId, year, date, source }) => ({ ruleId, year, date, source }));
  const rules = withAnnouncements(commemorations, known);
  const unsure = new Set(
    commemorations.filter(({ on, confirmed }) => on.type !== "announced" && !confirmed).map(({ id }) => id),
  );
  return years.flatMap((year) =>
    yearCalendar(rules, year).entries.map(({ event, reasons }): CalendarEvent => {
      const tell = (lang: "sv" | "en"): string => reasons.map((reason) => explainYear(reason, lang)).join(" ");
      if (unsure.has(event.id.slice(0, -5))) return { ...event, status: "conditional", description: undecided };
      return { ...event, description: { sv: tell("sv"), en: tell("en") } };
    }),
  );
};

/** The days of the elections of these years, and the general election's own calendar. */
export interface ElectionDays {
  readonly events: readonly CalendarEvent[];
  readonly general: ElectionCalendar;
}

/** The church election of 2025 and the general election of 2026, with the days that the law counts from them. */
export const electionDays = ({ tables }: YearData): ElectionDays => {
  const general = electionDeadlines("riksdagsval", 2026, tables.decidedDays);
  const church = electionDeadlines("kyrkoval", 2025, tables.decidedDays);
  const events = [...church.deadlines, ...general.deadlines]
    .filter(({ start }) => horizon.start <= start.date && start.date < horizon.end)
    .map(({ id, title, kind, start, durationMinutes, status }) =>
      CalendarEvent.parse({ id, title, kind, start, durationMinutes, status, pinned: true }),
    );
  return { events, general };
};
