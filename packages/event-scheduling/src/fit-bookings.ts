import { compareIds, Id } from "@vanstervind/core";
import * as z from "zod";
import { parseRows } from "./internal/parse-rows.ts";

/** A wish for one of several equal units (rooms, vans, megaphones) for a stretch `[start, end)` of minutes. */
export const Booking = z
  .object({
    /** Unique. */
    id: Id,
    /** When it starts. */
    start: z.number(),
    /** When it ends. */
    end: z.number(),
    /** How much it matters. */
    weight: z.number().min(0).default(1),
  })
  .refine(({ start, end }) => start < end, { path: ["end"], error: "must be after the start" });

/** See the schema of the same name. */
export interface Booking extends z.infer<typeof Booking> {}

/** A {@link Booking} as a caller may write it. */
export type BookingInput = z.input<typeof Booking>;

const readBookings = (input: readonly BookingInput[], turnaroundMinutes: number): readonly Booking[] =>
  parseRows(Booking, input, "the bookings")
    .map((booking) => ({ ...booking, end: booking.end + turnaroundMinutes }))
    .sort((a, b) => a.end - b.end || compareIds(a.id, b.id));

/**
 * How many units all bookings together need: the most that are under way at once. O(n log n).
 *
 * @throws `invalid-input` for bookings that do not fit or double ids.
 * @example
 * ```ts
 * import { unitsNeeded } from "@vanstervind/event-scheduling";
 *
 * const bookings = [{ id: "a", start: 0, end: 60 }, { id: "b", start: 60, end: 120 }];
 * unitsNeeded(bookings); // => 1
 * unitsNeeded(bookings, { turnaroundMinutes: 15 }); // => 2
 * ```
 */
export const unitsNeeded = (
  bookings: readonly BookingInput[],
  { turnaroundMinutes = 0 }: { readonly turnaroundMinutes?: number } = {},
): number => {
  const ends = readBookings(bookings, turnaroundMinutes);
  const starts = ends.map(({ start }) => start).sort((a, b) => a - b);
  let ended = 0;
  let most = 0;
  for (const [begun, start] of starts.entries()) {
    while (ends[ended]!.end <= start) ended++;
    most = Math.max(most, begun + 1 - ended);
  }
  return most;
};

/**
 * The most bookings that `units` equal units can take, as ids in id order: each in turn of its end, on the unit that has
 * been free the shortest. No choice takes more. O(n × units).
 *
 * @throws `invalid-input` for bookings that do not fit or double ids.
 * @see U. Faigle, W. M. Nawijn, Note on scheduling intervals on-line, Discrete Applied Mathematics 58 (1995)
 * @example
 * ```ts
 * import { mostBookings } from "@vanstervind/event-scheduling";
 *
 * const bookings = [{ id: "a", start: 0, end: 90 }, { id: "b", start: 0, end: 30 }, { id: "c", start: 30, end: 60 }];
 * mostBookings(bookings, { units: 1 }); // => ["b", "c"]
 * ```
 */
export const mostBookings = (
  bookings: readonly BookingInput[],
  { units, turnaroundMinutes = 0 }: { readonly units: number; readonly turnaroundMinutes?: number },
): readonly Id[] => {
  const free = Array.from({ length: units }, () => Number.NEGATIVE_INFINITY);
  const taken: Id[] = [];
  for (const { id, start, end } of readBookings(bookings, turnaroundMinutes)) {
    let best = -1;
    for (const [unit, from] of free.entries()) if (from <= start && !(from <= free[best]!)) best = unit;
    if (best < 0) continue;
    free[best] = end;
    taken.push(id);
  }
  return taken.sort(compareIds);
};

/**
 * The bookings that weigh most together of those that one unit can take, as ids in id order. O(n log n).
 *
 * @throws `invalid-input` for bookings that do not fit or double ids.
 * @see J. Kleinberg, E. Tardos, Algorithm Design, Pearson 2006, section 6.1
 * @example
 * ```ts
 * import { heaviestBookings } from "@vanstervind/event-scheduling";
 *
 * const bookings = [{ id: "a", start: 0, end: 90, weight: 3 }, { id: "b", start: 0, end: 30 }, { id: "c", start: 30, end: 60 }];
 * heaviestBookings(bookings); // => ["a"]
 * ```
 */
export const heaviestBookings = (
  bookings: readonly BookingInput[],
  { turnaroundMinutes = 0 }: { readonly turnaroundMinutes?: number } = {},
): readonly Id[] => {
  const byEnd = readBookings(bookings, turnaroundMinutes);
  const best = [0];
  const before = byEnd.map(({ start, weight }, place) => {
    let low = 0;
    let high = place;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byEnd[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    best.push(Math.max(best[place]!, best[low]! + weight));
    return low;
  });
  const taken: Id[] = [];
  for (let place = byEnd.length; place > 0; ) {
    if (best[place] === best[place - 1]) place--;
    else {
      taken.push(byEnd[place - 1]!.id);
      place = before[place - 1]!;
    }
  }
  return taken.sort(compareIds);
};
