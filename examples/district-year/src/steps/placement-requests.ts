import { addDays, daysBetween, type IsoDate } from "@vanstervind/core";
import type { PlacementRequestInput } from "@vanstervind/event-scheduling/placement";
import type { District } from "@vanstervind/storstockholm";
import { leadTasks } from "./lead-tasks.ts";

/** What asks for a place, from the data or made here. */
export type Request = Omit<District["calendarRequests"][number], "kind" | "synthetic"> & { readonly kind: string };

/** How much of the end of a window is looked at when there is no time left to prepare. */
const lastChanceDays = 21;

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a);

/** Times less than so many days apart are not spread, only kept in order. */
const shortestPart = 14;

/**
 * One request for each time, in order. Where there is room, the window is cut into parts: each time gets its own part
 * and the two beside it, so that a part within the summer break leaves none without a day.
 */
export const placementRequests = (request: Request, district: District, asOf: IsoDate): PlacementRequestInput[] => {
  const {
    id,
    nameSv,
    nameEn,
    kind,
    groups,
    associationId,
    weekdays,
    startTime,
    minutes,
    times,
    daysBetween: apart,
  } = request;
  const end = addDays(request.to, 1);
  const leadWeeks = Math.max(0, ...(leadTasks[kind] ?? []).map((each) => each.before?.weeks ?? 0));
  // Where the window closes before all can be prepared in good time, as late in it as there is room.
  const ready = earlier(addDays(asOf, 7 * leadWeeks + 1), addDays(end, -lastChanceDays));
  const start = later(later(request.from, addDays(asOf, 1)), ready);
  if (start >= end) return [];
  const part = Math.floor(daysBetween(start, end) / times);
  const venues = kind === "knocking-day" ? null : suitableVenues(request, district);
  return Array.from({ length: times }, (_, index) => {
    const isSpread = part >= shortestPart;
    const from = isSpread ? addDays(start, Math.max(0, index - 1) * part) : start;
    const until = isSpread ? addDays(start, (index + 2) * part) : end;
    return {
      id: timeId(id, index, times),
      title: { sv: nameSv, en: nameEn },
      kind,
      durationMinutes: minutes,
      window: { start: from, end: until < end ? until : end },
      weekdays: Object.fromEntries(weekdays.map((day) => [day, 0])),
      times: { [startTime]: 0 },
      venues,
      size: venues === null ? 0 : request.people,
      needsAccessible: venues !== null && request.stepFree,
      audiences: groups.map((group) => (associationId === null ? group : `${group}-${associationId}`)),
      after: index === 0 ? [] : [timeId(id, index - 1, times)],
      series: id,
      minDaysApart: apart,
      weight: 4 - request.priority,
    };
  });
};

/** The id of one time of a request: the request's own when there is one time only. */
export const timeId = (id: string, index: number, times: number): string =>
  times === 1 ? id : `${id}-${String(index + 1).padStart(2, "0")}`;

const venuesToTry = 4;

/**
 * The smallest venues that hold the people, nearest in size first, and for the whole district those in the municipality
 * with most of them before others; `null` when none would do, so that time is found all the same.
 */
const suitableVenues = (
  { people, stepFree, municipalityCode }: Pick<Request, "people" | "stepFree" | "municipalityCode">,
  { venues }: District,
): Record<string, number> | null => {
  const central = municipalityCode ?? commonest(venues.map((venue) => venue.municipalityCode));
  const isAway = (venue: District["venues"][number]): number => (venue.municipalityCode === central ? 0 : 1);
  const fits = venues
    .filter((venue) => venue.capacity >= people && (venue.stepFree || !stepFree))
    .filter((venue) => municipalityCode === null || venue.municipalityCode === municipalityCode)
    .sort((a, b) => isAway(a) - isAway(b) || a.capacity - b.capacity || (a.id < b.id ? -1 : 1))
    .slice(0, venuesToTry);
  return fits.length === 0 ? null : Object.fromEntries(fits.map(({ id }, cost) => [id, cost]));
};

const commonest = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
};
