import { compareIds, dayOf, type Id, type IsoDate } from "@vanstervind/core";
import type { CircleProfile } from "../circle-profile.ts";
import type { JudgedMeeting, JudgedPerson } from "../circle-report.ts";
import type { CircleReason } from "../explain-circle.ts";
import type { StudyCircle } from "../study-circle.ts";

/** A meeting that was held, or is imagined to be. */
export interface HeldMeeting {
  readonly date: IsoDate;
  readonly minutes: number;
  readonly present: readonly Id[];
}

export interface Judgement {
  readonly meetings: readonly JudgedMeeting[];
  readonly persons: readonly JudgedPerson[];
  readonly hours: number;
  /** Rules of the circle as a whole that are not met. */
  readonly unmet: readonly CircleReason[];
}

/** The rules applied to meetings in time order, as if nothing came after them. */
export const judgeCircle = (circle: StudyCircle, profile: CircleProfile, held: readonly HeldMeeting[]): Judgement => {
  const tooYoung = new Set(circle.participants.filter(({ age }) => age < profile.minAge).map(({ id }) => id));
  const meetings = judgeMeetings(profile, held, tooYoung);
  const persons = [{ id: circle.leaderId, age: null }, ...circle.participants]
    .map(({ id, age }) => judgePerson(profile, held, meetings, { id, age }))
    .sort((a, b) => compareIds(a.id, b.id));
  const hours = meetings.reduce((sum, meeting) => sum + meeting.hours, 0);
  const counted = meetings.filter((meeting) => meeting.hours > 0).length;
  const counting = persons.filter(({ counts }) => counts).length;

  const { minHours, minMeetings, minPresent, maxParticipants } = profile;
  const unmet: CircleReason[] = [];
  if (counted < minMeetings)
    unmet.push({ code: "too-few-meetings", values: { meetings: counted, needed: minMeetings } });
  if (hours < minHours) unmet.push({ code: "too-few-hours", values: { hours, needed: minHours } });
  if (counting < minPresent) unmet.push({ code: "too-few-persons", values: { persons: counting, needed: minPresent } });
  const count = circle.participants.length;
  if (maxParticipants.isHard && count > maxParticipants.count) {
    unmet.push({ code: "group-too-large", values: { count, most: maxParticipants.count } });
  }
  if (!circle.isLeaderApproved) unmet.push({ code: "leader-not-approved", values: {} });
  return { meetings, persons, hours, unmet };
};

const judgeMeetings = (
  { hourMinutes, maxHoursPerMeeting, maxHoursPerYear, maxMeetingsPerWeek, minPresent }: CircleProfile,
  held: readonly HeldMeeting[],
  tooYoung: ReadonlySet<Id>,
): JudgedMeeting[] => {
  const inWeek = new Map<number, number>();
  const inYear = new Map<string, number>();
  return held.map(({ date, minutes, present }) => {
    // Day 0 was a Thursday, so weeks that begin on Monday are counted from three days before.
    const week = Math.floor((dayOf(date) + 3) / 7);
    const year = date.slice(0, 4);
    const there = new Set(present.filter((id) => !tooYoung.has(id))).size;
    const judged = (hours: number, reason: CircleReason | null): JudgedMeeting => {
      if (hours > 0) {
        inWeek.set(week, (inWeek.get(week) ?? 0) + 1);
        inYear.set(year, (inYear.get(year) ?? 0) + hours);
      }
      return { date, hours, present: there, reason };
    };
    const whole = Math.floor(minutes / hourMinutes);
    const left = maxHoursPerYear - (inYear.get(year) ?? 0);
    if (there < minPresent) {
      return judged(0, { code: "too-few-present", values: { date, present: there, needed: minPresent } });
    }
    if (whole === 0) return judged(0, { code: "too-short", values: { date, minutes, hourMinutes } });
    if ((inWeek.get(week) ?? 0) >= maxMeetingsPerWeek) {
      return judged(0, { code: "too-many-in-week", values: { date, most: maxMeetingsPerWeek } });
    }
    if (whole > left) return judged(left, { code: "year-full", values: { date, most: maxHoursPerYear } });
    if (whole > maxHoursPerMeeting) {
      return judged(maxHoursPerMeeting, { code: "too-long", values: { date, hours: whole, most: maxHoursPerMeeting } });
    }
    return judged(whole, null);
  });
};

const judgePerson = (
  { minAge, participation }: CircleProfile,
  held: readonly HeldMeeting[],
  judged: readonly JudgedMeeting[],
  { id, age }: { readonly id: Id; readonly age: number | null },
): JudgedPerson => {
  const counted = held.flatMap(({ present }, i) =>
    judged[i]!.hours > 0 ? [{ present, hours: judged[i]!.hours }] : [],
  );
  const own = counted.filter(({ present }) => present.includes(id));
  const hours = own.reduce((sum, meeting) => sum + meeting.hours, 0);
  const { oneOfFirst, minHours, minMeetings } = participation;
  const isEarly = oneOfFirst === null || counted.slice(0, oneOfFirst).some(({ present }) => present.includes(id));
  const reason = ((): CircleReason | null => {
    if (age !== null && age < minAge) return { code: "too-young", values: { personId: id, age, least: minAge } };
    if (!isEarly) return { code: "absent-at-first", values: { personId: id, first: oneOfFirst! } };
    if (own.length < minMeetings || hours < minHours) {
      return {
        code: "present-too-little",
        values: { personId: id, meetings: own.length, minMeetings, hours, minHours },
      };
    }
    return null;
  })();
  return { id, hours, meetings: own.length, counts: reason === null, reason };
};
