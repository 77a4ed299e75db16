import { compareIds } from "@vanstervind/core";
import { connectedParts } from "../../internal/connected-parts.ts";
import { gapMetres } from "../../internal/legs.ts";
import { makeTurf } from "../../internal/make-turf.ts";
import { toCentimetres } from "../../internal/metric.ts";
import { snapMetres } from "../../internal/snap.ts";
import { summarise } from "../../internal/summarise.ts";
import type { PlanReason } from "../../reasons.ts";
import type { Turf } from "../../turf-plan.ts";
import type { LockablePlan } from "../lock-turf.ts";
import { asBefore, type Draft, type TurfRows } from "./draft.ts";
import type { Measure } from "./measure.ts";
import type { Way } from "./ways.ts";

/** The draft as a plan: turfs as they were are the same objects, unless their rank changes. Turfs without stops are gone. */
export const rebuild = (draft: Draft, locked: ReadonlySet<string>, measure: Measure): LockablePlan => {
  const { plan, stops, loads, exclusions, place } = draft;
  const kept = draft.turfs.filter(({ rows }) => rows.length > 0);
  const turfs = kept.map((turf) => asBefore(draft, turf) ?? turfOf(draft, turf, measure));
  const tour = kept.flatMap(({ rows }) => rows);
  const inOrder = createInOrder(tour);
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

/** Numbers of stops in the order of the tour: stretches that are as they were are copied in one go. */
const createInOrder = (tour: readonly number[]): ((of: readonly number[]) => number[]) => {
  const stretches: (readonly [first: number, end: number])[] = [];
  for (let i = 0, start = 0; i < tour.length; i++) {
    if (tour[i + 1] === tour[i]! + 1) continue;
    stretches.push([tour[start]!, tour[i]! + 1]);
    start = i + 1;
  }
  return (of) => ([] as number[]).concat(...stretches.map(([first, end]) => of.slice(first, end)));
};

/** A turf that is not as it was; the way from a given start is kept. */
const turfOf = (
  { plan, stops, before, worth }: Draft,
  { id, rows }: TurfRows,
  { way, sizeOf, scale }: Measure,
): Turf => {
  const own = rows.map((row) => stops[row]!);
  const legs = rows.slice(1).map((row, i) => way(rows[i]!, row));
  const mayBeApart = legs.some((leg) => leg > toCentimetres(gapMetres));
  return makeTurf(
    own,
    {
      id,
      metres: legs.reduce((sum, leg) => sum + leg, 0) / 100,
      approachMetres: before.get(id)?.turf.approachMetres ?? 0,
      load: sizeOf(rows) / scale,
      weight: own.reduce((sum, stop) => sum + (worth?.(stop) ?? stop.households), 0),
      apart: mayBeApart ? apartFrom(rows, way).map((row) => stops[row]!.id) : [],
    },
    plan,
  );
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
      ? [
          {
            code: "off-street",
            values: { entranceIds: entranceIds.sort(compareIds), beyondMetres: snapMetres },
          } as const,
        ]
      : []),
  ];
};
