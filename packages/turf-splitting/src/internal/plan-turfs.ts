import { compareIds, createRandom, type Random } from "@vanstervind/core";
import type { Address } from "../address.ts";
import { divideByDistrict } from "../divide.ts";
import type { Entrance } from "../entrance.ts";
import type { Ground } from "../ground.ts";
import { entrancesOf } from "../group-entrances.ts";
import { joinShards } from "../join-shards.ts";
import { type Pace, stopMinutes, walkMinutes } from "../pace.ts";
import type { PlanReason } from "../reasons.ts";
import type { ShardInput, ShardResult } from "../shard.ts";
import type { PlainOptions, SplitProgress } from "../split-options.ts";
import type { StreetNetwork } from "../street-network.ts";
import type { Turf, TurfPlan } from "../turf-plan.ts";
import { connectedParts } from "./connected-parts.ts";
import { createMetric } from "./create-metric.ts";
import { exclude } from "./exclude.ts";
import { groundOf } from "./ground-of.ts";
import { gapMetres } from "./legs.ts";
import { makeTurf, ranked } from "./make-turf.ts";
import { type Metric, toCentimetres } from "./metric.ts";
import { openPath, pathLength } from "./open-path.ts";
import { snapMetres } from "./snap.ts";
import { splitSteps } from "./split-steps.ts";
import { summarise } from "./summarise.ts";
import { weigh } from "./weigh.ts";
import { loadWindow } from "./window.ts";
import { leaveOut } from "./within-time.ts";

/** The most times that a plan is made smaller until it fits in the time. */
const fittings = 6;

/** The whole method as steps, each of which tells how far it has come. */
export function* planTurfs(
  addresses: readonly Address[],
  network: StreetNetwork | undefined,
  options: PlainOptions,
): Generator<SplitProgress, TurfPlan> {
  const { boundary, doNotContact, priorities, floorOrder, pace } = options;
  const { eligible, exclusions, unknown } = exclude(addresses, doNotContact, boundary);
  const worth = weigh(addresses, priorities);
  let chosen = eligible;
  if (priorities?.mode === "only") {
    const { atLeast } = priorities;
    chosen = eligible.filter((address) => worth.of(address) >= atLeast);
    for (const address of eligible) {
      const weight = worth.of(address);
      if (weight < atLeast) {
        exclusions.push({ addressId: address.id, reason: { code: "low-priority", values: { weight, atLeast } } });
      }
    }
  }
  const weightOf = new Map(chosen.map((address) => [address.id, worth.of(address)]));
  const worthOf = ({ addressIds }: Entrance): number => addressIds.reduce((sum, id) => sum + weightOf.get(id)!, 0);

  let entrances = entrancesOf(chosen, floorOrder);
  let draft = yield* draftOf(entrances, network, options);
  if (priorities?.mode === "within") {
    let budget = priorities.minutes;
    for (let fitting = 0; fitting < fittings && minutesOf(draft, entrances, pace) > priorities.minutes; fitting++) {
      const { tour, cuts } = draft.result;
      const out = leaveOut(
        {
          walks: Array.from(cuts.subarray(1), (end, i) => Array.from(tour.subarray(cuts[i]!, end))),
          worth: entrances.map(worthOf),
          minutes: entrances.map((entrance) => stopMinutes(entrance, pace)),
          minutesPerCentimetre: walkMinutes(0.01, pace),
        },
        createMetric(draft.ground),
        budget,
      );
      for (const stop of out) {
        for (const addressId of entrances[stop]!.addressIds) {
          const values = { weight: weightOf.get(addressId)!, minutes: priorities.minutes };
          exclusions.push({ addressId, reason: { code: "no-time", values } });
        }
      }
      entrances = entrances.filter((_, stop) => !out.has(stop));
      draft = yield* draftOf(entrances, network, options);
      budget -= Math.max(0, minutesOf(draft, entrances, pace) - priorities.minutes);
    }
  }

  const plan = finish(draft, entrances, worthOf, network, options);
  yield { stage: "walks", share: 1 };
  const reasons: PlanReason[] = [
    ...plan.reasons,
    ...(unknown.length > 0 ? [{ code: "unknown-do-not-contact", values: { ids: unknown } } as const] : []),
    ...(worth.unknown.length > 0 ? [{ code: "unknown-priority", values: { ids: worth.unknown } } as const] : []),
    ...distanceReasons(draft, entrances),
  ];
  exclusions.sort((a, b) => compareIds(a.addressId, b.addressId));
  return { ...plan, exclusions, reasons, summary: summarise(addresses.length, plan.turfs, exclusions.length) };
}

