import { compareIds, type Id } from "@vanstervind/core";
import { boardOf, type Choice, type Rules, type Task } from "./board.ts";
import { branchAndBound } from "./branch-and-bound.ts";
import type { PlacementProblem } from "./placement-problem.ts";
import type { Blocker, Slot } from "./slots.ts";

/** Requests and settled things that cannot all stand. */
export interface FoundConflict {
  readonly requestIds: readonly Id[];
  readonly settled: readonly Blocker[];
  /** Whether it is proven that they cannot, and that without any one of them the rest can. */
  readonly isMinimal: boolean;
}

/** Pairs of slots that one question may compare. */
const stepsEach = 50_000;

const keyOf = ({ by, id }: Blocker): string => `${by} ${id}`;

/** A limit is held to unless it is among the things taken away. */
const rulesWithout = ({ clash, spread, maxMoves }: Rules, gone: ReadonlySet<string>): Rules => ({
  clash,
  spread: spread.map((rule) => ({ ...rule, cost: 0, most: gone.has(`limit ${rule.id}`) ? null : rule.most })),
  maxMoves: gone.has("limit moves") ? null : maxMoves,
});

/**
 * A smallest set around a request that found no place, none of whose parts can be spared (a deletion filter): first the
 * placed requests nearest to it are added until they cannot all be placed, then what can go without that changing is
 * taken away, requests first and settled things after them.
 */
export const conflictOf = (
  { tasks, blocked, rules }: PlacementProblem,
  choice: Choice,
  request: number,
): FoundConflict => {
  let isMinimal = true;
  const gone = new Set<string>();
  /** Whether the members can all be placed; `null` when that was not found out. */
  const canStand = (members: readonly number[]): boolean | null => {
    const free = members.map((member): Task => {
      const freed = blocked[member]!.filter(([, by]) => by.every((blocker) => gone.has(keyOf(blocker))));
      const slots: Slot[] = [...tasks[member]!.slots, ...freed.map(([slot]) => slot)];
      return { ...tasks[member]!, slots: slots.map((slot) => ({ ...slot, cost: 0 })) };
    });
    const board = boardOf(free, rulesWithout(rules, gone));
    // Nothing costs but to be left out, so a total below 1 leaves out nobody.
    const work = branchAndBound(board, board.start, stepsEach, 1);
    let step = work.next(false);
    while (!step.done) step = work.next(false);
    const { choice: found, proven } = step.value;
    return found.every((slot) => slot >= 0) ? true : proven ? false : null;
  };
  /** Takes away what can go while the rest cannot stand. */
  const without = (members: readonly number[], spare: number): number[] => {
    const rest = members.filter((member) => member !== spare);
    const answer = canStand(rest);
    if (answer === null) isMinimal = false;
    return answer === false ? rest : [...members];
  };

  const near = nearest(tasks, rules, choice, request);
  let members = [request];
  let answer = canStand(members);
  for (let size = 1; answer !== false && size <= near.length; size *= 2) {
    members = [request, ...near.slice(0, 2 * size - 1)];
    answer = canStand(members);
  }
  if (answer !== false) {
    const ids = members.map((member) => tasks[member]!.request.id);
    return { requestIds: ids.sort(compareIds), settled: [], isMinimal: false };
  }
  for (const member of members.slice(1).reverse()) members = without(members, member);

  const settled = new Map<string, Blocker>();
  for (const member of members) {
    for (const [, by] of blocked[member]!) for (const blocker of by) settled.set(keyOf(blocker), blocker);
  }
  for (const { id, most } of rules.spread) if (most !== null) settled.set(`limit ${id}`, { by: "limit", id });
  if (rules.maxMoves !== null) settled.set("limit moves", { by: "limit", id: "moves" });
  const keys = [...settled.keys()].sort(compareIds);
  /** Takes away as many as can go at once, halving those that cannot. */
  const thin = (part: readonly string[]): void => {
    for (const key of part) gone.add(key);
    const stands = canStand(members);
    if (stands === false) return;
    for (const key of part) gone.delete(key);
    if (part.length === 1) {
      if (stands === null) isMinimal = false;
      return;
    }
    const half = part.length >> 1;
    thin(part.slice(0, half));
    thin(part.slice(half));
  };
  if (keys.length > 0) thin(keys);
  return {
    requestIds: members.map((member) => tasks[member]!.request.id).sort(compareIds),
    settled: keys.filter((key) => !gone.has(key)).map((key) => settled.get(key)!),
    isMinimal,
  };
};

/** The requests that have a place, those that stand in this one's way first. */
const nearest = (tasks: readonly Task[], rules: Rules, choice: Choice, request: number): number[] => {
  const board = boardOf(tasks, rules);
  const own = Array.from(
    { length: board.first[request + 1]! - board.first[request]! },
    (_, i) => board.first[request]! + i,
  );
  const others = [...tasks.keys()].filter((other) => other !== request && choice[other]! >= 0);
  const barred = new Map(
    others.map((other) => [other, own.reduce((sum, slot) => sum + (board.excludes(slot, choice[other]!) ? 1 : 0), 0)]),
  );
  const related = new Set(board.neighbours[request]);
  const rank = (other: number): number => barred.get(other)! + (related.has(other) ? 0.5 : 0);
  return others.sort((a, b) => rank(b) - rank(a) || a - b);
};
