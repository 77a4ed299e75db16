import type { Utility } from "@vanstervind/fund-allocation/projects";
import type { SmallVote } from "./elections.ts";

/** A fraction in lowest terms, by the schoolbook. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

export const fraction = (n: bigint | number, d: bigint | number = 1n): Fraction => {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const common = divisor(top, bottom) || 1n;
  return { n: top / common, d: bottom / common };
};
export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction): Fraction => {
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? fraction(-n, -d) : fraction(n, d);
};
export const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const zero = fraction(0);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, zero);
const least = (a: Fraction, b: Fraction): Fraction => (less(b, a) ? b : a);

/** The fraction that a text such as `100/3` means. */
export const read = (text: string): Fraction => {
  const [n = "0", d = "1"] = text.split("/");
  return fraction(BigInt(n), BigInt(d));
};

export const write = ({ n, d }: Fraction): string => (d === 1n ? `${n}` : `${n}/${d}`);

/** What a voter gives a project: 1, the points in halves, or Borda points. Positive, or the voter is no supporter. */
export const weight = (vote: SmallVote, voter: number, id: string): Fraction => {
  const { projects, points } = vote.ballots[voter]!;
  const place = projects.indexOf(id);
  if (place === -1) return zero;
  if (vote.voteType === "ordinal") {
    return fraction(Math.max(...vote.ballots.map((ballot) => ballot.projects.length)) - place);
  }
  if (points === undefined) return fraction(1);
  return points[place]! > 0 ? fraction(points[place]! * 2, 2) : zero;
};

const supporters = (vote: SmallVote, id: string): number[] =>
  [...vote.ballots.keys()].filter((voter) => less(zero, weight(vote, voter, id)));

export const votesOf = (vote: SmallVote, id: string): Fraction =>
  sum(vote.ballots.map((_, voter) => weight(vote, voter, id)));

/** The cheaper first, then the more votes, then the smaller id. */
const before = (vote: SmallVote, a: SmallVote["projects"][number], b: SmallVote["projects"][number]): boolean => {
  if (a.cost !== b.cost) return a.cost < b.cost;
  const [first, second] = [votesOf(vote, a.id), votesOf(vote, b.id)];
  if (less(first, second) || less(second, first)) return less(second, first);
  return a.id < b.id;
};

const free = (vote: SmallVote): string[] =>
  vote.projects.filter(({ id, cost }) => cost === 0 && supporters(vote, id).length > 0).map(({ id }) => id);

/** Equal shares voter by voter: for each project, try every level at which somebody runs out. */
export const naiveShares = (vote: SmallVote, utility: Utility, endowment: Fraction): string[] => {
  const left = vote.ballots.map(() => endowment);
  const selected = free(vote);
  for (;;) {
    let best: { project: SmallVote["projects"][number]; level: Fraction; price: Fraction } | null = null;
    for (const project of vote.projects) {
      if (selected.includes(project.id) || project.cost === 0) continue;
      const backers = supporters(vote, project.id);
      const cost = fraction(project.cost);
      if (backers.length === 0 || less(sum(backers.map((voter) => left[voter]!)), cost)) continue;
      const byMeans = [...backers].sort((a, b) =>
        less(over(left[a]!, weight(vote, a, project.id)), over(left[b]!, weight(vote, b, project.id))) ? -1 : 1,
      );
      let [paid, rest] = [zero, sum(backers.map((voter) => weight(vote, voter, project.id)))];
      let level = zero;
      for (const voter of byMeans) {
        const share = weight(vote, voter, project.id);
        level = over(minus(cost, paid), rest);
        if (!less(left[voter]!, times(level, share))) break;
        paid = add(paid, left[voter]!);
        rest = minus(rest, share);
      }
      const price = utility === "cost" ? over(level, cost) : level;
      if (
        best === null ||
        less(price, best.price) ||
        (!less(best.price, price) && before(vote, project, best.project))
      ) {
        best = { project, level, price };
      }
    }
    if (best === null) return selected;
    selected.push(best.project.id);
    for (const voter of supporters(vote, best.project.id)) {
      left[voter] = minus(left[voter]!, least(left[voter]!, times(best.level, weight(vote, voter, best.project.id))));
    }
  }
};

