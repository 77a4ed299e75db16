import type { Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { Participation } from "../rows/participation.ts";
import { today } from "./today.ts";

/** Seats half to wholly taken, mostly by members of the associations that arrange the session; most of them came. */
export const makeParticipations = (
  { studySessions, members }: Pick<Tables, "studySessions" | "members">,
  random: Random,
): Participation[] =>
  studySessions.flatMap(({ id: sessionId, seats, date, organisers }) => {
    const near = members.filter(({ associations }) => associations.some((id) => organisers.includes(id)));
    const places = random.integer(Math.ceil(seats / 2), seats + 1);
    const asked = [...random.shuffle(near).slice(0, Math.ceil(places * 0.8)), ...sample(members, places, random)];
    return [...new Set(asked)].slice(0, places).map(({ id: memberId }) => ({
      sessionId,
      memberId,
      attended: date < today ? random.next() < 0.85 : null,
      synthetic: true,
    }));
  });

/** Some of the items, without shuffling thousands for a handful; the same one may come twice. */
const sample = <T>(items: readonly T[], count: number, random: Random): T[] =>
  items.length === 0 ? [] : Array.from({ length: count }, () => random.pick(items));
