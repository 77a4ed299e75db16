import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Latitude, Longitude } from "./address.ts";
import { Boundary } from "./boundary.ts";
import { FloorOrder } from "./floor-order.ts";
import { LoadUnit } from "./load-unit.ts";
import { Pace } from "./pace.ts";
import { Priorities } from "./priorities.ts";
import type { StreetNetwork } from "./street-network.ts";

/** How far the work has come. */
export interface SplitProgress {
  /** What is being done: distances, the tour past all entrances, cutting it, making turfs better, or the walk in each. */
  readonly stage: "distances" | "tour" | "cut" | "turfs" | "walks";
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
  /** The size to aim for, in `unit`; may be left out when `turfs` is given. */
  readonly target?: number;
  /** How many turfs to make, if the window allows it; as many as the target says when not given. */
  readonly turfs?: number;
  /** How far from the target a turf may be, as a share of it: 0.1 (the default) allows 45 to 55 for 50. */
  readonly tolerance?: number;
  /** The least that a turf should hold, instead of what the tolerance says. */
  readonly least?: number;
  /** The most that a turf may hold, instead of what the tolerance says. */
  readonly most?: number;
  /** What the size counts; `stops` when not given. */
  readonly unit?: LoadUnit;
  /** The streets. Without them distances are as the crow flies, and the plan says so. */
  readonly network?: StreetNetwork;
  /** Lines that nobody walks across, as `[lon, lat]`: water, rail, a motorway. Streets across them are cut. */
  readonly barriers?: readonly (readonly (readonly [lon: number, lat: number])[])[];
  /** Whether no turf may reach over a border between districts of the addresses; `false` when not given. */
  readonly hardBorders?: boolean;
  /** What is worth more to visit, and what follows from it. */
  readonly priorities?: Priorities;
  /** Where walks begin: a meeting place, a stop of the bus. The better end when not given. */
  readonly start?: { readonly lon: number; readonly lat: number };
  /** Where walks end. */
  readonly end?: { readonly lon: number; readonly lat: number };
  /** How thoroughly to search: 1 when not given, 2 takes about twice as long. */
  readonly effort?: number;
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

const Spot = z.object({ lon: Longitude, lat: Latitude });

/** What is read of {@link SplitOptions}; the network has a reader of its own, and functions need none. */
export const PlainOptions = z
  .object({
    target: z.number({ error: "must be a number" }).min(1, { error: "must be at least 1" }).optional(),
    turfs: z.int({ error: "must be a whole number" }).min(1, { error: "must be at least 1" }).optional(),
    least: z.number().min(0, { error: "must not be negative" }).optional(),
    most: z.number().positive({ error: "must be above 0" }).optional(),
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
    barriers: z.array(z.array(z.tuple([Longitude, Latitude]))).default([]),
    hardBorders: z.boolean().default(false),
    priorities: Priorities.optional(),
    start: Spot.optional(),
    end: Spot.optional(),
    effort: z.number().positive({ error: "must be above 0" }).default(1),
  })
  .refine(({ target, turfs }) => target !== undefined || turfs !== undefined, {
    path: ["target"],
    error: "must be given, or turfs",
  })
  .refine(({ least, most }) => least === undefined || most === undefined || least <= most, {
    path: ["most"],
    error: "must not be below least",
  });

/** See the schema of the same name. */
export interface PlainOptions extends z.output<typeof PlainOptions> {}
