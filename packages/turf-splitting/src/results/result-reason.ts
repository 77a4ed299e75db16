import type { Reason } from "@vanstervind/core";

/** What there is to say about results and plans made from them. */
export type ResultReason =
  | Reason<"too-few", { minimum: number }>
  | Reason<"done-in", { least: number; most: number }>
  | Reason<"no-forecast", { sessions: number }>
  | Reason<"nothing-left", Record<never, never>>;
