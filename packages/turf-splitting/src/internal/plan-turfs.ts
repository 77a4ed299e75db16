import { compareIds, createRandom } from "@vanstervind/core";
import type { Address } from "../address.ts";
import type { Entrance } from "../entrance.ts";
import { entrancesOf } from "../group-entrances.ts";
import { stopMinutes, walkMinutes } from "../pace.ts";
import type { PlanReason } from "../reasons.ts";
import type { PlainOptions, SplitProgress } from "../split-options.ts";
import type { StreetNetwork } from "../street-network.ts";
import type { Turf, TurfPlan } from "../turf-plan.ts";
import { createApproach } from "./approach.ts";
import { connectedParts } from "./connected-parts.ts";
import { createMetric } from "./create-metric.ts";
import { type Draft, draftOf, minutesOf } from "./draft.ts";
import { exclude } from "./exclude.ts";
import { gapMetres } from "./legs.ts";
import { makeTurf, ranked } from "./make-turf.ts";
import { type Metric, toCentimetres } from "./metric.ts";
import { distanceReasons, sizeReasons } from "./plan-reasons.ts";
import { summarise } from "./summarise.ts";
import { weigh } from "./weigh.ts";
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
