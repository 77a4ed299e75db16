import { duplicateIds, Id, invalidInput, Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { AllocationRule } from "./allocation.ts";
import { dividerOf } from "./internal/divider.ts";
import { sum } from "./internal/rational.ts";
import { shareOut } from "./internal/share-out.ts";
import { withExact } from "./internal/with-exact.ts";
import { Rounding } from "./rounding.ts";
import { Sampling } from "./rules/sampled-random-arrival.ts";

const Amount = Ore.min(0, { error: "must not be negative" });

/** What somebody may get at most. */
export const OreClaim = z.object({
  /** Whose claim it is; decides ties in rounding. */
  id: Id,
  /** The most it may get, in öre. */
  claimOre: Amount,
});

/** See the schema of the same name. */
export interface OreClaim extends z.infer<typeof OreClaim> {}

const Options = z.strictObject({
  /** The water level (all of weight 1, the same as `cea`) or the name of a claims rule. */
  rule: AllocationRule,
  /** How exact awards become whole steps. */
  rounding: Rounding.default("largestRemainder"),
  /** What awards are whole multiples of: 1 for öre, 100 for kronor, 10,000 for hundreds of kronor. */
  stepOre: Ore.min(1, { error: "must be at least 1 öre" }).default(1),
  /** How random arrival is sampled beyond twenty claims; it is exact or refuses when left out. */
  sampling: Sampling.optional(),
});

/** How {@link divideOre} divides and rounds. */
export interface DivideOreOptions extends z.input<typeof Options> {}

/** What one claimant gets. */
export interface OreAward {
  /** Who. */
  readonly id: Id;
  /** The award in whole steps, in öre. */
  readonly awardOre: Ore;
  /** The award before rounding, in öre, such as `"100/3"`; a long fraction is written when it is read. */
  readonly exactOre: string;
}

/** Awards in whole steps, and what no step covers. */
export interface OreDivision {
  /** In the order of the claims. */
  readonly awards: readonly OreAward[];
  /** What is not given out, in öre: less than a step, unless all claims are met. */
  readonly unallocatedOre: Ore;
  /** The largest standard error of an award before rounding, in öre; `null` when the awards are exact. */
  readonly standardErrorOre: number | null;
}

/**
 * Divides öre among claims by a rule and rounds to whole öre, kronor or hundreds: the whole way from claims to payments.
 *
 * Exact until the last step, where the claims count in whole steps, rounded down. The awards sum to the estate in whole
 * steps, or to the claims. The order of the claims changes nothing. For weights, minimums and eligibility see
 * {@link allocate}. O(n log n) besides the rule's own cost; `webster` applies the rule O(log n) times.
 *
 * @throws `invalid-input` with all faults; `random-arrival-too-large` by that rule.
 * @example
 * ```ts
 * import { divideOre } from "@vanstervind/fund-allocation";
 *
 * const claims = [{ id: "a", claimOre: 4600 }, { id: "b", claimOre: 2700 }, { id: "c", claimOre: 2700 }];
 * const { awards } = divideOre(10, claims, { rule: "proportional" });
 * awards.map(({ awardOre, exactOre }) => [awardOre, exactOre]); // => [[4, "23/5"], [3, "27/10"], [3, "27/10"]]
 * divideOre(10_000, claims, { rule: "cea", stepOre: 100 }).awards.map(({ awardOre }) => awardOre);
 * // => [4600, 2700, 2700]
 * ```
 */
export const divideOre = (estateOre: Ore, claims: readonly OreClaim[], options: DivideOreOptions): OreDivision => {
  const estate = parse(Amount, estateOre, { source: "the estate" });
  const rows = parse(z.array(OreClaim), claims, { source: "the claims" });
  const { rule, rounding, stepOre, sampling } = parse(Options, options, { source: "the options" });
  const faults = duplicateIds(rows, "the claims");
  if (faults.length > 0) throw invalidInput(faults, "the claims");
  const step = BigInt(stepOre);
  const { exact, whole, standardErrors } = shareOut(dividerOf(rule, sampling), {
    estate: { numerator: BigInt(estate) / step, denominator: 1n },
    ids: rows.map(({ id }) => id),
    weights: rows.map(() => 1n),
    floors: rows.map(() => 0n),
    caps: rows.map(({ claimOre }) => BigInt(claimOre) / step),
    rounding,
  });
  return {
    awards: rows.map(({ id }, i) => {
      const { numerator, denominator } = exact[i]!;
      return withExact({ id, awardOre: Number(whole[i]! * step) }, { numerator: numerator * step, denominator });
    }),
    unallocatedOre: estate - Number(sum(whole) * step),
    standardErrorOre: standardErrors && Math.max(...standardErrors) * stepOre,
  };
};
