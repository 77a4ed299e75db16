import { dayOf, IsoDate } from "@vanstervind/core";
import { type EventStart, type LocalStart, localStartOf, startInstant, wallText } from "../../event-start.ts";
import { askIntl, dayMinutes } from "../../internal/zone.ts";
import type { Property } from "./scan-components.ts";
import type { Tell } from "./tell.ts";

/** A hostile file may name every year in every zone, so no tables are made of them. */
export const strewnOffset = (zone: string, instant: number): number => (zone === "UTC" ? 0 : askIntl(zone, instant));

/** How the times of a file are understood. */
export interface TimeReading {
  readonly zoneOf: (tzid: string, component: number) => string;
  /** The zone of times without one. */
  readonly zone: string;
  /** Whether a time in UTC is one, or a local time written as if. */
  readonly pseudoUtc: "trust" | "local";
  readonly tell: Tell;
}

/** The starts that a property tells, without those that are none. */
export const startsOf = (property: Property, component: number, reading: TimeReading): EventStart[] =>
  property.values.flatMap((value) => {
    // A period counts by its start: what comes back has the length of its series.
    const [text, end] = Array.isArray(value) ? value.map(String) : String(value).split("/");
    if (end !== undefined) reading.tell("dropped-value", component, property.name, String(value));
    const start = startOf(text ?? "", property, component, reading);
    if (start === null) reading.tell("bad-value", component, property.name, String(value));
    return start === null ? [] : [start];
  });

const startOf = (
  text: string,
  { name, params }: Property,
  component: number,
  reading: TimeReading,
): EventStart | null => {
  const { zone: fallback, tell } = reading;
  const match = /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):(\d\d)?(Z?))?$/.exec(text);
  if (match === null || !IsoDate.safeParse(match[1]).success) return null;
  const [, date = "", hour, minute, second = "00", utc] = match;
  // Years in which a zone's offset could lead out of the calendar.
  if (date < "0001-01-03" || date > "9998") return null;
  if (hour === undefined) return { date, time: null, zone: fallback };
  if (second !== "00") tell("seconds-dropped", component, name, text);
  const time = `${hour}:${minute}`;
  const tzid = params.get("tzid");
  if (utc === "Z" && tzid !== undefined) tell("zone-and-utc", component, name, `${tzid}: ${text}`);
  if (utc === "Z" && reading.pseudoUtc === "trust") return { date, time, zone: "UTC" };
  if (tzid !== undefined) return { date, time, zone: reading.zoneOf(tzid, component) };
  if (utc !== "Z") tell("floating-time", component, name, text);
  return { date, time, zone: fallback };
};

/** A start as the local time of a series: in its zone and of its kind. */
export const localIn = (start: EventStart, series: EventStart): LocalStart => {
  if (series.time === null) return start.date;
  if (start.time === null) return localStartOf({ ...start, time: series.time });
  if (start.zone === series.zone) return localStartOf(start);
  const instant = startInstant(start, strewnOffset);
  return wallText(instant + strewnOffset(series.zone, instant));
};

/** Minutes from a start to an end of either kind. */
export const minutesBetween = (start: EventStart, end: EventStart): number =>
  start.time === null
    ? (dayOf(end.date) - dayOf(start.date)) * dayMinutes
    : startInstant(end, strewnOffset) - startInstant(start, strewnOffset);
