import type { Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { Member } from "../rows/member.ts";
import { drawDate } from "./draw-date.ts";
import { today } from "./today.ts";

/** Of those in a branch association, how many are in a local one too. */
const doubleShare = 0.85;

/**
 * As many members of each association as it says it has. Most members of a branch association are members of a local
 * one that is drawn among all, so that nobody is counted twice and nobody is in two local ones.
 */
export const makeMembers = (
  { associations, municipalities }: Pick<Tables, "associations" | "municipalities">,
  random: Random,
): Member[] => {
  const drafts: { associations: string[]; municipalityCode: string }[] = associations
    .filter(({ kind }) => kind === "local")
    .flatMap(({ id, members, municipalityCode }) =>
      Array.from({ length: members }, () => ({ associations: [id], municipalityCode: municipalityCode! })),
    );
  const unbranched = random.shuffle(drafts);
  for (const { id, members } of associations.filter(({ kind }) => kind === "branch")) {
    for (let i = 0; i < members; i++) {
      const double = random.next() < doubleShare ? unbranched.pop() : undefined;
      if (double === undefined) {
        if (municipalities.length === 0) continue;
        drafts.push({ associations: [id], municipalityCode: random.pick(municipalities).code });
      } else if (random.next() < 0.8) {
        double.associations.push(id);
      } else {
        // Some vote in the branch association.
        double.associations.unshift(id);
      }
    }
  }
  // Ids are dealt at random, so that they tell nothing of the association.
  const numbers = random.shuffle(drafts.map((_, index) => index + 1));
  return drafts
    .map((draft, index) => ({
      id: `m-${String(numbers[index]).padStart(5, "0")}`,
      ...draft,
      since: joined(random),
      until: null,
      synthetic: true,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Half have joined in the last years. */
const joined = (random: Random): string =>
  random.next() < 0.5 ? drawDate(random, "2021-01-01", today) : drawDate(random, "1995-01-01", "2020-12-31");
