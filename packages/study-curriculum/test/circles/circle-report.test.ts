import { addDays, dayOf } from "@vanstervind/core";
import {
  attendanceCsv,
  type CircleProfile,
  type CircleReason,
  circleProfiles,
  circleReport,
  explainCircle,
  profileFor,
  profileOn,
  type StudyCircle,
  workshopProfile,
} from "@vanstervind/study-curriculum/circles";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const [profile] = circleProfiles as [CircleProfile, ...CircleProfile[]];
const people = ["lea", "p0", "p1", "p2"];

const circle = (meetings: StudyCircle["meetings"], change: Partial<StudyCircle> = {}): StudyCircle => ({
  id: "circle",
  title: "Ideology",
  leaderId: "lea",
  isLeaderApproved: true,
  participants: people.slice(1).map((id) => ({ id, age: 30 })),
  meetings,
  ...change,
});

const meetings = fc.uniqueArray(
  fc.record({
    date: fc.nat(60).map((day) => addDays("2026-02-02", day)),
    minutes: fc.integer({ min: 20, max: 300 }),
    present: fc.option(fc.subarray(people), { nil: null }),
  }),
  { selector: ({ date }) => date, maxLength: 9 },
);
const asOf = fc.nat(70).map((day) => addDays("2026-02-02", day));

describe("laws", () => {
  test("hours are whole study hours of counted meetings, as a plain recount finds them", () => {
    fc.assert(
      fc.property(meetings, (list) => {
        const report = circleReport(circle(list), { profile, asOf: "2026-12-31" });
        const inWeek = new Map<number, number>();
        let hours = 0;
        for (const { minutes, present, date } of list.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
          const week = Math.floor((dayOf(date) - dayOf("2026-02-02")) / 7);
          const used = inWeek.get(week) ?? 0;
          const whole = Math.min(4, Math.floor(minutes / 45));
          if (present === null || present.length < 3 || whole === 0 || used === 3) continue;
          inWeek.set(week, used + 1);
          hours += whole;
        }
        expect(report.hours).toBe(hours);
        expect(report.meetings.reduce((sum, meeting) => sum + meeting.hours, 0)).toBe(hours);
      }),
    );
  });

  test("one more meeting with everyone, after the others and in a week of its own, makes nothing worse", () => {
    fc.assert(
      fc.property(meetings, fc.integer({ min: 45, max: 300 }), (list, minutes) => {
        const held = list.map((meeting) => ({ ...meeting, present: meeting.present ?? [] }));
        const before = circleReport(circle(held), { profile, asOf: "2026-12-31" });
        const more = circle([...held, { date: "2026-06-01", minutes, present: people }]);
        const after = circleReport(more, { profile, asOf: "2026-12-31" });
        expect(after.hours).toBeGreaterThan(before.hours);
        const codes = new Set(before.unmet.map(({ code }) => code));
        expect(after.unmet.every(({ code }) => codes.has(code))).toBe(true);
      }),
    );
  });

  test("passed stays passed, failed stays failed, whatever happens at the meetings to come", () => {
    fc.assert(
      fc.property(
        meetings,
        asOf,
        fc.array(fc.subarray(people), { minLength: 9, maxLength: 9 }),
        (list, day, coming) => {
          const { status } = circleReport(circle(list), { profile, asOf: day });
          const later = circle(
            list.map((meeting, i) =>
              meeting.date > day || (meeting.date === day && meeting.present === null)
                ? { ...meeting, present: coming[i]! }
                : meeting,
            ),
          );
          const end = circleReport(later, { profile, asOf: "2026-12-31" }).status;
          if (status === "passed") expect(end).toBe("passed");
          if (status === "failed") expect(end).toBe("failed");
        },
      ),
    );
  });

  test("on track means that any one meeting may fall away, at risk that some one may not", () => {
    fc.assert(
      fc.property(meetings, asOf, (list, day) => {
        const { status } = circleReport(circle(list), { profile, asOf: day });
        fc.pre(status === "on-track" || status === "at-risk");
        const toCome = list.filter(({ date, present }) => date > day || (date === day && present === null));
        const ends = toCome.map((gone) => {
          const held = list
            .filter((meeting) => meeting !== gone)
            .map((meeting) => (toCome.includes(meeting) ? { ...meeting, present: people } : meeting));
          return circleReport(circle(held), { profile, asOf: "2026-12-31" }).status;
        });
        expect(ends.every((end) => end === "passed")).toBe(status === "on-track");
      }),
      { numRuns: 200 },
    );
  });

  test("the order of meetings and participants does not matter", () => {
    fc.assert(
      fc.property(meetings, asOf, (list, day) => {
        const report = circleReport(circle(list), { profile, asOf: day });
        const reversed = circle(list.toReversed(), { participants: circle([]).participants.toReversed() });
        expect(circleReport(reversed, { profile, asOf: day })).toEqual(report);
      }),
    );
  });
});

