import { compareIds, DomainError } from "@vanstervind/core";
import type { Entrance } from "../../entrance.ts";
import type { Ground } from "../../ground.ts";
import { connectedParts } from "../../internal/connected-parts.ts";
import { gapMetres } from "../../internal/legs.ts";
import { makeTurf } from "../../internal/make-turf.ts";
import { toCentimetres } from "../../internal/metric.ts";
import { summarise } from "../../internal/summarise.ts";
import { stopMinutes, walkMinutes } from "../../pace.ts";
import type { PlanReason } from "../../reasons.ts";
import type { Exclusion, Turf, TurfPlan } from "../../turf-plan.ts";
import type { LockablePlan } from "../lock-turf.ts";
import { createWays, type Way } from "./ways.ts";

/** A turf as rows of the draft's stops, in the order of the walk. */
export interface TurfRows {
  readonly id: string;
  readonly rows: number[];
}

type Place = { -readonly [K in "x" | "y" | "edge" | "offset" | "side"]: number[] };

/** A plan taken apart: stops by row (those of its tour first, then new ones), and turfs as rows. */
export interface Draft {
  readonly plan: LockablePlan;
  /** Stops; a row that no turf has is of no account. */
  readonly stops: Entrance[];
  readonly loads: number[];
  readonly place: Place;
  turfs: TurfRows[];
  /** The turfs of the plan by id, with the row of the first stop. */
  readonly before: ReadonlyMap<string, { readonly turf: Turf; readonly start: number }>;
  /** Stops that are not as the plan has them, by row. */
  readonly altered: Set<number>;
  exclusions: readonly Exclusion[];
  addresses: number;
  /** What an address is worth; its households when not given. */
  worth: ((entrance: Entrance) => number) | undefined;
}

export const draftOf = (plan: LockablePlan): Draft => {
  const { ground, cuts, turfs, loads, exclusions, summary } = plan;
  return {
    plan,
    stops: turfs.flatMap(({ stops }) => stops),
    loads: [...loads],
    place: {
      x: Array.from(ground.x),
      y: Array.from(ground.y),
      edge: Array.from(ground.edge),
      offset: Array.from(ground.offset),
      side: Array.from(ground.side),
    },
    turfs: turfs.map(({ id, stops }, i) => ({ id, rows: stops.map((_, j) => cuts[i]! + j) })),
    before: new Map(turfs.map((turf, i) => [turf.id, { turf, start: cuts[i]! }])),
    altered: new Set(),
    exclusions,
    addresses: summary.addresses,
    worth: undefined,
  };
};

/** The ground with the draft's stops, by row. */
export const groundOf = ({ plan, place }: Draft): Ground => ({ ...plan.ground, ...place });

/** What a stop weighs in the plan's unit. */
export const loadOf = (stop: Entrance, { unit, pace }: TurfPlan): number =>
  unit === "stops" ? 1 : unit === "households" ? stop.households : stopMinutes(stop, pace);

/** The turf of an id. */
export const knownTurf = ({ turfs }: TurfPlan, id: string): Turf => {
  const turf = turfs.find((other) => other.id === id);
  if (turf === undefined) throw new DomainError("unknown-turf", `The plan has no turf ${id}.`, { values: { id } });
  return turf;
};

/** The turf of an id, if it is not locked. */
export const openTurf = (plan: LockablePlan, id: string): Turf => {
  if (plan.locked?.includes(id)) {
    throw new DomainError("turf-locked", `Turf ${id} is locked.`, { values: { id }, hint: "Unlock it first." });
  }
  return knownTurf(plan, id);
};

/** Ids for turfs that are new: numbers after the highest there is. */
export const createNewIds = ({ turfs }: TurfPlan): (() => string) => {
  const numbers = turfs.map(({ id }) => Number(id)).filter(Number.isSafeInteger);
  let highest = numbers.reduce((a, b) => Math.max(a, b), turfs.length);
  const width = turfs[0]?.id.length ?? 1;
  return () => String(++highest).padStart(width, "0");
};

/** Length of a walk, centimetres. */
export const walkOf = (rows: readonly number[], way: Way): number => {
  let length = 0;
  for (let i = 1; i < rows.length; i++) length += way(rows[i - 1]!, rows[i]!);
  return length;
};

/** The plan's own turf, if it is the same still. */
export const asBefore = ({ before, altered }: Draft, { id, rows }: TurfRows): Turf | null => {
  const was = before.get(id);
  if (was === undefined || was.turf.stops.length !== rows.length) return null;
  return rows.every((row, i) => row === was.start + i && !altered.has(row)) ? was.turf : null;
};

