import type { Reason } from "@vanstervind/core";
import type { LoadUnit } from "../load-unit.ts";

/** What became of an entrance or a turf, and why. Nobody who wants no visit is ever named or counted. */
export type ChangeReason =
  | Reason<"placed", { entranceId: string; turf: string; metres: number }>
  | Reason<"joined-door", { addressId: string; turf: string }>
  | Reason<"removed", { addressId: string; turf: string }>
  | Reason<"kept-locked", { addressId: string; turf: string }>
  | Reason<"unknown-address", { addressId: string }>
  | Reason<"no-coordinates", { addressId: string }>
  | Reason<"made-room", { entranceId: string; from: string; to: string; unit: LoadUnit; most: number }>
  | Reason<"filled-up", { entranceId: string; from: string; to: string; unit: LoadUnit; least: number }>
  | Reason<"by-hand", { entranceId: string; from: string; to: string }>
  | Reason<"reoptimised", { entranceId: string; from: string; to: string }>
  | Reason<"new-turf", { turf: string }>
  | Reason<"turf-gone", { turf: string }>;
