import { duplicateIds, Id, invalidInput, Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { largestRemainder } from "../internal/largest-remainder.ts";
import { formatRational, sum } from "../internal/rational.ts";

const Amount = Ore.min(0, { error: "must not be negative" });

/** An activity and what each supporter gives to it. */
export const Supported = z.object({
  /** Which activity. */
  id: Id,
  /** What each supporter gives, in öre; no supporter is named. */
  contributionsOre: z
    .array(Amount)
    .refine((gifts) => Number.isSafeInteger(gifts.reduce((total, gift) => total + gift, 0)), {
      error: "must sum to less than 2^53 öre",
    })
    .readonly(),
});

/** See the schema of the same name. */
export interface Supported extends z.infer<typeof Supported> {}

/** What the fund adds to the supporters' gifts. */
export interface QuadraticMatch {
  /** Which activity. */
  readonly id: Id;
  /** What its supporters give together, in öre. */
  readonly contributedOre: Ore;
  /** What the formula asks for, in öre, to a millionth, as text. */
  readonly idealOre: string;
  /** What the fund adds, in öre. */
  readonly matchOre: Ore;
}

/**
 * Quadratic funding: the fund adds `(Σ√c)² − Σc` to the gifts `c`, so that many small gifts attract more than a few
 * large ones; scaled down when the pool does not suffice.
 *
 * An option, with a known weakness: **it rewards collusion**. Someone who splits a gift among ten names makes the fund
 * add nine times the gift, where one name attracts nothing; use it only where each supporter is one known person. Roots are
 * taken to thirty decimals by integers, so that order never matters and results are the same on every machine; matches
 * never sum to more than the pool. A gift of one name alone attracts nothing. O(n).
 *
 * @throws `invalid-input` with all faults.
 * @see V. Buterin, Z. Hitzig and E. G. Weyl, Management Science 65 (2019) 5171-5187
 * @example
 * ```ts
 * import { quadraticFunding } from "@vanstervind/fund-allocation/formulas";
 *
 * const many = { id: "many", contributionsOre: [100, 100, 100, 100] };
 * const one = { id: "one", contributionsOre: [400] };
 * quadraticFunding([many, one], { poolOre: 10_000 }).map(({ matchOre }) => matchOre); // => [1200, 0]
 * quadraticFunding([many, one], { poolOre: 900 }).map(({ matchOre }) => matchOre); // => [900, 0]
 * ```
 */
export const quadraticFunding = (
  activities: readonly Supported[],
  { poolOre }: { readonly poolOre: Ore },
): readonly QuadraticMatch[] => {
  const rows = parse(z.array(Supported), activities, { source: "the activities" });
  const pool = BigInt(parse(Amount, poolOre, { source: "poolOre" }));
  const faults = duplicateIds(rows, "the activities");
  if (faults.length > 0) throw invalidInput(faults, "the activities");
  const given = rows.map(({ contributionsOre }) => contributionsOre.map(BigInt));
  // In parts of an öre: 10^60 of them, as each root has 10^30.
  const ideals = given
    .map((gifts) => sum(gifts.map(rootOf)) ** 2n - sum(gifts) * unit)
    .map((part) => (part > 0n ? part : 0n));
  // A root is rounded down, so a whole match may lie a hair below itself; it is read as the nearest 10^-6 öre.
  const near = ideals.map((part) => ((part + unit / 2_000_000n) / (unit / 1_000_000n)) * (unit / 1_000_000n));
  const wanted = sum(near);
  const scaled = wanted > pool * unit;
  const numerators = scaled ? near.map((part) => part * pool) : near;
  const denominator = scaled ? wanted : unit;
  const ids = rows.map(({ id }) => id);
  const matches = largestRemainder({ numerators, denominator, ids, total: sum(numerators) / denominator });
  return rows.map(({ id }, i) => ({
    id,
    contributedOre: Number(sum(given[i]!)),
    idealOre: formatRational({ numerator: near[i]!, denominator: unit }),
    matchOre: Number(matches[i]!),
  }));
};

const unit = 10n ** 60n;

/** A square root with thirty decimals, as a whole number of them, by Newton's method. */
const rootOf = (value: bigint): bigint => {
  const square = value * unit;
  if (square === 0n) return 0n;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
};
