import { daysBetween, type IsoDate } from "@vanstervind/core";
import type { MergedEvent } from "@vanstervind/event-scheduling";

/** How two series of meetings lie to each other: those of the chairs and those of the group leaders. */
export interface LeadersApart {
  readonly chairs: number;
  readonly groupLeaders: number;
  /** The two meetings nearest to each other, and how many days lie between them; `null` where one series has none. */
  readonly nearest: { readonly chairs: IsoDate; readonly groupLeaders: IsoDate; readonly days: number } | null;
}

/** Counts both series and finds the two meetings that come nearest to each other. */
export const leadersApart = (merged: readonly MergedEvent[]): LeadersApart => {
  const datesOf = (kind: string): IsoDate[] =>
    merged
      .filter(({ event }) => event.kind === kind && event.status !== "cancelled")
      .map(({ event }) => event.start.date);
  const [chairs, groupLeaders] = [datesOf("chairs-meeting"), datesOf("group-leaders-meeting")];
  let nearest: LeadersApart["nearest"] = null;
  for (const a of chairs) {
    for (const b of groupLeaders) {
      const days = Math.abs(daysBetween(a, b));
      if (nearest === null || days < nearest.days) nearest = { chairs: a, groupLeaders: b, days };
    }
  }
  return { chairs: chairs.length, groupLeaders: groupLeaders.length, nearest };
};
