import type { CircleProfile } from "../circle-profile.ts";
import type { CircleStatus } from "../circle-report.ts";
import type { CircleReason } from "../explain-circle.ts";
import type { StudyCircle } from "../study-circle.ts";
import type { HeldMeeting, Judgement } from "./judge-circle.ts";

interface Standing {
  readonly circle: StudyCircle;
  readonly rules: CircleProfile;
  readonly status: CircleStatus;
  /** By what was held. */
  readonly so: Judgement;
  /** If all goes as planned. */
  readonly planned: Judgement;
  readonly held: readonly HeldMeeting[];
  readonly toCome: readonly HeldMeeting[];
}

/** What someone should know or do now, the most urgent first. */
export const warningsOf = (standing: Standing): CircleReason[] => [
  ...ofCircle(standing),
  ...standing.so.meetings.flatMap(({ reason }) => (reason === null ? [] : [reason])),
  ...ofPersons(standing),
  ...ofPlan(standing),
];

const ofCircle = ({ circle, rules, status, planned }: Standing): CircleReason[] => {
  const warnings: CircleReason[] = [];
  const { count, isHard } = rules.maxParticipants;
  if (status === "failed") warnings.push(...planned.unmet);
  if (status === "at-risk") warnings.push({ code: "no-meeting-to-spare", values: {} });
  if (!circle.isLeaderApproved && status !== "failed") warnings.push({ code: "leader-not-approved", values: {} });
  if (circle.participants.length > count && !isHard) {
    warnings.push({ code: "group-too-large", values: { count: circle.participants.length, most: count } });
  }
  return warnings;
};

/** Those who would count if they came to all that is left, but must not miss the last of the first meetings. */
const ofPersons = ({ rules, status, so, planned, toCome }: Standing): CircleReason[] => {
  if (status === "passed") return [];
  const { oneOfFirst } = rules.participation;
  const countedSoFar = so.meetings.filter(({ hours }) => hours > 0).length;
  return planned.persons.flatMap((person): CircleReason[] => {
    const now = so.persons.find(({ id }) => id === person.id)!;
    if (!person.counts) return person.reason === null || now.counts ? [] : [person.reason];
    const isLastChance =
      oneOfFirst !== null && countedSoFar === oneOfFirst - 1 && now.reason?.code === "absent-at-first";
    const next = toCome[0];
    return isLastChance && next !== undefined
      ? [{ code: "must-attend-next", values: { personId: person.id, date: next.date, first: oneOfFirst } }]
      : [];
  });
};

/** What the meetings to come lose by their length, and what would win it back. */
const ofPlan = ({ rules, planned, held, toCome }: Standing): CircleReason[] => {
  const soon = new Set(toCome.map(({ date }) => date));
  const limits = planned.meetings
    .slice(0, held.length + toCome.length)
    .flatMap(({ date, reason }) => (reason !== null && soon.has(date) ? [reason] : []));
  const parts = toCome.flatMap(({ date, minutes }): CircleReason[] => {
    const more = rules.hourMinutes - (minutes % rules.hourMinutes);
    return more <= rules.hourMinutes / 3 && minutes / rules.hourMinutes < rules.maxHoursPerMeeting
      ? [{ code: "almost-an-hour", values: { date, minutes, more } }]
      : [];
  });
  return [...limits, ...parts];
};