const weekly = (...present: readonly (readonly string[] | null)[]): StudyCircle["meetings"] =>
  present.map((list, i) => ({ date: addDays("2026-02-03", 7 * i), minutes: 135, present: list }));
const sentences = (reasons: readonly CircleReason[]): string[] => reasons.map((reason) => explainCircle(reason, "en"));

describe("warnings", () => {
  test("a circle about to fail says so while there is a meeting left", () => {
    const report = circleReport(circle(weekly(people, ["lea", "p0"], people, null)), { profile, asOf: "2026-02-18" });
    expect(report).toMatchObject({ status: "at-risk", hours: 6, plannedHours: 9 });
    expect(sentences(report.warnings)).toEqual([
      "No meeting to come may fall away: without one of them the circle does not meet the rules.",
      "The meeting on 2026-02-10 does not count: 2 were present, 3 are needed.",
    ]);
  });

  test("whoever missed the first two meetings must come to the third", () => {
    const some = ["lea", "p0", "p1"];
    const report = circleReport(circle(weekly(some, some, null, null, null)), { profile, asOf: "2026-02-12" });
    expect(report.status).toBe("on-track");
    expect(sentences(report.warnings)).toEqual([
      "p2 must come on 2026-02-17, the last of the first 3 meetings, to count.",
    ]);
  });

  test("a circle that has passed is left in peace about persons, but told of a meeting ten minutes short", () => {
    const some = ["lea", "p0", "p1"];
    const last = { date: "2026-03-03", minutes: 80, present: null };
    const report = circleReport(circle([...weekly(some, some, some), last]), { profile, asOf: "2026-02-20" });
    expect(report.status).toBe("passed");
    expect(sentences(report.warnings)).toEqual([
      "The meeting on 2026-03-03 is 80 minutes: 10 more give another study hour.",
    ]);
  });

  test("what fails names the rules that cannot be met, and nothing that is no longer of use", () => {
    const report = circleReport(circle(weekly(people, null), { isLeaderApproved: false }), {
      profile,
      asOf: "2026-02-05",
    });
    expect(report.status).toBe("failed");
    expect(report.warnings.map(({ code }) => code)).toEqual([
      "too-few-meetings",
      "too-few-hours",
      "too-few-persons",
      "leader-not-approved",
      "present-too-little",
      "present-too-little",
      "present-too-little",
      "present-too-little",
    ]);
  });

  test("a leader to approve, a large group and too long a meeting are told while the circle runs", () => {
    const many = Array.from({ length: 21 }, (_, i) => ({ id: `p${i}`, age: i === 0 ? 12 : 30 }));
    const all = ["lea", ...many.map(({ id }) => id)];
    const long = { date: "2026-03-03", minutes: 300, present: null };
    const short = { date: "2026-03-10", minutes: 30, present: all };
    const held = weekly(all, all, all).concat(long, short);
    const report = circleReport(circle(held, { participants: many, isLeaderApproved: false }), {
      profile,
      asOf: "2026-02-20",
    });
    expect(report.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["leader-not-approved", "group-too-large", "too-short", "too-young", "too-long"]),
    );
  });

  test("meetings beyond the year's hours and the week's number are told", () => {
    const tight = { ...profile, maxHoursPerYear: 8, maxMeetingsPerWeek: 1 };
    const meeting = (date: string) => ({ date, minutes: 135, present: people });
    const dates = ["2026-02-03", "2026-02-04", "2026-02-10", "2026-02-17", "2026-02-24", "2027-02-02"];
    const { meetings: judged } = circleReport(circle(dates.map(meeting)), { profile: tight, asOf: "2027-12-31" });
    expect(judged.map(({ hours, reason }) => [hours, reason?.code])).toEqual([
      [3, undefined],
      [0, "too-many-in-week"],
      [3, undefined],
      [2, "year-full"],
      [0, "year-full"],
      [3, undefined],
    ]);
  });

  test("every reason has a sentence in both languages", () => {
    const date = "2026-02-03";
    const reasons: CircleReason[] = [
      { code: "too-few-meetings", values: { meetings: 1, needed: 3 } },
      { code: "too-few-hours", values: { hours: 1, needed: 9 } },
      { code: "too-few-persons", values: { persons: 1, needed: 3 } },
      { code: "group-too-large", values: { count: 21, most: 20 } },
      { code: "leader-not-approved", values: {} },
      { code: "no-meeting-to-spare", values: {} },
      { code: "too-few-present", values: { date, present: 2, needed: 3 } },
      { code: "too-short", values: { date, minutes: 30, hourMinutes: 45 } },
      { code: "too-long", values: { date, hours: 6, most: 4 } },
      { code: "too-many-in-week", values: { date, most: 3 } },
      { code: "year-full", values: { date, most: 480 } },
      { code: "almost-an-hour", values: { date, minutes: 80, more: 10 } },
      { code: "too-young", values: { personId: "p", age: 12, least: 13 } },
      { code: "absent-at-first", values: { personId: "p", first: 3 } },
      { code: "must-attend-next", values: { personId: "p", date, first: 3 } },
      { code: "present-too-little", values: { personId: "p", meetings: 2, minMeetings: 3, hours: 6, minHours: 9 } },
    ];
    for (const reason of reasons) {
      const [sv, en] = [explainCircle(reason, "sv"), explainCircle(reason, "en")];
      expect(sv).not.toBe(en);
      for (const value of Object.values(reason.values)) {
        expect(sv).toContain(String(value));
        expect(en).toContain(String(value));
      }
    }
  });
});

