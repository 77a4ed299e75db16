import { Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { Applicant, type ApplicantInput } from "./applicant.ts";
import { formatRational, one, plus, readRational, times } from "./internal/rational.ts";
import type { Weight } from "./weight.ts";

/** What the board decides about need. */
export const NeedOptions = z.strictObject({
  /** Own funds per member, in öre, at which the economic need is one half; such as the middle one of the district. */
  referenceOrePerMember: Ore.min(1, { error: "must be at least 1 öre" }),
  /** How much more an association without any own funds counts: 1 is up to twice as much, 0 leaves economy out. */
  economic: z.number().min(0, { error: "must not be negative" }).default(1),
  /**
   * How much more an association with organisational ability 0 counts. Negative when the board rather rewards those who
   * can carry out much: −0.5 halves what the least able count for.
   */
  organisational: z.number().gt(-1, { error: "must be above -1" }).default(0),
});

/** See the schema of the same name. */
export interface NeedOptions extends z.input<typeof NeedOptions> {}

/** A {@link Weight} made from an applicant's ability. */
export interface NeedWeight extends Weight {
  /** Exact, as text such as `"3/2"`. */
  readonly weight: string;
}

/**
 * Turns economic and organisational ability into weights for {@link allocate}.
 *
 * `weight = 1 + economic · r / (r + own funds per member) + organisational · (1 − organisational ability)`, where `r` is
 * the reference. Exact, and bounded: from `1 + min(0, organisational)` to `1 + economic + max(0, organisational)`.
 * Smooth, so that one krona more never costs a whole step of support; with less own funds the weight is never smaller.
 * How strongly ability counts is the board's decision, not a finding. O(n).
 *
 * @throws `invalid-input` when an applicant or an option does not fit.
 * @example
 * ```ts
 * import { needWeights } from "@vanstervind/fund-allocation";
 *
 * const applicants = [
 *   { id: "farsta", name: "Farsta", ownFundsOre: 0, members: 40, organisationalAbility: 0.5 },
 *   { id: "tyreso", name: "Tyresö", ownFundsOre: 1_000_000, members: 100, organisationalAbility: 1 },
 * ];
 * needWeights(applicants, { referenceOrePerMember: 10_000, organisational: 0.5 });
 * // => [{ id: "farsta", weight: "9/4" }, { id: "tyreso", weight: "3/2" }]
 * ```
 */
export const needWeights = (applicants: readonly ApplicantInput[], options: NeedOptions): readonly NeedWeight[] => {
  const rows = parse(z.array(Applicant), applicants, { source: "applicants" });
  const { referenceOrePerMember, economic, organisational } = parse(NeedOptions, options, {
    source: "the need options",
  });
  const [economicPull, organisationalPull] = [readRational(economic)!, readRational(organisational)!];
  return rows.map(({ id, ownFundsOre, members, organisationalAbility }) => {
    const reference = BigInt(referenceOrePerMember) * BigInt(members);
    const economicNeed = { numerator: reference, denominator: reference + BigInt(ownFundsOre) };
    const ability = readRational(organisationalAbility)!;
    const organisationalNeed = { ...ability, numerator: ability.denominator - ability.numerator };
    const parts = [one, times(economicPull, economicNeed), times(organisationalPull, organisationalNeed)];
    return { id, weight: formatRational(parts.reduce(plus)) };
  });
};
