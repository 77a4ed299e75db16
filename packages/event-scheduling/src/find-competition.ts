import { compareIds, type Fault, Id, invalidInput, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import type { CalendarEventInput } from "./calendar-event.ts";
import { claimsOf } from "./internal/claims.ts";
import { kilometres } from "./internal/kilometres.ts";
import { parseEvents } from "./parse-events.ts";
import { Venue } from "./venue.ts";

/** How many an event is expected to draw, and from where. */
export const Draw = z.object({
  /** Those expected. */
  people: z.int().min(0),
  /** The areas that it draws from, such as municipalities. */
  areas: z.array(Id).readonly().default([]),
  /** Where it is, in WGS 84 degrees, or `null`. */
  position: Venue.shape.position,
});

/** See the schema of the same name. */
export interface Draw extends z.infer<typeof Draw> {}

/** {@link Draw}s by the ids of events, as a caller may write them. */
export type DrawsInput = Readonly<Record<Id, z.input<typeof Draw>>>;

/** When two events draw on the same people. */
export const CompetitionOptions = z.object({
  /** How many an event must draw to compete. */
  minPeople: z.int().min(0).default(100),
  /** How near events must be, in kilometres, when they name no common area. */
  km: z.number().min(0).default(10),
  /** How near in time: minutes between the end of one and the start of the other. */
  minutes: z.int().min(0).default(180),
});

/** See the schema of the same name. */
export interface CompetitionOptions extends z.infer<typeof CompetitionOptions> {}

/** Two big events that draw on the same people. */
export interface Competition {
  /** The one that starts first (the smaller id when both start together). */
  readonly firstId: Id;
  /** The other one. */
  readonly secondId: Id;
  /** The areas that both draw from, in id order. */
  readonly areas: readonly Id[];
  /** How far apart they are, or `null` when a position is not known. */
  readonly km: number | null;
  /** Minutes from the end of the first to the start of the second; negative when they overlap. */
  readonly gapMinutes: number;
  /** The competition as data for `explain`. */
  readonly reason: Reason<
    "competing",
    { readonly ids: readonly [Id, Id]; readonly people: number; readonly gapMinutes: number }
  >;
}

/**
 * Every pair of big events that are near each other in time, and in place: by a common area, or by distance.
 *
 * Such events can both be held; they take each other's visitors. Cancelled events, and events whose draw is not given,
 * compete with none. Lower limits of `minPeople` and higher of `km` and `minutes` never find fewer. Sorted by the start
 * of the second, then ids. O(n log n + pairs near in time).
 *
 * @throws `invalid-input` for events, draws or options that do not fit, double ids, or a draw of no event.
 * @example
 * ```ts
 * import { findCompetition } from "@vanstervind/event-scheduling";
 *
 * const fair = (id: string, time: string) => ({
 *   id,
 *   title: { sv: "Mässa", en: "Fair" },
 *   start: { date: "2026-08-22", time },
 *   durationMinutes: 180,
 * });
 * const draws = { ours: { people: 400, areas: ["0180"] }, theirs: { people: 9000, areas: ["0180", "0184"] } };
 * findCompetition([fair("ours", "11:00"), fair("theirs", "15:00")], draws).map(({ areas }) => areas); // => [["0180"]]
 * ```
 */
export const findCompetition = (
  events: readonly CalendarEventInput[],
  draws: DrawsInput,
  options: z.input<typeof CompetitionOptions> = {},
): readonly Competition[] => {
  const parsed = parseEvents(events);
  const read = readDraws(draws, new Set(parsed.map(({ id }) => id)));
  const limits = parse(CompetitionOptions, options, { source: "the competition options" });
  const big = parsed
    .flatMap((event) => {
      const draw = read.get(event.id);
      if (draw === undefined || draw.people < limits.minPeople || event.status === "cancelled") return [];
      const { start, end } = claimsOf(event);
      return [{ id: event.id, start, end, draw }];
    })
    .sort((a, b) => a.start - b.start || compareIds(a.id, b.id));
  const found: Competition[] = [];
  let near: typeof big = [];
  for (const second of big) {
    near = near.filter(({ end }) => second.start - end < limits.minutes);
    for (const first of near) {
      const shared = inCommon(first.draw, second.draw, limits.km);
      if (shared === null) continue;
      const gapMinutes = second.start - first.end;
      const people = first.draw.people + second.draw.people;
      const ids = [first.id, second.id] as const;
      found.push({
        firstId: first.id,
        secondId: second.id,
        ...shared,
        gapMinutes,
        reason: { code: "competing", values: { ids, people, gapMinutes } },
      });
    }
    near.push(second);
  }
  return found;
};

/** Reads draws of events that are there. */
export const readDraws = (draws: DrawsInput, events: ReadonlySet<Id>): ReadonlyMap<Id, Draw> => {
  const source = "the draws";
  const faults = Object.keys(draws).flatMap((id): Fault[] =>
    events.has(id) ? [] : [{ code: "unknown-id", source, row: null, field: id, message: "is the id of no event" }],
  );
  if (faults.length > 0) throw invalidInput(faults, source);
  return new Map(Object.entries(parse(z.record(z.string(), Draw), draws, { source })));
};

/** What two draws have in common, or `null` when they are far from each other. */
export const inCommon = (
  a: Draw,
  b: Draw,
  most: number,
): { readonly areas: readonly Id[]; readonly km: number | null } | null => {
  const km = a.position === null || b.position === null ? null : kilometres(a.position, b.position);
  const areas = [...new Set(a.areas.filter((id) => b.areas.includes(id)))].sort(compareIds);
  return areas.length > 0 || (km !== null && km <= most) ? { areas, km } : null;
};
