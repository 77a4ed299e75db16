import { compareIds } from "@vanstervind/core";
import { divideByDistrict } from "../divide.ts";
import type { Entrance } from "../entrance.ts";
import type { Ground } from "../ground.ts";
import { joinShards } from "../join-shards.ts";
import { type Pace, stopMinutes, walkMinutes } from "../pace.ts";
import type { ShardInput, ShardResult } from "../shard.ts";
import type { PlainOptions, SplitProgress } from "../split-options.ts";
import type { StreetNetwork } from "../street-network.ts";
import type { TurfPlan } from "../turf-plan.ts";
import { groundOf } from "./ground-of.ts";
import { splitSteps } from "./split-steps.ts";
import { loadWindow } from "./window.ts";

/** Entrances split, as rows of numbers. */
export interface Draft {
  readonly ground: Ground;
  readonly input: ShardInput;
  readonly result: ShardResult;
  readonly window: TurfPlan["window"];
}

/** Splits entrances, in steps. */
export function* draftOf(
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

/** Minutes that all walks take together, with what is done at the doors. */
export const minutesOf = ({ result: { metres } }: Draft, entrances: readonly Entrance[], pace: Pace): number =>
  metres.reduce((sum, way) => sum + walkMinutes(way, pace), 0) +
  entrances.reduce((sum, entrance) => sum + stopMinutes(entrance, pace), 0);