/** The draft as a plan: turfs as they were are the same objects, unless their rank changes. Turfs without stops are gone. */
export const rebuilt = (
  draft: Draft,
  locked: ReadonlySet<string>,
  way: Way = createWays(groundOf(draft)),
): LockablePlan => {
  const { plan, stops, loads, exclusions, place } = draft;
  const kept = draft.turfs.filter(({ rows }) => rows.length > 0);
  const turfs = kept.map(({ id, rows }): Turf => {
    const same = asBefore(draft, { id, rows });
    if (same !== null) return same;
    const was = draft.before.get(id);
    const own = rows.map((row) => stops[row]!);
    const legs = rows.slice(1).map((row, i) => way(rows[i]!, row));
    const metres = legs.reduce((sum, leg) => sum + leg, 0) / 100;
    const load = rows.reduce((sum, row) => sum + loads[row]!, 0);
    return makeTurf(
      own,
      {
        id,
        metres,
        approachMetres: was?.turf.approachMetres ?? 0,
        load: plan.unit === "minutes" ? load + walkMinutes(metres, plan.pace) : load,
        weight: own.reduce((sum, stop) => sum + (draft.worth?.(stop) ?? stop.households), 0),
        apart: legs.some((leg) => leg > toCentimetres(gapMetres))
          ? apartFrom(rows, way).map((row) => stops[row]!.id)
          : [],
      },
      plan,
    );
  });
  const tour = kept.flatMap(({ rows }) => rows);
  const inOrder = (of: ArrayLike<number>): number[] => tour.map((row) => of[row]!);
  const cuts = [0];
  for (const { rows } of kept) cuts.push(cuts.at(-1)! + rows.length);
  const ranked = ranksOf(turfs, draft.before, locked);
  const stillLocked = plan.locked?.filter((id) => kept.some((turf) => turf.id === id));
  return {
    ...plan,
    turfs: ranked,
    exclusions,
    tour: tour.map((row) => stops[row]!.id),
    cuts,
    loads: inOrder(loads),
    ground: {
      ...plan.ground,
      x: inOrder(place.x),
      y: inOrder(place.y),
      edge: inOrder(place.edge),
      offset: inOrder(place.offset),
      side: inOrder(place.side),
    },
    reasons: reasonsOf(draft, ranked, tour),
    summary: summarise(draft.addresses, ranked, exclusions.length),
    ...(stillLocked === undefined ? {} : { locked: stillLocked }),
  };
};

/** The first stop of each part of a turf but the largest. */
const apartFrom = (rows: readonly number[], way: Way): number[] => {
  const n = rows.length;
  const matrix = Float64Array.from({ length: n * n }, (_, at) => way(rows[Math.floor(at / n)]!, rows[at % n]!));
  return connectedParts(matrix, n, toCentimetres(gapMetres))
    .slice(1)
    .map(([first]) => rows[first!]!);
};

/** Locked turfs keep their rank; the others share what numbers are left, what is worth most for its time first. */
const ranksOf = (
  turfs: readonly Turf[],
  old: ReadonlyMap<string, { readonly turf: Turf }>,
  locked: ReadonlySet<string>,
): Turf[] => {
  const fixed = (id: string): number | undefined => (locked.has(id) ? old.get(id)?.turf.rank : undefined);
  const taken = new Set(turfs.map(({ id }) => fixed(id)));
  const order = turfs
    .filter(({ id }) => fixed(id) === undefined)
    .sort((a, b) => b.weight * a.minutes - a.weight * b.minutes || compareIds(a.id, b.id));
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const { id } of order) {
    do rank++;
    while (taken.has(rank));
    ranks.set(id, rank);
  }
  return turfs.map((turf) => {
    const now = fixed(turf.id) ?? ranks.get(turf.id)!;
    return now === turf.rank ? turf : { ...turf, rank: now };
  });
};

/** What there is to say about the whole now: nothing of those who want no visit, and sizes and places counted anew. */
const reasonsOf = ({ plan, stops, place }: Draft, turfs: readonly Turf[], tour: readonly number[]): PlanReason[] => {
  const { unit, window } = plan;
  const { least, most } = window;
  const short = turfs.reduce((sum, { load }) => sum + (load > most ? 0 : Math.max(0, least - load)), 0);
  const load = turfs.reduce((sum, turf) => sum + (turf.load > most ? 0 : turf.load), 0);
  const entranceIds = tour.filter((row) => place.edge[row]! < 0).map((row) => stops[row]!.id);
  const kept = plan.reasons.flatMap((reason): PlanReason[] => {
    if (reason.code === "as-the-crow-flies" || reason.code === "streets-apart" || reason.code === "unknown-priority")
      return [reason];
    return [];
  });
  return [
    ...(turfs.length === 0 ? [{ code: "nothing-to-visit", values: {} } as const] : []),
    ...(short > 0 ? [{ code: "window-infeasible", values: { load, unit, least, most, short } } as const] : []),
    ...kept,
    ...(plan.ground.from.length > 0 && entranceIds.length > 0
      ? [{ code: "off-street", values: { entranceIds: entranceIds.sort(compareIds), beyondMetres: 150 } } as const]
      : []),
  ];
};
