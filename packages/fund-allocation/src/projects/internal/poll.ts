import { overOneDenominator, type Rational, readRational } from "../../internal/rational.ts";
import type { Election } from "../election.ts";

/** An election as the rules compute on it: whole numbers of one unit, ballots and supporters side by side. */
export interface Poll {
  /** The ids of the projects, ascending. */
  readonly ids: readonly string[];
  /** What each project costs, times `unit`. */
  readonly costs: readonly bigint[];
  /** The budget, times `unit`. */
  readonly budget: bigint;
  /** What one unit of money is multiplied by to make all amounts whole. */
  readonly unit: bigint;
  /** What one point is multiplied by to make all weights whole; 1 unless points have decimals. */
  readonly pointUnit: number;
  /** How many voters there are. */
  readonly voters: number;
  /** How many voters each group of ballots has. */
  readonly groupVoters: Float64Array;
  /** The support in each group: entries from `starts[g]` to `starts[g + 1]`, with project and positive weight. */
  readonly ballots: Support;
  /** The same seen from each project: entries with group and weight. */
  readonly backing: Support;
  /** How many voters support each project. */
  readonly supporters: Float64Array;
  /** The weights of each project's supporters together. */
  readonly votes: Float64Array;
}

/** Rows of entries, each with what it points to and a weight. */
interface Support {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/** Makes the tables from an election. O(entries). */
export const takePoll = (election: Election): Poll => {
  const { support, pointUnit } = weigh(election);
  const groupVoters = election.ballots.voters;
  const count = election.projects.length;
  const backing = transpose(support, count);
  const supporters = new Float64Array(count);
  const votes = new Float64Array(count);
  for (let project = 0; project < count; project++) {
    for (let e = backing.starts[project]!; e < backing.starts[project + 1]!; e++) {
      const voters = groupVoters[backing.ends[e]!]!;
      supporters[project]! += voters;
      votes[project]! += voters * backing.weights[e]!;
    }
  }
  const { numerators, denominator } = overOneDenominator(
    [election.budget, ...election.projects.map(({ cost }) => cost)].map((amount) => readRational(amount)!),
  );
  const [budget = 0n, ...costs] = numerators;
  return {
    ids: election.projects.map(({ id }) => id),
    costs,
    budget,
    unit: denominator,
    pointUnit,
    voters: election.voters,
    groupVoters,
    ballots: support,
    backing,
    supporters,
    votes,
  };
};

/** The support in each group of ballots, with whole weights; entries without positive points are left out. */
const weigh = ({ ballots, voteType }: Election): { support: Support; pointUnit: number } => {
  const { starts, projects, points } = ballots;
  let [pointUnit, longest] = [1, 0];
  while (points?.some((given) => Math.round(given * pointUnit) / pointUnit !== given)) pointUnit *= 10;
  for (const [group, start] of starts.entries()) longest = Math.max(longest, start - (starts[group - 1] ?? 0));
  const kept = new Int32Array(starts.length);
  const ends: number[] = [];
  const weights: number[] = [];
  for (let group = 0; group + 1 < starts.length; group++) {
    for (let e = starts[group]!; e < starts[group + 1]!; e++) {
      const place = voteType === "ordinal" ? longest - (e - starts[group]!) : 1;
      const weight = points === null ? place : Math.round(points[e]! * pointUnit);
      if (weight <= 0) continue;
      ends.push(projects[e]!);
      weights.push(weight);
    }
    kept[group + 1] = ends.length;
  }
  return {
    support: { starts: kept, ends: Int32Array.from(ends), weights: Float64Array.from(weights) },
    pointUnit,
  };
};

const transpose = ({ starts, ends, weights }: Support, count: number): Support => {
  const turned = new Int32Array(count + 1);
  for (const end of ends) turned[end + 1]! += 1;
  for (let row = 0; row < count; row++) turned[row + 1]! += turned[row]!;
  const next = turned.slice(0, count);
  const to = new Int32Array(ends.length);
  const carried = new Float64Array(ends.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let e = starts[row]!; e < starts[row + 1]!; e++) {
      const place = next[ends[e]!]!++;
      to[place] = row;
      carried[place] = weights[e]!;
    }
  }
  return { starts: turned, ends: to, weights: carried };
};

/** An amount in the poll's unit as money. */
export const asMoney = (poll: Poll, { numerator, denominator }: Rational): Rational => ({
  numerator,
  denominator: denominator * poll.unit,
});
