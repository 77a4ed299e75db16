import { addDays, compareIds, createRandom, type IsoDate } from "@vanstervind/core";
import type { District } from "@vanstervind/storstockholm";
import {
  type CircleProfile,
  type CircleReport,
  circleProfiles,
  circleReport,
  profileFor,
  type StudyCircle,
} from "@vanstervind/study-curriculum/circles";

/** A study circle of the spring with how it stands. */
export interface CircleOfPlan {
  readonly circle: StudyCircle;
  readonly profile: CircleProfile;
  readonly report: CircleReport;
}

/** What each made-up circle shows: how many came to each meeting, `null` for one to come. */
const drafts: readonly { id: string; title: string; minutes: number; came: readonly (number | null)[] }[] = [
  { id: "circle-1", title: "Ideologi", minutes: 135, came: [7, 6, 6, 7] },
  { id: "circle-2", title: "Politik", minutes: 135, came: [6, 5, null, null, null] },
  { id: "circle-3", title: "Organisation", minutes: 135, came: [4, 2, null, null] },
  { id: "circle-4", title: "Klimatpolitik", minutes: 90, came: [3, 2, 2, null] },
];

/** Four made-up circles of drawn members, a week between meetings, as of a day. */
export const planCircles = (district: District, asOf: IsoDate, seed: string): CircleOfPlan[] => {
  const ids = district.members.map(({ id }) => id).sort(compareIds);
  if (ids.length < 8) return [];
  const random = createRandom(`${seed} circles`);
  return drafts.map(({ id, title, minutes, came }) => {
    const people = random.shuffle(ids).slice(0, 8);
    const [leaderId, ...others] = people as [string, ...string[]];
    const held = came.filter((count) => count !== null).length;
    const circle: StudyCircle = {
      id,
      title,
      leaderId,
      isLeaderApproved: true,
      participants: others.map((other) => ({ id: other, age: random.integer(18, 75) })),
      meetings: came.map((count, i) => ({
        date: addDays(asOf, 7 * (i - held) + 5),
        minutes,
        present: count === null ? null : people.slice(0, count),
      })),
    };
    const profile = profileFor(circleProfiles, "abf", circle);
    return { circle, profile, report: circleReport(circle, { profile, asOf }) };
  });
};
