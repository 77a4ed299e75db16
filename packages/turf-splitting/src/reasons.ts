import type { Reason } from "@vanstervind/core";
import type { LoadUnit } from "./load-unit.ts";

/** Why an address is in no turf. */
export type ExclusionReason =
  | Reason<"do-not-contact", Record<never, never>>
  | Reason<"no-coordinates", Record<never, never>>
  | Reason<"outside", Record<never, never>>
  | Reason<"low-priority", { weight: number; atLeast: number }>
  | Reason<"no-time", { weight: number; minutes: number }>;

/** What there is to say about a turf. */
export type TurfReason =
  | Reason<"within-window", { load: number; unit: LoadUnit; least: number; most: number }>
  | Reason<"below-window", { load: number; unit: LoadUnit; least: number }>
  | Reason<"oversize-entrance", { load: number; unit: LoadUnit; most: number; entranceId: string }>
  | Reason<"fragmented", { parts: number; gapMetres: number; apart: readonly string[] }>;

/** What there is to say about a plan as a whole. */
export type PlanReason =
  | Reason<"nothing-to-visit", Record<never, never>>
  | Reason<"window-infeasible", { load: number; unit: LoadUnit; least: number; most: number; short: number }>
  | Reason<"unknown-do-not-contact", { ids: readonly string[] }>
  | Reason<"unknown-priority", { ids: readonly string[] }>
  | Reason<"as-the-crow-flies", Record<never, never>>
  | Reason<"streets-apart", { parts: number }>
  | Reason<"off-street", { entranceIds: readonly string[]; beyondMetres: number }>;
