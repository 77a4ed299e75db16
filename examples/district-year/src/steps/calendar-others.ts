import type { CalendarEventInput } from "@vanstervind/event-scheduling";
import type { District } from "@vanstervind/storstockholm";
import { type HeldByOther, heldByOthers, loadData } from "@vanstervind/year-calendar";

/**
 * What other organisations hold in a year for the groups that the district's meetings are for. Their calendars are made
 * up, so a district with requests of its own has none.
 */
export const othersIn = async (
  { calendarRequests, provenance }: District,
  year: number,
): Promise<readonly HeldByOther[]> => {
  if (provenance.some(({ table, origin }) => table === "calendarRequests" && origin === "own")) return [];
  const audiences = [...new Set(calendarRequests.flatMap(({ groups }) => groups))];
  return heldByOthers(await loadData(), { year, audiences });
};

/** Such events as others that meetings must not clash with: only whom they bind matters, not where they are. */
export const bindingEvents = (others: readonly HeldByOther[]): readonly CalendarEventInput[] =>
  others
    .filter(({ event }) => event.status === "confirmed")
    .map(({ event }) => ({ ...event, id: `other/${event.id}`, venueId: null, people: [] }));
