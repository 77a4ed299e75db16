import type { Id } from "@vanstervind/core";
import type { Leader } from "../seat-request.ts";

/** Who leads which course, kept so that no leader has two courses in a block or more than they can in all. */
export interface LeaderBoard {
  /** Finds a leader for one more course, if need be by letting others change courses in that block. */
  readonly add: (course: number, unitId: Id, block: number) => boolean;
  /** Whether someone who has no course in the block may lead one more of the unit. */
  readonly hasFree: (unitId: Id, block: number) => boolean;
  /** The leader of a course. */
  readonly leaderOf: (course: number) => Id | null;
}

/** Without leaders in the request, anyone can lead anything. */
export const createLeaderBoard = (leaders: readonly Leader[] | undefined, blockIds: readonly Id[]): LeaderBoard => {
  if (leaders === undefined) return { add: () => true, hasFree: () => true, leaderOf: () => null };
  const led = new Map<number, number>();
  const unitOf = new Map<number, Id>();
  const courseAt = leaders.map(() => new Map<number, number>());
  const isFree = (leader: number): boolean =>
    courseAt[leader]!.size < (leaders[leader]!.maxCourses ?? Number.POSITIVE_INFINITY);
  const can = ({ unitIds, blockIds: own }: Leader, unitId: Id, block: number): boolean =>
    unitIds.includes(unitId) && (own === undefined || own.includes(blockIds[block]!));

  /** A path of changes in the block that ends with a leader who has none there and may take one more. */
  const place = (course: number, block: number, seen: Set<number>): boolean => {
    for (const [index, leader] of leaders.entries()) {
      if (seen.has(index) || !can(leader, unitOf.get(course)!, block)) continue;
      seen.add(index);
      const other = courseAt[index]!.get(block);
      if (other === undefined ? !isFree(index) : !place(other, block, seen)) continue;
      courseAt[index]!.set(block, course);
      led.set(course, index);
      return true;
    }
    return false;
  };
  return {
    add: (course, unitId, block) => {
      unitOf.set(course, unitId);
      return place(course, block, new Set());
    },
    hasFree: (unitId, block) =>
      leaders.some((leader, index) => can(leader, unitId, block) && !courseAt[index]!.has(block) && isFree(index)),
    leaderOf: (course) => leaders[led.get(course)!]!.id,
  };
};
