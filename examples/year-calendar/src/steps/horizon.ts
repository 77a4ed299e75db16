import type { IsoDate } from "@vanstervind/core";

/** The years that the calendar is for. */
export const years: readonly number[] = [2025, 2026, 2027];

/** Their dates as `[start, end)`. */
export const horizon: { readonly start: IsoDate; readonly end: IsoDate } = { start: "2025-01-01", end: "2028-01-01" };