/** Entrances split, as rows of numbers. */
interface Draft {
  readonly ground: Ground;
  readonly input: ShardInput;
  readonly result: ShardResult;
  readonly window: TurfPlan["window"];
}

function* draftOf(
  entrances: readonly Entrance[],
  network: StreetNetwork | undefined,
  options: PlainOptions,
): Generator<SplitProgress, Draft> {
  const { unit, pace, hardBorders, barriers, seed, effort, turfs } = options;
  const ground = groundOf(network, entrances, barriers);
  const load = entrances.map((entrance) =>
    unit === "stops" ? 1 : unit === "households" ? entrance.households : stopMinutes(entrance, pace),
  );
  const labels = [...new Set(entrances.map(({ district }) => district ?? ""))].sort(compareIds);
  const input: ShardInput = {
    ...ground,
    load,
    loadPerMetre: unit === "minutes" ? walkMinutes(1, pace) : 0,
    ...(hardBorders ? { district: entrances.map(({ district }) => labels.indexOf(district ?? "")) } : {}),
  };
  const total = load.reduce((sum, weight) => sum + weight, 0);
  const window = loadWindow(options, options.target ?? Math.max(1, total / turfs!));
  const shared = { ...window, seed, effort, ...(turfs === undefined ? {} : { turfs }) };
  const shards = divideByDistrict(input, shared);
  const results: ShardResult[] = [];
  for (const [i, shard] of shards.entries()) {
    const work = splitSteps(shard.input, shard.options);
    let step = work.next();
    for (; !step.done; step = work.next()) {
      yield { stage: step.value.stage, share: (0.95 * (i + step.value.share)) / shards.length };
    }
    results.push(step.value);
  }
  return { ground, input, result: joinShards(shards, results), window };
}

const minutesOf = ({ result: { metres } }: Draft, entrances: readonly Entrance[], pace: Pace): number =>
  metres.reduce((sum, way) => sum + walkMinutes(way, pace), 0) +
  entrances.reduce((sum, entrance) => sum + stopMinutes(entrance, pace), 0);

type Finished = Omit<TurfPlan, "exclusions" | "summary">;

/** The draft as a plan, with names; walks that begin or end at a given place are searched anew. */
const finish = (
  { ground, input, result, window }: Draft,
  entrances: readonly Entrance[],
  worthOf: (entrance: Entrance) => number,
  network: StreetNetwork | undefined,
  options: PlainOptions,
): Finished => {
  const { unit, pace, seed } = options;
  const random = createRandom(seed);
  const approach = createApproach(ground, entrances, network, options);
  const width = String(result.metres.length).length;
  const tour: number[] = [];
  const turfs = Array.from(result.metres, (metres, i): Turf => {
    const id = String(i + 1).padStart(width, "0");
    const rows = result.tour.subarray(result.cuts[i]!, result.cuts[i + 1]!);
    const walk = approach.walk(rows, metres, random.fork(`approach ${id}`));
    tour.push(...walk.rows);
    const stops = walk.rows.map((row) => entrances[row]!);
    const more = input.loadPerMetre! * (walk.metres - metres);
    const apart = result.parts[i]! > 1 ? apartFrom(walk.rows, approach.metric()).map((row) => entrances[row]!.id) : [];
    return makeTurf(
      stops,
      {
        id,
        metres: walk.metres,
        approachMetres: walk.approachMetres,
        load: result.loads[i]! + more,
        weight: stops.reduce((sum, stop) => sum + worthOf(stop), 0),
        apart,
      },
      { unit, window, pace },
    );
  });
  const inOrder = (of: ArrayLike<number>): number[] => tour.map((row) => of[row]!);
  return {
    unit,
    window,
    turfs: ranked(turfs),
    tour: tour.map((row) => entrances[row]!.id),
    cuts: Array.from(result.cuts),
    loads: inOrder(input.load),
    ground: {
      ...ground,
      x: inOrder(ground.x),
      y: inOrder(ground.y),
      edge: inOrder(ground.edge),
      offset: inOrder(ground.offset),
      side: inOrder(ground.side),
    },
    pace,
    hardBorders: options.hardBorders,
    reasons: sizeReasons(turfs, { unit, window }),
  };
};

