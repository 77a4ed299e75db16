import type { IsoDate } from "@vanstervind/core";
import { type Campaign, type KnockedDay, rehearse } from "@vanstervind/door-knocking";
import type { District } from "@vanstervind/storstockholm";
import type { CalendarPlan } from "./calendar.ts";
import { people, type TurfAreas } from "./turfs.ts";

/** A knocking day of the calendar in the turfs of its area. */
export interface KnockingDay extends KnockedDay {
  readonly date: IsoDate;
  /** The area it goes to, by the letter that begins the ids of its turfs. */
  readonly areaId: string;
  /** How many pairs are expected. */
  readonly expected: number;
}

/** How far the year's knocking days reach. */
export interface KnockingPlan {
  /** In the order of the calendar. */
  readonly days: readonly KnockingDay[];
  /** What is left of each area that has a day, and how long that takes a pair. */
  readonly areas: readonly { readonly areaId: string; readonly forecast: Campaign["forecast"] }[];
}

/**
 * Rehearses each of the calendar's knocking days in the turfs of its area, as `examples/door-knocking` plans one: as many
 * pairs as are expected, who take up where the day before ended.
 */
export const planKnocking = (
  { calendarRequests }: District,
  { turfs, calendar, seed }: { readonly turfs: TurfAreas; readonly calendar: CalendarPlan; readonly seed: string },
): KnockingPlan => {
  const events = calendar.calendar.entries.map(({ event }) => event).filter(({ kind }) => kind === "knocking-day");
  const pairsOn = (id: string): number => {
    const request = calendarRequests.find((row) => id === row.id || id.startsWith(`${row.id}-`));
    return Math.max(1, Math.floor((request?.people ?? 0) / people));
  };
  const found = turfs.areas.flatMap((area) => {
    const own = events.filter(({ id }) => area.code !== null && calendar.knockingAreas.get(id) === area.code);
    if (own.length === 0 || area.plan.turfs.length === 0) return [];
    const days = own.map(({ id, durationMinutes }) => ({ id, teams: pairsOn(id), minutes: people * durationMinutes }));
    return [{ areaId: area.id, campaign: rehearse(area, days, `${seed} knocking ${area.id}`) }];
  });
  const dates = new Map(events.map(({ id, start }) => [id, start.date]));
  return {
    days: found
      .flatMap(({ areaId, campaign }) =>
        campaign.days.map((day): KnockingDay => {
          return { ...day, areaId, expected: pairsOn(day.id), date: dates.get(day.id)! };
        }),
      )
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
    areas: found.map(({ areaId, campaign: { forecast } }) => ({ areaId, forecast })),
  };
};
