import { phrasebook, type Reason } from "@vanstervind/core";

/** Why a circle, a meeting or a person does not meet the rules, or may soon no longer do. */
export type CircleReason =
  | Reason<"too-few-meetings", { readonly meetings: number; readonly needed: number }>
  | Reason<"too-few-hours", { readonly hours: number; readonly needed: number }>
  | Reason<"too-few-persons", { readonly persons: number; readonly needed: number }>
  | Reason<"group-too-large", { readonly count: number; readonly most: number }>
  | Reason<"leader-not-approved">
  | Reason<"no-meeting-to-spare">
  | Reason<"too-few-present", { readonly date: string; readonly present: number; readonly needed: number }>
  | Reason<"too-short", { readonly date: string; readonly minutes: number; readonly hourMinutes: number }>
  | Reason<"too-long", { readonly date: string; readonly hours: number; readonly most: number }>
  | Reason<"too-many-in-week", { readonly date: string; readonly most: number }>
  | Reason<"year-full", { readonly date: string; readonly most: number }>
  | Reason<"almost-an-hour", { readonly date: string; readonly minutes: number; readonly more: number }>
  | Reason<"too-young", { readonly personId: string; readonly age: number; readonly least: number }>
  | Reason<"absent-at-first", { readonly personId: string; readonly first: number }>
  | Reason<"must-attend-next", { readonly personId: string; readonly date: string; readonly first: number }>
  | Reason<
      "present-too-little",
      {
        readonly personId: string;
        readonly meetings: number;
        readonly minMeetings: number;
        readonly hours: number;
        readonly minHours: number;
      }
    >;

/**
 * A sentence about a study circle, for its leader.
 *
 * @example
 * ```ts
 * import { explainCircle } from "@vanstervind/study-curriculum/circles";
 *
 * explainCircle({ code: "almost-an-hour", values: { date: "2026-03-02", minutes: 80, more: 10 } }, "en");
 * // => "The meeting on 2026-03-02 is 80 minutes: 10 more give another study hour."
 * ```
 */
export const explainCircle = phrasebook<CircleReason>({
  "too-few-meetings": {
    sv: ({ meetings, needed }) => `${meetings} träffar räknas; det behövs ${needed}.`,
    en: ({ meetings, needed }) => `${meetings} meetings count; ${needed} are needed.`,
  },
  "too-few-hours": {
    sv: ({ hours, needed }) => `${hours} studietimmar räknas; det behövs ${needed}.`,
    en: ({ hours, needed }) => `${hours} study hours count; ${needed} are needed.`,
  },
  "too-few-persons": {
    sv: ({ persons, needed }) => `${persons} personer räknas, ledaren medräknad; det behövs ${needed}.`,
    en: ({ persons, needed }) => `${persons} persons count, the leader among them; ${needed} are needed.`,
  },
  "group-too-large": {
    sv: ({ count, most }) => `${count} deltagare är fler än ${most}; överväg två cirklar.`,
    en: ({ count, most }) => `${count} participants are more than ${most}; consider two circles.`,
  },
  "leader-not-approved": {
    sv: () => "Ledaren är inte godkänd av studieförbundet än.",
    en: () => "The association of study has not approved the leader yet.",
  },
  "no-meeting-to-spare": {
    sv: () => "Ingen kommande träff får falla bort: utan en av dem uppfyller cirkeln inte reglerna.",
    en: () => "No meeting to come may fall away: without one of them the circle does not meet the rules.",
  },
  "too-few-present": {
    sv: ({ date, present, needed }) => `Träffen ${date} räknas inte: ${present} var där, det behövs ${needed}.`,
    en: ({ date, present, needed }) =>
      `The meeting on ${date} does not count: ${present} were present, ${needed} are needed.`,
  },
  "too-short": {
    sv: ({ date, minutes, hourMinutes }) =>
      `Träffen ${date} räknas inte: ${minutes} minuter är mindre än en studietimme på ${hourMinutes}.`,
    en: ({ date, minutes, hourMinutes }) =>
      `The meeting on ${date} does not count: ${minutes} minutes are less than a study hour of ${hourMinutes}.`,
  },
  "too-long": {
    sv: ({ date, hours, most }) => `Av de ${hours} timmarna den ${date} räknas ${most}, som är det mesta på en träff.`,
    en: ({ date, hours, most }) => `Of the ${hours} hours on ${date}, ${most} count, the most at one meeting.`,
  },
  "too-many-in-week": {
    sv: ({ date, most }) => `Träffen ${date} räknas inte: bara ${most} träffar i samma vecka gör det.`,
    en: ({ date, most }) => `The meeting on ${date} does not count: only ${most} meetings in one week do.`,
  },
  "year-full": {
    sv: ({ date, most }) => `Den ${date} är årets ${most} timmar fyllda.`,
    en: ({ date, most }) => `On ${date} the year's ${most} hours are full.`,
  },
  "almost-an-hour": {
    sv: ({ date, minutes, more }) => `Träffen ${date} är ${minutes} minuter: ${more} till ger en studietimme mer.`,
    en: ({ date, minutes, more }) =>
      `The meeting on ${date} is ${minutes} minutes: ${more} more give another study hour.`,
  },
  "too-young": {
    sv: ({ personId, age, least }) => `${personId} är ${age} år och räknas inte; det gör man från ${least}.`,
    en: ({ personId, age, least }) => `${personId} is ${age} and does not count; one does from ${least}.`,
  },
  "absent-at-first": {
    sv: ({ personId, first }) => `${personId} räknas inte: var inte med på någon av de ${first} första träffarna.`,
    en: ({ personId, first }) => `${personId} does not count: was at none of the first ${first} meetings.`,
  },
  "must-attend-next": {
    sv: ({ personId, date, first }) =>
      `${personId} måste komma den ${date}, den sista av de ${first} första träffarna, för att räknas.`,
    en: ({ personId, date, first }) =>
      `${personId} must come on ${date}, the last of the first ${first} meetings, to count.`,
  },
  "present-too-little": {
    sv: ({ personId, meetings, minMeetings, hours, minHours }) =>
      `${personId} räknas inte: ${meetings} träffar och ${hours} timmar, det behövs ${minMeetings} och ${minHours}.`,
    en: ({ personId, meetings, minMeetings, hours, minHours }) =>
      `${personId} does not count: ${meetings} meetings and ${hours} hours, ${minMeetings} and ${minHours} are needed.`,
  },
});