/** The first stop of each part of a turf but the largest. */
const apartFrom = (rows: readonly number[], metric: Metric): number[] =>
  connectedParts(metric.matrix(rows), rows.length, toCentimetres(gapMetres))
    .slice(1)
    .map(([first]) => rows[first!]!);

interface Approach {
  metric(): Metric;
  walk(rows: Int32Array, metres: number, random: Random): { rows: number[]; metres: number; approachMetres: number };
}

/** Walks from a meeting place and to another: both are put on the streets behind the entrances. */
const createApproach = (
  ground: Ground,
  entrances: readonly Entrance[],
  network: StreetNetwork | undefined,
  options: PlainOptions,
): Approach => {
  const { start, end, barriers } = options;
  const spots = [start, end].flatMap((spot) => (spot === undefined ? [] : [{ ...spot, street: "" }]));
  let made: Metric | null = null;
  const metric = (): Metric => {
    made ??= createMetric(spots.length === 0 ? ground : groundOf(network, [...entrances, ...spots], barriers), false);
    return made;
  };
  const startRow = start === undefined ? null : entrances.length;
  const endRow = end === undefined ? null : entrances.length + spots.length - 1;
  return {
    metric,
    walk: (rows, metres, random) => {
      if (spots.length === 0) return { rows: Array.from(rows), metres, approachMetres: 0 };
      const all = [...(startRow === null ? [] : [startRow]), ...rows, ...(endRow === null ? [] : [endRow])];
      const matrix = metric().matrix(all);
      const ends = { start: startRow === null ? null : 0, end: endRow === null ? null : all.length - 1 };
      const path = openPath(matrix, Array.from(all.keys()), random, ends);
      const inner = path.subarray(startRow === null ? 0 : 1, endRow === null ? path.length : path.length - 1);
      const whole = pathLength(matrix, all.length, path);
      const length = pathLength(matrix, all.length, inner);
      return {
        rows: Array.from(inner, (i) => all[i]!),
        metres: length / 100,
        approachMetres: (whole - length) / 100,
      };
    },
  };
};

const sizeReasons = (
  turfs: readonly Turf[],
  { unit, window: { least, most } }: Pick<TurfPlan, "unit" | "window">,
): PlanReason[] => {
  if (turfs.length === 0) return [{ code: "nothing-to-visit", values: {} }];
  const loads = turfs.map(({ load }) => load).filter((load) => load <= most);
  if (loads.every((load) => load >= least)) return [];
  const load = loads.reduce((sum, held) => sum + held, 0);
  const short = loads.reduce((sum, held) => sum + Math.max(0, least - held), 0);
  return [{ code: "window-infeasible", values: { load, unit, least, most, short } }];
};

const distanceReasons = ({ ground, result }: Draft, entrances: readonly Entrance[]): PlanReason[] => {
  if (ground.from.length === 0) return [{ code: "as-the-crow-flies", values: {} }];
  const reasons: PlanReason[] = [];
  const { parts } = result.tour.length === 0 ? { parts: 1 } : createMetric(ground, false);
  if (parts > 1) reasons.push({ code: "streets-apart", values: { parts } });
  const entranceIds = entrances.filter((_, row) => ground.edge[row]! < 0).map(({ id }) => id);
  if (entranceIds.length > 0) reasons.push({ code: "off-street", values: { entranceIds, beyondMetres: snapMetres } });
  return reasons;
};
