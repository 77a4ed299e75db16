import { compareIds, Id, IsoDate, LocalText, parse } from "@vanstervind/core";
import * as z from "zod";

/** A stretch of dates `[start, end)` in which a municipality's schools are closed, as it has decided and published. */
export const SchoolBreak = z
  .object({
    /** Such as `sportlov`; the same id for every municipality that has that break. */
    id: Id,
    /** Its names. */
    name: LocalText,
    /** Whose schools, by the municipality's code or name. */
    municipality: Id,
    /** The first date. */
    start: IsoDate,
    /** The date after the last one. */
    end: IsoDate,
    /** Where it was published. */
    source: z.string().min(1, { error: "must name a source" }),
  })
  .refine(({ start, end }) => start < end, { path: ["end"], error: "must be after the start" });

/** See the schema of the same name. */
export interface SchoolBreak extends z.infer<typeof SchoolBreak> {}

/** A stretch of dates `[start, end)` with the municipalities whose schools are closed on every one of them. */
export interface BreakPeriod {
  /** `school-break-<start>`, so that it can be used as a quiet period. */
  readonly id: Id;
  /** The first date. */
  readonly start: IsoDate;
  /** The date after the last one. */
  readonly end: IsoDate;
  /** The municipalities, in id order. */
  readonly municipalities: readonly Id[];
}

/**
 * When the schools of several municipalities are closed at the same time.
 *
 * Exact: the dates are cut wherever the set of municipalities changes, and the stretches with at least `atLeast` of them are
 * kept, in date order. Breaks are decided a few years ahead at most: what is not in the data is not known.
 * O(breaks × stretches).
 *
 * @throws `invalid-input` with every row that does not fit.
 * @example
 * ```ts
 * import { schoolBreakPeriods } from "@vanstervind/event-scheduling/calendar";
 *
 * const row = (municipality: string, start: string, end: string) => ({
 *   id: "sportlov",
 *   name: { sv: "Sportlov", en: "Winter break" },
 *   municipality,
 *   start,
 *   end,
 *   source: "the municipality's web page",
 * });
 * const breaks = [row("0180", "2026-02-23", "2026-02-28"), row("0114", "2026-02-23", "2026-03-02")];
 * schoolBreakPeriods(breaks, { atLeast: 2 });
 * // => [{ id: "school-break-2026-02-23", start: "2026-02-23", end: "2026-02-28", municipalities: ["0114", "0180"] }]
 * ```
 */
export const schoolBreakPeriods = (
  breaks: readonly SchoolBreak[],
  { atLeast = 1 }: { readonly atLeast?: number } = {},
): readonly BreakPeriod[] => {
  const rows = parse(z.array(SchoolBreak), breaks, { source: "the school breaks" });
  const cuts = [...new Set(rows.flatMap(({ start, end }) => [start, end]))].sort(compareIds);
  const periods: BreakPeriod[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const closed = rows.filter((row) => row.start <= start && start < row.end);
    const municipalities = [...new Set(closed.map(({ municipality }) => municipality))].sort(compareIds);
    if (municipalities.length < Math.max(1, atLeast)) continue;
    periods.push({ id: `school-break-${start}`, start, end: cuts[index + 1]!, municipalities });
  }
  return periods;
};