/** Add-one by its definition: one unit more for each voter, as long as it fits and something is missing. */
export const naiveAddOne = (vote: SmallVote, utility: Utility, start: "exact" | "whole"): string[] => {
  const share = fraction(vote.budget, vote.ballots.length);
  const costOf = (ids: readonly string[]): number =>
    vote.projects.filter(({ id }) => ids.includes(id)).reduce((total, { cost }) => total + cost, 0);
  let endowment = start === "exact" ? share : fraction(share.n / share.d);
  let selected = naiveShares(vote, utility, endowment);
  for (;;) {
    const full = vote.projects.every(
      ({ id, cost }) =>
        selected.includes(id) || supporters(vote, id).length === 0 || costOf(selected) + cost > vote.budget,
    );
    if (full) return selected;
    endowment = add(endowment, fraction(1));
    const next = naiveShares(vote, utility, endowment);
    if (costOf(next) > vote.budget) return selected;
    selected = next;
  }
};

/** Sequential Phragmén with a load for each voter. */
export const naivePhragmen = (vote: SmallVote): string[] => {
  const loads = vote.ballots.map(() => zero);
  const selected = free(vote);
  let left = vote.budget;
  for (;;) {
    let best: { project: SmallVote["projects"][number]; load: Fraction } | null = null;
    for (const project of vote.projects) {
      const backers = supporters(vote, project.id);
      if (selected.includes(project.id) || backers.length === 0 || project.cost === 0 || project.cost > vote.budget) {
        continue;
      }
      const load = over(
        add(fraction(project.cost), sum(backers.map((voter) => loads[voter]!))),
        fraction(backers.length),
      );
      if (best === null || less(load, best.load) || (!less(best.load, load) && before(vote, project, best.project))) {
        best = { project, load };
      }
    }
    if (best === null || best.project.cost > left) return selected;
    left -= best.project.cost;
    selected.push(best.project.id);
    for (const voter of supporters(vote, best.project.id)) loads[voter] = best.load;
  }
};

/** The highest utility of any set that fits, and the lowest cost of such a set, by trying all sets. */
export const bestSet = (vote: SmallVote, utility: Utility): { utility: Fraction; cost: number } => {
  let best = { utility: zero, cost: 0 };
  for (const set of subsets(vote.projects)) {
    const cost = set.reduce((total, project) => total + project.cost, 0);
    if (cost > vote.budget) continue;
    const worth = sum(
      set.map((project) => times(votesOf(vote, project.id), fraction(utility === "cost" ? project.cost : 1))),
    );
    if (less(best.utility, worth) || (!less(worth, best.utility) && cost < best.cost)) best = { utility: worth, cost };
  }
  return best;
};

const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((sets, item) => sets.flatMap((set) => [set, [...set, item]]), [[]]);

/**
 * Sets of projects for which enough voters, who all approve them, could pay from their shares, and of whom none gets
 * as much as from that set, not even with one more project of it: violations of extended justified representation up
 * to one project.
 */
export const neglected = (vote: SmallVote, selected: readonly string[], utility: Utility): string[][] => {
  const worth = (set: readonly { id: string; cost: number }[]): number =>
    set.reduce((total, { cost }) => total + (utility === "cost" ? cost : 1), 0);
  return subsets(vote.projects).flatMap((set) => {
    if (set.length === 0) return [];
    const unhappy = vote.ballots.filter(({ projects }) => {
      if (!set.every(({ id }) => projects.includes(id))) return false;
      const has = vote.projects.filter(({ id }) => projects.includes(id) && selected.includes(id));
      const oneMore = set.some((project) => !has.includes(project) && worth([...has, project]) > worth(set));
      return worth(has) < worth(set) && !oneMore;
    }).length;
    const cost = set.reduce((total, project) => total + project.cost, 0);
    return unhappy > 0 && unhappy * vote.budget >= cost * vote.ballots.length ? [set.map(({ id }) => id)] : [];
  });
};
