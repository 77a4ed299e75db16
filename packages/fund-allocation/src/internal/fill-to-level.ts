import { type Rational, sum } from "./rational.ts";

/** A water-level problem in whole units; floors must not exceed caps, nor their sum the estate. */
export interface Basin {
  readonly estate: bigint;
  readonly weights: readonly bigint[];
  readonly floors: readonly bigint[];
  readonly caps: readonly bigint[];
}

/** What {@link fillToLevel} finds, in the units of the problem. */
export interface Filled {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  /** The lowest level that gives these shares; `null` when the estate outlasts all caps. */
  readonly level: Rational | null;
  /** For each share, when a claims rule estimated them from a sample. */
  readonly standardErrors?: readonly number[];
}

/** Where a share starts to rise from its floor (+weight) or stops at its cap (−weight): at the level `mark / weight`. */
interface Turn {
  readonly mark: bigint;
  readonly weight: bigint;
  readonly rises: boolean;
  readonly near: number;
}

/** Shares `min(cap, max(floor, weight · level))` that use up the estate, or all caps. O(n log n). */
export const fillToLevel = ({ estate, weights, floors, caps }: Basin): Filled => {
  const level = findLevel({ estate, weights, floors, caps });
  const top = level ?? highest(weights, caps);
  const numerators = weights.map((weight, i) => {
    const floor = floors[i]! * top.denominator;
    const cap = caps[i]! * top.denominator;
    const at = weight * top.numerator;
    const share = at > floor ? at : floor;
    return share < cap ? share : cap;
  });
  return { numerators, denominator: top.denominator, level };
};

const findLevel = ({ estate, weights, floors, caps }: Basin): Rational | null => {
  // Below the level reached so far: `still` in shares that do not move, and `slope` times the level in those that do.
  let still = sum(floors);
  let slope = 0n;
  if (still >= estate) return { numerator: 0n, denominator: 1n };
  for (const { mark, weight, rises } of turnsOf(weights, floors, caps)) {
    if (still * weight + slope * mark >= estate * weight) break;
    slope += rises ? weight : -weight;
    still += rises ? -mark : mark;
  }
  return slope === 0n ? null : { numerator: estate - still, denominator: slope };
};

const turnsOf = (weights: readonly bigint[], floors: readonly bigint[], caps: readonly bigint[]): readonly Turn[] => {
  const turns = weights.flatMap((weight, i): Turn[] => {
    if (weight === 0n || caps[i] === floors[i]) return [];
    const [floor, cap] = [floors[i]!, caps[i]!];
    return [
      { mark: floor, weight, rises: true, near: nearly(floor, weight) },
      { mark: cap, weight, rises: false, near: nearly(cap, weight) },
    ];
  });
  return turns.sort(compareTurns);
};

/** The quotient to within 1e-15 of itself, or NaN when a number cannot hold the integers. */
const nearly = (mark: bigint, weight: bigint): number => {
  const [over, under] = [Number(mark), Number(weight)];
  return Number.isFinite(over) && Number.isFinite(under) ? over / under : Number.NaN;
};

/** By level. Floating point decides where it is far from a tie, exact arithmetic everywhere else. */
const compareTurns = (a: Turn, b: Turn): number => {
  const gap = a.near - b.near;
  if (Math.abs(gap) > 1e-12 * (a.near + b.near)) return gap;
  const exact = a.mark * b.weight - b.mark * a.weight;
  return exact < 0n ? -1 : exact > 0n ? 1 : Number(b.rises) - Number(a.rises);
};

/** A level at which every cap of a positive weight is reached. */
const highest = (weights: readonly bigint[], caps: readonly bigint[]): Rational => {
  let top: Rational = { numerator: 0n, denominator: 1n };
  weights.forEach((weight, i) => {
    const cap = caps[i]!;
    if (weight > 0n && cap * top.denominator > top.numerator * weight) top = { numerator: cap, denominator: weight };
  });
  return top;
};
