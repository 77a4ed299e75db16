import { compareIds, DomainError, Id, IsoDate, LocalText, parse } from "@vanstervind/core";
import * as z from "zod";
import type { StudyCircle } from "./study-circle.ts";

/**
 * What an association of study asks of a circle, for a stretch of time. Rules differ between associations and change
 * from year to year: pass a profile of your own where they do.
 */
export const CircleProfile = z.strictObject({
  /** The association of study. */
  associationId: Id,
  /** The first day that the rules hold; `null` when nobody knows how long they have. */
  start: IsoDate.nullable(),
  /** The first day that they no longer hold; `null` while they do. */
  end: IsoDate.nullable(),
  /** Where the rules were read. */
  source: z.string().min(1),
  /** What a reader should know of the profile, such as that its source gives no dates. */
  note: LocalText.optional(),
  /** A study hour, in minutes; parts of an hour are lost at each meeting. */
  hourMinutes: z.int().min(1),
  /** The fewest persons at a meeting, the leader among them. */
  minPresent: z.int().min(1),
  /** The most participants, and whether more are against the rules or only advised against. */
  maxParticipants: z.strictObject({ count: z.int().min(1), isHard: z.boolean() }),
  /** The youngest who count, in years. */
  minAge: z.int().min(0),
  /** The fewest meetings. */
  minMeetings: z.int().min(1),
  /** The fewest study hours in all. */
  minHours: z.int().min(1),
  /** The most study hours that count at one meeting. */
  maxHoursPerMeeting: z.int().min(1),
  /** The most meetings that count in one week, Monday to Sunday. */
  maxMeetingsPerWeek: z.int().min(1),
  /** The most study hours that count in one calendar year. */
  maxHoursPerYear: z.int().min(1),
  /** What makes a person count as a participant. */
  participation: z.strictObject({
    /** One of the first so many meetings must be theirs; `null` when none must. */
    oneOfFirst: z.int().min(1).nullable(),
    /** The fewest meetings that they are at. */
    minMeetings: z.int().min(0),
    /** The fewest study hours that they are at. */
    minHours: z.int().min(0),
  }),
});

/** See the schema of the same name. */
export interface CircleProfile extends z.infer<typeof CircleProfile> {}

const common = {
  start: null,
  end: null,
  note: {
    sv: "Källan anger inte från och med vilken dag reglerna gäller; fråga studieförbundet.",
    en: "The source gives no day from which the rules hold; ask the association of study.",
  },
  hourMinutes: 45,
  minPresent: 3,
  minAge: 13,
  minMeetings: 3,
  minHours: 9,
  maxHoursPerMeeting: 4,
  maxMeetingsPerWeek: 3,
  maxHoursPerYear: 480,
  participation: { oneOfFirst: 3, minMeetings: 3, minHours: 9 },
} as const;

/**
 * Study circles as five associations describe them. Where their texts differ or say less, the stricter rule stands: who
 * meets it meets the other too. The days from which the rules hold are not stated, so the profiles are undated and each says so
 * in its `note`; check with your association before you rely on one.
 *
 * @see The associations' own pages for leaders of circles, as named in each profile's `source`.
 */
export const circleProfiles: readonly CircleProfile[] = [
  { ...common, associationId: "abf", source: "ABF, guide for leaders", maxParticipants: { count: 20, isHard: false } },
  {
    ...common,
    associationId: "folkuniversitetet",
    source: "Folkuniversitetet, rules for study circles",
    maxParticipants: { count: 20, isHard: true },
  },
  {
    ...common,
    associationId: "medborgarskolan",
    source: "Medborgarskolan, guide for leaders",
    maxParticipants: { count: 20, isHard: false },
  },
  {
    ...common,
    associationId: "nbv",
    source: "NBV, questions and answers",
    maxParticipants: { count: 20, isHard: false },
  },
  {
    ...common,
    associationId: "studieframjandet",
    source: "Studiefrämjandet, guide for leaders",
    maxParticipants: { count: 20, isHard: false },
  },
];

/**
 * Single workshops and the like ("other folkbildning"): no group of three over three meetings, but an hour at least and
 * from six years; for self-defence days and handbook workshops that are too large or too short for a circle.
 */
export const workshopProfile: CircleProfile = {
  ...common,
  associationId: "workshop",
  source: "Associations' pages on other folkbildning",
  minPresent: 3,
  maxParticipants: { count: 10_000, isHard: false },
  minAge: 6,
  minMeetings: 1,
  minHours: 1,
  maxHoursPerMeeting: 24,
  maxMeetingsPerWeek: 7,
  participation: { oneOfFirst: null, minMeetings: 1, minHours: 0 },
};

/**
 * The profile of an association that holds on a day. O(n).
 *
 * @throws `no-profile` when none holds then; `double-profile` when several do; `invalid-input` when one does not fit.
 * @example
 * ```ts
 * import { circleProfiles, profileOn } from "@vanstervind/study-curriculum/circles";
 *
 * profileOn(circleProfiles, "abf", "2026-02-01").minHours; // => 9
 * profileOn(circleProfiles, "unknown", "2026-02-01"); // throws no-profile
 * ```
 */
export const profileOn = (profiles: readonly CircleProfile[], associationId: Id, date: IsoDate): CircleProfile => {
  const source = "the circle profiles";
  const day = parse(IsoDate, date, { source: "the date" });
  const holding = parse(z.array(CircleProfile), profiles, { source }).filter(
    ({ associationId: own, start, end }) =>
      own === associationId && (start === null || start <= day) && (end === null || day < end),
  );
  const [profile] = holding;
  if (profile !== undefined && holding.length === 1) return profile;
  const values = { associationId, date, count: holding.length };
  throw profile === undefined
    ? new DomainError("no-profile", `No profile of "${associationId}" holds on ${date}.`, {
        values,
        hint: "Maybe add one, or check how the association's id is written.",
      })
    : new DomainError("double-profile", `${holding.length} profiles of "${associationId}" hold on ${date}.`, {
        values,
        hint: "Maybe end the older one on the day that the newer starts.",
      });
};

/**
 * The profile by which a circle is judged to its end: the one that holds on the day of its first meeting. O(n).
 *
 * @throws `no-meetings` when the circle has none, and what {@link profileOn} throws.
 * @example
 * ```ts
 * import { circleProfiles, profileFor } from "@vanstervind/study-curriculum/circles";
 *
 * const [abf] = circleProfiles;
 * const newer = { ...abf!, start: "2026-07-01", minHours: 12 };
 * const meetings = ["2026-06-23", "2026-07-07"].map((date) => ({ date, minutes: 135, present: null }));
 * profileFor([{ ...abf!, end: "2026-07-01" }, newer], "abf", { meetings }).minHours; // => 9
 * ```
 */
export const profileFor = (
  profiles: readonly CircleProfile[],
  associationId: Id,
  { meetings }: Pick<StudyCircle, "meetings">,
): CircleProfile => {
  const [first] = meetings.map(({ date }) => date).sort(compareIds);
  if (first === undefined) {
    throw new DomainError("no-meetings", "A circle without meetings has not begun, so no rules hold for it yet.");
  }
  return profileOn(profiles, associationId, first);
};
