import type { IsoDate } from "@vanstervind/core";
import type { MergedEvent } from "@vanstervind/event-scheduling";
import { type Rotation, rotate } from "@vanstervind/event-scheduling/rosters";
import type { YearData } from "../data/load-data.ts";

/** Which association hosts each chairs' meeting from a day on, those owed most first. */
export const rotateHosts = ({ tables }: YearData, merged: readonly MergedEvent[], asOf: IsoDate): Rotation =>
  rotate(
    tables.recipients.map(({ id, hosted, share }) => ({ id, turns: hosted, share })),
    merged
      .filter(
        ({ event }) => event.kind === "chairs-meeting" && event.start.date >= asOf && event.status !== "cancelled",
      )
      .map(({ event }) => ({ id: event.id })),
  );
