import { compareIds, type Id } from "@vanstervind/core";
import { weekdayOf } from "@vanstervind/event-scheduling";
import { occurrencesBetween } from "@vanstervind/event-scheduling/recurrence";
import {
  type ChangedRoster,
  changeRoster,
  makeRoster,
  type Roster,
  type RosterRequestInput,
  type Standby,
  standbyList,
  type Understaffed,
  understaffed,
} from "@vanstervind/event-scheduling/rosters";
import type { YearData } from "../data/load-data.ts";
import { horizon } from "./horizon.ts";

/** The call centre's shifts before the election, and who takes them. */
export interface CallCentre {
  readonly request: RosterRequestInput;
  readonly roster: Roster;
  readonly short: readonly Understaffed[];
  /** Those to ask when somebody falls ill, by shift. */
  readonly standby: ReadonlyMap<Id, readonly Standby[]>;
  /** Somebody drops the last shift, and the first on standby claims it; `null` where there is nobody. */
  readonly stepIn: { readonly drop: ChangedRoster; readonly claim: ChangedRoster } | null;
}

/** Shifts by their rules, volunteers by the weekdays that suit them, and the roster that leaves fewest places empty. */
export const staffCallCentre = (data: YearData): CallCentre => {
  const request = rosterRequest(data);
  const roster = makeRoster(request);
  const standby = new Map(
    request.shifts.map(({ id }): [Id, readonly Standby[]] => [id, standbyList(request, roster.assignments, id)]),
  );
  const short = understaffed(request, roster.assignments);
  return { request, roster, short, standby, stepIn: stepIn(request, roster, standby) };
};

const rosterRequest = ({ tables }: YearData): RosterRequestInput => {
  const shifts = tables.shifts
    .flatMap(({ id, date, time, durationMinutes, rrule, callers, room, leads }) =>
      occurrencesBetween(
        { start: `${date}T${time}`, zone: "Europe/Stockholm", rules: rrule === null ? [] : [rrule] },
        horizon.start,
        horizon.end,
      ).map(({ start }) => ({
        id: `${id}/${start.slice(0, 10)}`,
        start: { date: start.slice(0, 10), time: start.slice(11, 16) },
        durationMinutes,
        posts: [
          { min: callers, max: Math.max(callers, room - leads) },
          ...(leads === 0 ? [] : [{ skill: "lead", min: leads }]),
        ],
      })),
    )
    .sort(
      (a, b) =>
        compareIds(a.start.date, b.start.date) || compareIds(a.start.time, b.start.time) || compareIds(a.id, b.id),
    );
  const volunteers = tables.volunteers.map(({ gladly, ifNeedBe, away, ...row }) => ({
    ...row,
    availability: Object.fromEntries(
      shifts.flatMap(({ id, start: { date } }): [Id, "yes" | "if-need-be"][] => {
        if (away.includes(date)) return [];
        const weekday = weekdayOf(date);
        if (gladly.includes(weekday)) return [[id, "yes"]];
        return ifNeedBe.includes(weekday) ? [[id, "if-need-be"]] : [];
      }),
    ),
  }));
  return {
    shifts,
    volunteers,
    rules: { maxPerDay: 1, maxPerWeek: 3, restMinutes: 660, closesMinutes: 120 },
    pairs: tables.pairs.map(({ first, second, together }) => ({ volunteerIds: [first, second], together })),
    largestLoadCost: 1,
  };
};

const stepIn = (
  request: RosterRequestInput,
  { assignments }: Roster,
  standby: CallCentre["standby"],
): CallCentre["stepIn"] => {
  for (const place of [...assignments].reverse()) {
    const next = standby
      .get(place.shiftId)!
      .find(({ place: free }) => free.skill === place.skill && free.volunteerId !== place.volunteerId);
    if (next === undefined) continue;
    const drop = changeRoster(request, assignments, { type: "drop", place });
    return { drop, claim: changeRoster(request, drop.assignments, { type: "claim", place: next.place }) };
  }
  return null;
};
