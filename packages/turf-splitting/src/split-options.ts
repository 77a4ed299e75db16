import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Boundary } from "./boundary.ts";
import { FloorOrder } from "./floor-order.ts";
import { LoadUnit } from "./load-unit.ts";
import { Pace } from "./pace.ts";
import type { StreetNetwork } from "./street-network.ts";

/** How far the work has come. */
export interface SplitProgress {
  /** What is being done: distances, the tour past all entrances, cutting it, or the walk in each turf. */
  readonly stage: "distances" | "tour" | "cut" | "walks";
  /** How much of the whole is done, from 0 to 1; never falls, and ends at 1. */
  readonly share: number;
}

/** The part of an `AbortSignal` that is used, so that any of them fits. */
export interface AbortLike {
  /** Throws the reason when the work is to stop. */
  throwIfAborted(): void;
}

/** How to split. */
export interface SplitOptions {
  /** The size to aim for, in `unit`. */
  readonly target: number;
  /** How far from the target a turf may be, as a share of it: 0.1 (the default) allows 45 to 55 for 50. */
  readonly tolerance?: number;
  /** What the size counts; `stops` when not given. */
  readonly unit?: LoadUnit;
  /** The streets. Without them distances are as the crow flies, and the plan says so. */
  readonly network?: StreetNetwork;
  /** Addresses outside it are excluded; those on the border are inside. */
  readonly boundary?: Boundary;
  /** Ids of addresses not to be visited, besides those marked so themselves. Ids that nobody has are reported. */
  readonly doNotContact?: readonly string[];
  /** In which order the doors of a house are visited; from the entry up when not given. */
  readonly floorOrder?: FloorOrder;
  /** How long things take. */
  readonly pace?: z.input<typeof Pace>;
  /** The same seed gives the same plan; 1 when not given. */
  readonly seed?: string | number;
  /** Stops the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortLike;
  /** Told how far the work has come, from a few times to some hundred. */
  readonly onProgress?: (progress: SplitProgress) => void;
}

/** What is read of {@link SplitOptions}; the network has a reader of its own, and functions need none. */
export const PlainOptions = z.object({
  target: z.number({ error: "must be a number" }).min(1, { error: "must be at least 1" }),
  tolerance: z
    .number()
    .min(0, { error: "must be from 0 to below 1" })
    .lt(1, { error: "must be from 0 to below 1" })
    .default(0.1),
  unit: LoadUnit.default("stops"),
  boundary: Boundary.optional(),
  doNotContact: z.array(Id).default([]),
  floorOrder: FloorOrder.default("bottom-up"),
  pace: Pace.prefault({}),
  seed: z.union([z.string(), z.number()]).default(1),
});

/** See the schema of the same name. */
export interface PlainOptions extends z.output<typeof PlainOptions> {}
