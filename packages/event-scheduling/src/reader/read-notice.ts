import type { Reason } from "@vanstervind/core";

/** What was wrong with a file, or left behind; {@link explainReading} says each in words. */
export type ReadCode =
  | "bad-value"
  | "bare-line-feed"
  | "both-ends"
  | "broken-escape"
  | "byte-order-mark"
  | "change-dropped"
  | "component-not-read"
  | "dropped-property"
  | "dropped-value"
  | "duplicate-uid"
  | "ends-before-start"
  | "floating-time"
  | "invalid-event"
  | "line-too-long"
  | "long-line"
  | "malformed-line"
  | "mixed-types"
  | "nested-too-deep"
  | "no-calendar"
  | "no-length"
  | "no-series"
  | "no-stamp"
  | "no-start"
  | "no-title"
  | "no-uid"
  | "not-closed"
  | "not-utf8"
  | "outside-calendar"
  | "raw-line-break"
  | "seconds-dropped"
  | "too-long"
  | "uid-changed"
  | "unbalanced"
  | "unknown-zone"
  | "zone-and-utc"
  | "zone-guessed"
  | "zone-not-defined"
  | "zone-renamed";

/** A fault of a file, or something in it that an event of ours cannot hold. */
export interface ReadNotice
  extends Reason<ReadCode, { readonly property: string | null; readonly value: string | null }> {
  /** Which BEGIN of the file it is about, from 0; `null` for the file itself. */
  readonly component: number | null;
}
