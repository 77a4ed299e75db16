import { compareIds } from "@vanstervind/core";
import type { ShortfallReason } from "../make-roster.ts";
import type { Filling } from "./fill-shifts.ts";
import type { RosterModel } from "./roster-model.ts";

/**
 * Why places stay empty. The posts from which freeing a hand would serve an empty one are one side of a smallest cut:
 * somebody more at any of them fills a place, somebody more elsewhere fills none.
 */
export const shortfallsOf = (model: RosterModel, root: Filling, missing: number): readonly ShortfallReason[] => {
  const groups: { readonly posts: ReadonlySet<number>; readonly missing: number }[] = [];
  for (const helpful of root.helpful()) {
    let group = { posts: new Set(helpful.posts), missing: helpful.missing };
    for (const [index, other] of [...groups.entries()].reverse()) {
      if (!helpful.posts.some((post) => other.posts.has(post))) continue;
      group = { posts: new Set([...other.posts, ...group.posts]), missing: group.missing + other.missing };
      groups.splice(index, 1);
    }
    groups.push(group);
  }
  const reasons = groups.map(({ posts, missing: short }): ShortfallReason => {
    const inOrder = [...posts].sort((a, b) => a - b).map((post) => model.posts[post]!);
    const needed = inOrder.reduce((sum, { min }) => sum + min, 0);
    const skills = new Set(inOrder.flatMap(({ skill }) => (skill === null ? [] : [skill])));
    return {
      code: "too-few-hands",
      values: {
        shiftIds: [...new Set(inOrder.map(({ shift }) => model.shifts[shift]!.id))],
        skills: inOrder.some(({ skill }) => skill === null) ? [] : [...skills].sort(compareIds),
        needed,
        hands: needed - short,
        missing: short,
      },
    };
  });
  const forbidden = missing - root.missing;
  return forbidden > 0 ? [...reasons, { code: "rules-in-the-way", values: { missing: forbidden } }] : reasons;
};
