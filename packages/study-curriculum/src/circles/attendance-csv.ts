import { compareIds, type Lang, parse } from "@vanstervind/core";
import { type CellValue, type CsvColumn, writeCsv } from "@vanstervind/csv";
import { CircleProfile } from "./circle-profile.ts";
import { judgeCircle } from "./internal/judge-circle.ts";
import { StudyCircle } from "./study-circle.ts";

/** What an attendance list is written by. */
export interface AttendanceCsvOptions {
  /** The rules that hours are counted by. */
  readonly profile: CircleProfile;
  /** The language of headers, marks and number format. */
  readonly lang: Lang;
}

const words = {
  sv: {
    person: "person",
    role: "roll",
    leader: "ledare",
    participant: "deltagare",
    hours: "timmar",
    present: "x",
    absent: "",
  },
  en: {
    person: "person",
    role: "role",
    leader: "leader",
    participant: "participant",
    hours: "hours",
    present: "x",
    absent: "",
  },
} as const;

interface Line {
  readonly cells: readonly CellValue[];
}

/**
 * The attendance list of the meetings held, to report to an association of study: a line a person, a column a meeting,
 * and the hours that count. Persons are named by their pseudonymous ids; the association's own system joins names and
 * personal numbers, so none of that is in the file. Safe from formulas.
 *
 * @throws `invalid-input` with all faults of circle or profile.
 * @example
 * ```ts
 * import { attendanceCsv, circleProfiles } from "@vanstervind/study-curriculum/circles";
 *
 * const circle = {
 *   id: "c", title: "Rhetoric", leaderId: "lea", isLeaderApproved: true, participants: [{ id: "p1", age: 30 }, { id: "p2", age: 31 }],
 *   meetings: [{ date: "2026-02-03", minutes: 135, present: ["lea", "p1", "p2"] }],
 * };
 * attendanceCsv(circle, { profile: circleProfiles[0]!, lang: "en" }).split("\r\n").slice(0, 3);
 * // => ["\ufeffperson,role,2026-02-03,hours", ",hours,3,3", "lea,leader,x,3"]
 * ```
 */
export const attendanceCsv = (circle: StudyCircle, { profile, lang }: AttendanceCsvOptions): string => {
  const read = parse(StudyCircle, circle, { source: "the circle" });
  const rules = parse(CircleProfile, profile, { source: "the profile" });
  const held = [...read.meetings]
    .sort((a, b) => compareIds(a.date, b.date))
    .flatMap(({ present, ...meeting }) => (present === null ? [] : [{ ...meeting, present }]));
  const { meetings, persons, hours } = judgeCircle(read, rules, held);
  const { person, role, leader, participant, hours: hoursWord, present, absent } = words[lang];
  const lines: Line[] = [
    { cells: ["", hoursWord, ...meetings.map((meeting) => meeting.hours), hours] },
    ...persons
      .toSorted((a, b) => Number(b.id === read.leaderId) - Number(a.id === read.leaderId))
      .map(({ id, hours: own }) => ({
        cells: [
          id,
          id === read.leaderId ? leader : participant,
          ...held.map((meeting) => (meeting.present.includes(id) ? present : absent)),
          own,
        ],
      })),
  ];
  const headers = [person, role, ...held.map(({ date }) => date), hoursWord];
  const columns = headers.map((header, i): CsvColumn<Line> => ({ header, value: ({ cells }) => cells[i] }));
  return writeCsv(lines, columns, { lang });
};
