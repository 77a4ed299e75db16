import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import type { CalendarEventInput } from "../../src/index.ts";

export const title = { sv: "Möte", en: "Meeting" };

const pool = (name: string, size: number) => fc.integer({ min: 1, max: size }).map((number) => `${name}${number}`);

/** Events in UTC, crowded into a few days so that many meet. */
export const events = (max: number, days = 3): fc.Arbitrary<CalendarEventInput[]> =>
  fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: days - 1 }),
        hour: fc.option(fc.integer({ min: 8, max: 22 }), { freq: 6 }),
        length: fc.integer({ min: 1, max: 4 }),
        venueId: fc.option(pool("venue", 3)),
        people: fc.array(pool("person", 3), { maxLength: 2 }),
        audiences: fc.array(pool("audience", 2), { maxLength: 1 }),
        status: fc.constantFrom("confirmed", "conditional", "cancelled"),
        kind: fc.constantFrom("meeting", "party"),
      }),
      { maxLength: max },
    )
    .map((rows) =>
      rows.map(({ day, hour, length, ...rest }, place) => ({
        id: `e${place}`,
        title,
        start: {
          date: addDays("2026-03-10", day),
          time: hour === null ? null : `${String(hour).padStart(2, "0")}:00`,
          zone: "UTC",
        },
        durationMinutes: hour === null ? 1440 * length : 45 * length,
        ...rest,
      })),
    );

/** The minutes of an event in UTC. */
const spanOf = ({ start, durationMinutes }: CalendarEventInput): readonly [number, number] => {
  const begin = Date.parse(`${start.date}T${start.time ?? "00:00"}:00Z`) / 60_000;
  return [begin, begin + durationMinutes];
};

/** Minutes between two events; negative when they overlap. */
export const gapOf = (a: CalendarEventInput, b: CalendarEventInput): number => {
  const [[startA, endA], [startB, endB]] = [spanOf(a), spanOf(b)];
  return Math.max(startA, startB) - Math.min(endA, endB);
};

export const share = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.some((id) => b.includes(id));
