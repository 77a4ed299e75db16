import type { IsoDate } from "@vanstervind/core";
import type { Placement } from "@vanstervind/event-scheduling/placement";
import type { Rotation } from "@vanstervind/event-scheduling/rosters";
import type { YearData } from "./data/load-data.ts";
import { type CallCentre, staffCallCentre } from "./steps/call-centre.ts";
import { rotateHosts } from "./steps/hosts.ts";
import { type ElectionDays, electionDays, keptDays } from "./steps/kept-days.ts";
import { type LeadersApart, leadersApart } from "./steps/leaders-apart.ts";
import { type FeedCalendar, type MergedYear, mergeYear } from "./steps/merged-year.ts";
import { placeMeetings } from "./steps/place-meetings.ts";
import { type ElectionPlan, type NoticePlan, planElection, planNotices } from "./steps/preparation.ts";
import { type QuietDays, quietDays } from "./steps/quiet-days.ts";
import { type CountedPoll, countPolls, countSignUps, type EventSignUps } from "./steps/sign-up.ts";

/** What the calendar is made for. */
export interface CalendarOptions {
  /** The day it is made: what is known by then, and nothing later. */
  readonly asOf: IsoDate;
  /** Seed of the search for places, where it is too long for a proof. */
  readonly seed: string;
}

/** Three years of five organisations, every part with what it was made from. */
export interface CalendarPlan {
  readonly options: CalendarOptions;
  readonly data: YearData;
  readonly quiet: readonly QuietDays[];
  /** The organisations' own calendars, the first with the days that the movement keeps and the elections. */
  readonly calendars: readonly FeedCalendar[];
  readonly year: MergedYear;
  readonly apart: LeadersApart;
  readonly elections: ElectionDays;
  readonly electionPlan: ElectionPlan;
  readonly notices: NoticePlan;
  readonly placement: Placement;
  readonly callCentre: CallCentre;
  readonly hosts: Rotation;
  readonly signUps: readonly EventSignUps[];
  readonly polls: readonly CountedPoll[];
}

/** Merges the calendars and plans what hangs on them. */
export const planCalendar = (data: YearData, options: CalendarOptions): CalendarPlan => {
  const { asOf } = options;
  const quiet = quietDays(data);
  const elections = electionDays(data);
  const calendars = data.calendars.map(({ organisation: { id }, events }, index): FeedCalendar => {
    return { id, events: index === 0 ? [...events, ...keptDays(data, asOf), ...elections.events] : events };
  });
  const year = mergeYear(data, calendars, quiet);
  const single = calendars.flatMap(({ events }, index) => (index === 0 ? events : []));
  return {
    options,
    data,
    quiet,
    calendars,
    year,
    apart: leadersApart(year.merged),
    elections,
    electionPlan: planElection(
      data,
      calendars.flatMap(({ events }) => events),
      asOf,
    ),
    notices: planNotices(data, single, asOf),
    placement: placeMeetings(data, year.merged, quiet, options),
    callCentre: staffCallCentre(data),
    hosts: rotateHosts(data, year.merged, asOf),
    signUps: countSignUps(data, asOf),
    polls: countPolls(data),
  };
};
