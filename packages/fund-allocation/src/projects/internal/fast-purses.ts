import type { Rational } from "../../internal/rational.ts";
import { commonFractions } from "./common-fractions.ts";
import { nearestNumber, roundingError } from "./nearest-number.ts";
import type { Poll } from "./poll.ts";
import type { Purses } from "./purses.ts";

/**
 * What each voter has left, as numbers with a known error; every decision within that error is taken exactly.
 *
 * What a voter has left is the endowment less the payments for the projects on the ballot, or nothing once it ran out.
 * So the exact sum over any voters needs no fraction of each: only how many of them paid for which project.
 */
export const fastPurses = (poll: Poll, endowment: Rational): Purses => {
  const { backing, ballots, groupVoters, costs } = poll;
  const { starts, ends, weights } = backing;
  const start = nearestNumber(endowment);
  const left = new Float64Array(groupVoters.length).fill(start);
  const empty = new Uint8Array(groupVoters.length);
  // The endowment is the first of the fractions, the levels paid so far are the others.
  const fractions = commonFractions(endowment.denominator);
  fractions.push(endowment.numerator, 1n);
  const [sums, single] = [new Float64Array(costs.length + 1), new Float64Array(costs.length + 1)];
  const turn = new Int32Array(costs.length);
  const bounds = new Float64Array(costs.length);
  const amounts = Float64Array.from(costs, Number);
  // How far what a voter has left can be from the truth: a few roundings for each purchase.
  let error = 4 * roundingError * start;

  /** Counts what so many voters of a group have left, as how often each fraction. */
  const count = (counts: Float64Array, group: number, voters: number): void => {
    if (empty[group] === 1) return;
    counts[0]! += voters;
    for (let e = ballots.starts[group]!; e < ballots.starts[group + 1]!; e++) {
      const at = turn[ballots.ends[e]!]!;
      if (at > 0) counts[at]! -= voters * ballots.weights[e]!;
    }
  };
  /** The sum of what was counted, over the common denominator. */
  const counted = (counts: Float64Array): bigint => {
    const total = fractions.sum(counts);
    counts.fill(0);
    return total;
  };

  /** Negative, zero or positive as a voter has less than, exactly or more than a level times a weight. */
  const afford = (group: number, weight: number, level: Rational, near: number): number => {
    const difference = left[group]! - near * weight;
    if (Math.abs(difference) > error + 8 * roundingError * (near * weight + start)) return difference;
    count(single, group, 1);
    const has = counted(single) * level.denominator;
    const needs = level.numerator * BigInt(weight) * fractions.denominator();
    return has < needs ? -1 : has > needs ? 1 : 0;
  };

  /** What the others must pay when the poor pay all they have: never above the true level, whoever is called poor. */
  const levelIf = (project: number, isPoor: (group: number, weight: number) => boolean): Rational | null => {
    let rich = 0;
    for (let e = starts[project]!; e < starts[project + 1]!; e++) {
      const [group, weight] = [ends[e]!, weights[e]!];
      if (isPoor(group, weight)) count(sums, group, groupVoters[group]!);
      else rich += groupVoters[group]! * weight;
    }
    const poor = counted(sums);
    const denominator = fractions.denominator();
    if (rich === 0) return null;
    return { numerator: costs[project]! * denominator - poor, denominator: denominator * BigInt(rich) };
  };

  return {
    bound: (project) => {
      const cost = amounts[project]!;
      const [from, to] = [starts[project]!, starts[project + 1]!];
      for (;;) {
        const level = bounds[project]!;
        let [poor, poorVoters, rich] = [0, 0, 0];
        for (let e = from; e < to; e++) {
          const has = left[ends[e]!]!;
          const voters = groupVoters[ends[e]!]!;
          if (has < level * weights[e]!) {
            poor += voters * has;
            poorVoters += voters;
          } else rich += voters * weights[e]!;
        }
        const slack = poorVoters * error + (to - from + 8) * roundingError * (poor + cost);
        if (rich === 0) return poor + slack < cost ? Number.POSITIVE_INFINITY : level;
        const next = ((cost - poor - slack) / rich) * (1 - 8 * roundingError);
        if (next <= level) return level;
        bounds[project] = next;
      }
    },
    level: (project) => {
      const bound = bounds[project]!;
      let level = levelIf(project, (group, weight) => left[group]! < bound * weight) ?? levelIf(project, () => false)!;
      for (;;) {
        const [known, near] = [level, nearestNumber(level)];
        const next = levelIf(project, (group, weight) => afford(group, weight, known, near) < 0);
        if (next === null || next.numerator * level.denominator === level.numerator * next.denominator) return next;
        level = next;
      }
    },
    pay: (project, level) => {
      const near = nearestNumber(level);
      let [inFull, emptied] = [0, 0];
      for (let e = starts[project]!; e < starts[project + 1]!; e++) {
        const group = ends[e]!;
        if (empty[group] === 1) continue;
        if (afford(group, weights[e]!, level, near) > 0) {
          left[group] = Math.max(0, left[group]! - near * weights[e]!);
          inFull += groupVoters[group]!;
        } else {
          left[group] = 0;
          empty[group] = 1;
          emptied += groupVoters[group]!;
        }
      }
      turn[project] = fractions.push(level.numerator, level.denominator / fractions.denominator());
      error += 8 * roundingError * start;
      return { inFull, emptied };
    },
    money: (project) => {
      for (let e = starts[project]!; e < starts[project + 1]!; e++) count(sums, ends[e]!, groupVoters[ends[e]!]!);
      return { numerator: counted(sums), denominator: fractions.denominator() };
    },
  };
};
