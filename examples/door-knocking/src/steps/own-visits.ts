import { DomainError, type Fault, Id, invalidInput } from "@vanstervind/core";
import { scanCsv } from "@vanstervind/csv";
import type { TurfPlan } from "@vanstervind/turf-splitting";
import { Visit } from "@vanstervind/turf-splitting/results";
import * as z from "zod";
import { readContent } from "./read-content.ts";
import type { WalkDone } from "./visits.ts";

/** A line of a list of doors, filled in after the day or not yet; what only helps the eye is passed by. */
const VisitRow = z.object({
  addressId: Id,
  outcome: Visit.shape.outcome.nullable(),
  daytime: Visit.shape.daytime.default("afternoon"),
  turf: z.string().nullable(),
  street: z.string().nullable(),
  houseNumber: z.string().nullable(),
  unit: z.string().nullable(),
});

/** How long a team was out in a turf, breaks left out. */
const SessionRow = z.object({ turf: Id, minutes: z.number().positive({ error: "must be above 0" }).nullable() });

/** What came back from the doors. */
export interface OwnVisits {
  readonly visits: readonly Visit[];
  /** Minutes out, by turf, with the line in the file. */
  readonly sessions: readonly { readonly turf: string; readonly minutes: number; readonly row: number }[];
  /** Where the minutes stand, for faults. */
  readonly source: string;
}

/** Reads what came back; every fault is put to `faults`. Doors without an outcome were not visited. */
export const scanVisits = async (
  { visits, sessions }: { readonly visits: string; readonly sessions: string | null },
  faults: Fault[],
): Promise<OwnVisits> => {
  const doors = await scan(visits, VisitRow, faults);
  const times = sessions === null ? null : await scan(sessions, SessionRow, faults);
  return {
    visits: (doors?.rows ?? []).flatMap(({ addressId, outcome, daytime }) =>
      outcome === null ? [] : [{ addressId, outcome, daytime }],
    ),
    sessions: (times?.rows ?? []).flatMap(({ turf, minutes }, index) =>
      minutes === null ? [] : [{ turf, minutes, row: times!.placeOf(index) }],
    ),
    source: sessions ?? visits,
  };
};

const scan = async <Shape extends z.ZodRawShape>(path: string, row: z.ZodObject<Shape>, faults: Fault[]) => {
  const content = await readContent(path, faults);
  if (content === null) return null;
  const found = scanCsv(content, row, { source: path });
  faults.push(...found.faults);
  return found;
};

/**
 * What was done in each turf, by what came back. An address that is in no turf is passed by: it may have asked to be
 * left alone since.
 *
 * @throws `invalid-input` with the lines of minutes that are for no turf of the plan; `visits-elsewhere` when no visit is.
 */
export const walksOf = ({ turfs }: Pick<TurfPlan, "turfs">, { visits, sessions, source }: OwnVisits): WalkDone[] => {
  const known = new Set(turfs.map(({ id }) => id));
  const faults = sessions
    .filter(({ turf }) => !known.has(turf))
    .map(({ row }): Fault => {
      return { code: "unknown-turf", source, row, field: "turf", message: "is no turf of the plan" };
    });
  if (faults.length > 0) throw invalidInput(faults, source);
  const minutesIn = (id: string): number =>
    sessions.reduce((sum, session) => (session.turf === id ? sum + session.minutes : sum), 0);
  const visited = new Set(visits.map(({ addressId }) => addressId));
  const walks = turfs.flatMap(({ id, stops }): WalkDone[] => {
    const addresses = new Set(stops.flatMap(({ addressIds }) => addressIds));
    const own = visits.filter(({ addressId }) => addresses.has(addressId));
    if (own.length === 0) return [];
    const met = stops.map(({ addressIds }) => addressIds.filter((address) => visited.has(address)).length);
    const isDone = (index: number): boolean => met[index] === stops[index]!.addressIds.length;
    return [
      {
        turfId: id,
        visits: own,
        // One address may stand for all households of its entrance.
        doors: stops.reduce((sum, { households }, index) => sum + (isDone(index) ? households : met[index]!), 0),
        entrances: met.filter((count) => count > 0).length,
        minutes: minutesIn(id),
        isFinished: stops.every((_, index) => isDone(index)),
      },
    ];
  });
  if (walks.length === 0 && visits.length > 0) {
    throw new DomainError("visits-elsewhere", "None of the visits is to an address of the plan.", {
      hint: "Maybe give the same addresses, size and seed as when the sheets were printed.",
    });
  }
  return walks;
};
