import { gcd, type Rational } from "../../internal/rational.ts";
import { nearestNumber, roundingError } from "./nearest-number.ts";
import type { Poll } from "./poll.ts";
import type { Purses } from "./purses.ts";

/** What each voter has left as whole numbers over one denominator: no decision rests on a rounded number. */
export const exactPurses = (poll: Poll, endowment: Rational): Purses => {
  const { groupVoters, costs } = poll;
  const { starts, ends, weights } = poll.backing;
  const voters = Array.from(groupVoters, BigInt);
  const left = voters.map(() => endowment.numerator);
  let denominator = endowment.denominator;
  /** The latest level of each project. As levels only rise, the next search starts there. */
  const latest: (Rational | null)[] = costs.map(() => ({ numerator: 0n, denominator: 1n }));
  const fresh = new Set<number>();

  /** For each weight, the least that a voter must have, over the denominator, to pay the level. */
  const needs = (level: Rational): ((weight: number) => bigint) => {
    const known = new Map<number, bigint>();
    return (weight) => {
      let need = known.get(weight);
      if (need === undefined) {
        const numerator = level.numerator * BigInt(weight) * denominator;
        need = (numerator + level.denominator - 1n) / level.denominator;
        known.set(weight, need);
      }
      return need;
    };
  };

  const levelOf = (project: number): Rational | null => {
    let level = latest[project]!;
    for (;;) {
      const need = needs(level);
      let [poor, rich] = [0n, 0];
      for (let e = starts[project]!; e < starts[project + 1]!; e++) {
        const group = ends[e]!;
        const has = left[group]!;
        if (has < need(weights[e]!)) poor += voters[group]! * has;
        else rich += groupVoters[group]! * weights[e]!;
      }
      if (rich === 0) return null;
      const next = { numerator: costs[project]! * denominator - poor, denominator: denominator * BigInt(rich) };
      if (next.numerator * level.denominator <= level.numerator * next.denominator) return level;
      level = next;
    }
  };

  const freshLevel = (project: number): Rational | null => {
    if (latest[project] !== null && !fresh.has(project)) {
      latest[project] = levelOf(project);
      fresh.add(project);
    }
    return latest[project]!;
  };

  return {
    bound: (project) => {
      const level = freshLevel(project);
      return level === null ? Number.POSITIVE_INFINITY : nearestNumber(level) * (1 - 2 * roundingError);
    },
    level: freshLevel,
    pay: (project, level) => {
      const divisor = level.denominator / gcd(level.numerator, level.denominator);
      const factor = divisor / gcd(divisor, denominator);
      if (factor !== 1n) {
        denominator *= factor;
        for (const [group, has] of left.entries()) left[group] = has * factor;
      }
      const payment = (level.numerator * denominator) / level.denominator;
      let [inFull, emptied] = [0, 0];
      for (let e = starts[project]!; e < starts[project + 1]!; e++) {
        const group = ends[e]!;
        const has = left[group]!;
        const rest = has - payment * BigInt(weights[e]!);
        if (rest > 0n) inFull += groupVoters[group]!;
        else if (has > 0n) emptied += groupVoters[group]!;
        left[group] = rest > 0n ? rest : 0n;
      }
      fresh.clear();
      return { inFull, emptied };
    },
    money: (project) => {
      let money = 0n;
      for (let e = starts[project]!; e < starts[project + 1]!; e++) money += voters[ends[e]!]! * left[ends[e]!]!;
      return { numerator: money, denominator };
    },
  };
};
