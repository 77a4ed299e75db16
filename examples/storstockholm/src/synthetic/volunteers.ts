import type { Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import { type Volunteer, weekdays } from "../rows/volunteer.ts";

/** Of the members, how many have offered hours; of the volunteers, how many are no members. */
const shares = { ofMembers: 0.11, outside: 0.1 };

const tasks = ["knocking", "calling", "leaflets", "stall", "driving"] as const;

/** People who have offered one to ten hours a week, on the days that suit them. */
export const makeVolunteers = ({ members }: Pick<Tables, "members">, random: Random): Volunteer[] =>
  members
    .filter(() => random.next() < shares.ofMembers)
    .map((member, index) => ({
      id: `f-${String(index + 1).padStart(4, "0")}`,
      associationId: member.associations[0]!,
      memberId: random.next() < shares.outside ? null : member.id,
      hoursPerWeek: random.pick([1, 2, 2, 3, 3, 4, 4, 6, 8, 10]),
      weekdays: inOrder(weekdays, random.shuffle(weekdays).slice(0, random.integer(1, 5))),
      tasks: inOrder(tasks, random.shuffle(tasks).slice(0, random.integer(1, 4))),
      leads: random.next() < 0.15,
      synthetic: true,
    }));

const inOrder = <T>(order: readonly T[], some: readonly T[]): T[] => order.filter((item) => some.includes(item));