describe("profiles", () => {
  const old = { ...profile, end: "2026-01-01", minHours: 6 };
  const now = { ...profile, start: "2026-01-01" };

  test("the one that holds on the day is taken", () => {
    expect(profileOn([old, now], "abf", "2025-12-31").minHours).toBe(6);
    expect(profileOn([old, now], "abf", "2026-01-01").minHours).toBe(9);
  });

  test("a circle is judged to its end by the one that held when it began", () => {
    const meetings = (...dates: string[]) => dates.map((date) => ({ date, minutes: 135, present: people }));
    const across = circle(meetings("2026-01-05", "2025-12-22", "2025-12-29"));
    expect(profileFor([old, now], "abf", across).minHours).toBe(6);
    expect(profileFor([old, now], "abf", circle(meetings("2026-01-05"))).minHours).toBe(9);
    expect(() => profileFor([old, now], "abf", circle([]))).toThrow(expect.objectContaining({ code: "no-meetings" }));
  });

  test("those that are shipped say that their sources give no dates", () => {
    for (const { start, end, note } of circleProfiles)
      expect([start, end, note?.en]).toEqual([null, null, expect.stringContaining("no day")]);
  });

  test("none and two are refused", () => {
    expect(() => profileOn([old], "abf", "2026-01-01")).toThrow('No profile of "abf" holds');
    expect(() => profileOn([profile, now], "abf", "2026-01-01")).toThrow("2 profiles");
  });

  test("a single workshop of an hour is other folkbildning, and no circle", () => {
    const once = circle([{ date: "2026-03-08", minutes: 50, present: people }]);
    expect(circleReport(once, { profile: workshopProfile, asOf: "2026-03-09" }).status).toBe("passed");
    expect(circleReport(once, { profile, asOf: "2026-03-09" }).status).toBe("failed");
  });
});

test("the attendance list has a line a person, the leader first, and cannot run a formula", () => {
  const list = circle(weekly(people, ["lea", "=p0", "p1"], null), {
    participants: [
      { id: "=p0", age: 30 },
      { id: "p1", age: 30 },
      { id: "p2", age: 30 },
    ],
    meetings: [
      { date: "2026-02-10", minutes: 135, present: ["lea", "=p0", "p1"] },
      { date: "2026-02-03", minutes: 100, present: ["lea", "=p0"] },
      { date: "2026-02-17", minutes: 100, present: null },
    ],
  });
  expect(attendanceCsv(list, { profile, lang: "sv" }).split("\r\n")).toEqual([
    "\ufeffperson;roll;2026-02-03;2026-02-10;timmar",
    ";timmar;0;3;3",
    "lea;ledare;x;x;3",
    "'=p0;deltagare;x;x;3",
    "p1;deltagare;;x;3",
    "p2;deltagare;;;0",
    "",
  ]);
});

test("persons named twice, and someone present who is not of the circle, are told at once", () => {
  const wrong = circle(weekly(["lea", "stranger"]), {
    participants: [
      { id: "lea", age: 30 },
      { id: "p1", age: 30 },
    ],
  });
  expect(() => circleReport(wrong, { profile, asOf: "2026-02-05" })).toThrow(
    /2 faults[\s\S]*named twice[\s\S]*stranger/,
  );
});
