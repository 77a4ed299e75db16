import { DomainError, Id, Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "./exact.ts";
import { largestRemainder } from "./internal/largest-remainder.ts";
import { formatRational, overOneDenominator, readRational, sum } from "./internal/rational.ts";
import { roundAlong } from "./internal/round-along.ts";
import { Rounding } from "./rounding.ts";

/** An exact share of somebody, in öre. */
export const ExactShare = z.object({
  /** Whose share it is; decides ties. */
  id: Id,
  /** In öre, such as `"10000/3"`. */
  exactOre: Exact,
});

/** See the schema of the same name. */
export interface ExactShare extends z.infer<typeof ExactShare> {}

/** How {@link roundToOre} rounds. */
export interface RoundingOptions {
  /** What amounts are whole multiples of: 1 (the default) for öre, 100 for kronor, 10,000 for hundreds of kronor. */
  readonly stepOre?: Ore | undefined;
  /** What the rounded shares sum to; the exact sum rounded down to a whole step when left out. */
  readonly totalOre?: Ore | undefined;
  /** `largestRemainder` (the default) keeps each share within a step; `webster` never takes a step when there is more. */
  readonly rounding?: Rounding | undefined;
}

/** Rounded shares and what is left over. */
export interface Rounded {
  /** In öre, in the order of the shares. */
  readonly ore: readonly Ore[];
  /** The exact sum less the rounded sum, as text; negative when `totalOre` rounds the sum up. */
  readonly leftOver: string;
}

/**
 * Rounds exact shares to whole öre (or kronor), keeping the sum.
 *
 * By largest remainder every share is rounded down to a step; the steps that are then left go one each to the largest
 * remainders, ties by id. Each rounded share is less than one step from the exact one, and a share that is whole already
 * stays; but with one öre more to divide in the same proportions, somebody may get one öre less (the Alabama paradox). With
 * `rounding: "webster"` nobody ever does, while a share may end more than a step from the exact one. O(n log n).
 *
 * @throws `invalid-input` when a share is no number or exceeds 2^53 öre, or an id comes twice; `total-out-of-reach` when
 * `totalOre` is neither the exact sum rounded down nor up to a step.
 * @see M. Balinski and H. P. Young, Fair Representation, 1982 (Hamilton's and Webster's methods)
 * @example
 * ```ts
 * import { roundToOre } from "@vanstervind/fund-allocation";
 *
 * const shares = [
 *   { id: "b", exactOre: "1000/3" },
 *   { id: "a", exactOre: "1000/3" },
 *   { id: "c", exactOre: "1000/3" },
 * ];
 * roundToOre(shares).ore; // => [333, 334, 333]
 * roundToOre(shares, { stepOre: 100 }); // => { ore: [300, 400, 300], leftOver: "0" }
 * ```
 */
export const roundToOre = (
  shares: readonly ExactShare[],
  { stepOre, totalOre, rounding }: RoundingOptions = {},
): Rounded => {
  const rows = parse(Shares, shares, { source: "the shares" });
  const { step, total: given, rounding: how } = readOptions({ stepOre, totalOre, rounding });
  const { numerators, denominator } = overOneDenominator(rows.map(({ exactOre }) => readRational(exactOre)!));
  const exact = sum(numerators);
  // Everything below counts in parts of an öre: `unit` of them are one step.
  const unit = step * denominator;
  const total = given === null ? (exact / unit) * unit : given * denominator;
  const distance = total > exact ? total - exact : exact - total;
  if (distance >= unit || total % unit !== 0n) {
    const sumText = formatRational({ numerator: exact, denominator });
    throw new DomainError(
      "total-out-of-reach",
      `Shares of ${sumText} öre cannot be rounded to ${totalOre} öre in all.`,
      {
        values: { totalOre, stepOre },
        hint: "Give the exact sum rounded down or up to a whole step, or leave totalOre out.",
      },
    );
  }
  const whole = { ids: rows.map(({ id }) => id), total: total / unit };
  const steps =
    how === "webster"
      ? roundAlong({ ...whole, sharesOf: inProportion(numerators), range: [0n, whole.total + BigInt(rows.length)] })
      : largestRemainder({ ...whole, numerators, denominator: unit });
  return {
    ore: parse(
      z.array(Ore),
      steps.map((count) => Number(count * step)),
      { source: "the rounded shares" },
    ),
    leftOver: formatRational({ numerator: exact - total, denominator }),
  };
};

const Shares = z.array(ExactShare).check(({ value, issues }) => {
  const seen = new Set<string>();
  for (const [i, { id }] of value.entries()) {
    if (seen.has(id)) issues.push({ code: "custom", message: "must be unique", input: id, path: [i, "id"] });
    seen.add(id);
  }
});

/** Shares of any estate in the proportions of these. */
const inProportion = (parts: readonly bigint[]) => {
  const all = sum(parts);
  return (estate: bigint) => ({ numerators: parts.map((part) => part * estate), denominator: all === 0n ? 1n : all });
};

const Options = z.object({
  stepOre: Ore.min(1).default(1),
  totalOre: Ore.min(0).optional(),
  rounding: Rounding.default("largestRemainder"),
});

const readOptions = (options: RoundingOptions): { step: bigint; total: bigint | null; rounding: Rounding } => {
  const { stepOre, totalOre, rounding } = parse(Options, options, { source: "the rounding options" });
  return { step: BigInt(stepOre), total: totalOre === undefined ? null : BigInt(totalOre), rounding };
};
