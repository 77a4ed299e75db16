import { addDays, type Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { Participation } from "../rows/participation.ts";
import { today } from "./today.ts";

/** To how many members the district's own sessions are offered. */
const offersOfDistrict = 120;

/** Of those enrolled, how many come. */
const cameShare = 0.85;

/**
 * Sessions announced by today are offered to all members of the associations that arrange them, or to some of all
 * members when the district does; half to all of the seats are taken, and most of those who have one came.
 */
export const makeParticipations = (
  { studySessions, members }: Pick<Tables, "studySessions" | "members">,
  random: Random,
): Participation[] =>
  studySessions
    .filter(({ announced }) => announced <= today)
    .flatMap(({ id: sessionId, seats, date, announced, organisers }) => {
      const then = members.filter(({ since }) => since <= announced);
      const asked =
        organisers.length === 0
          ? random.shuffle(then).slice(0, offersOfDistrict)
          : random.shuffle(then.filter(({ associations }) => associations.some((id) => organisers.includes(id))));
      const places = random.integer(Math.ceil(seats / 2), seats + 1);
      return asked.flatMap(({ id: memberId }, index): Participation[] => {
        const step = (name: Participation["step"], on: string) => ({
          sessionId,
          memberId,
          step: name,
          date: on,
          synthetic: true,
        });
        const steps = [step("offered", announced)];
        if (index >= places) return steps;
        const enrolled = addDays(announced, random.integer(0, 21));
        if (enrolled <= today) steps.push(step("enrolled", enrolled));
        if (date < today && random.next() < cameShare) steps.push(step("attended", date));
        return steps;
      });
    });
