import { compareIds, duplicateIds, type Fault, Id, invalidInput, Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "../exact.ts";
import { formatRational, readRational, times } from "../internal/rational.ts";
import { roundToOre } from "../round-to-ore.ts";
import type { PremisesReason } from "./explain-premises.ts";
import { gapFunding } from "./gap-funding.ts";

const Amount = Ore.min(0, { error: "must not be negative" });

/** Premises, and the associations that use them. */
export const Premises = z.strictObject({
  /** Unique among the premises. */
  id: Id,
  /** What they cost in a year, in öre. */
  costOre: Amount,
  /** Who uses them, and by which key the cost is shared: hours, days, square metres or members. */
  users: z
    .array(z.strictObject({ /** Who. */ associationId: Id, /** How much, in the unit of the key. */ key: Exact }))
    .min(1, { error: "must name who uses the premises" })
    .readonly(),
});

/** See the schema of the same name. */
export interface Premises extends z.infer<typeof Premises> {}

/** What an association has to pay premises from. */
export const OwnAbility = z.strictObject({
  /** Unique among the associations. */
  id: Id,
  /** Its income of a year, in öre. */
  incomeOre: Amount,
});

/** See the schema of the same name. */
export interface OwnAbility extends z.infer<typeof OwnAbility> {}

/** What the board decides about support for premises. */
export const PremisesOptions = z.strictObject({
  /** The part of its income that an association can be expected to spend on premises, at most 1, such as `0.3`. */
  bearableShare: Exact.refine((share) => {
    const { numerator, denominator } = readRational(share)!;
    return numerator <= denominator;
  }, "must not exceed 1"),
  /** The most that one association gets, in öre. */
  maxOre: Amount,
});

/** See the schema of the same name. */
export interface PremisesOptions extends z.infer<typeof PremisesOptions> {}

/** What one association gets for its premises. Bearable, support and uncovered sum to its cost. */
export interface PremisesAward {
  /** Who. */
  readonly associationId: Id;
  /** Its part of the cost of all premises it uses, in öre. */
  readonly costOre: Ore;
  /** What it bears itself, in öre. */
  readonly bearableOre: Ore;
  /** What the fund gives, in öre. */
  readonly supportOre: Ore;
  /** What is left to find, in öre; above 0 only at the ceiling. */
  readonly uncoveredOre: Ore;
  /** Why, in the order that a letter should say it. */
  readonly reasons: readonly PremisesReason[];
}

/**
 * Support for premises that an association cannot carry alone.
 *
 * The cost of shared premises is divided by the key of their users, to the öre. Each association then gets the gap
 * between its part of the cost and what it can bear, up to the ceiling: `min(max, max(0, cost − share · income))`.
 *
 * Guarantees: nobody gets more than its cost; the parts of shared premises sum to their cost; one öre more of income
 * lowers the support by at most one öre, so with more income an association never has less left, and nowhere does support
 * end at a threshold. Limit: the fund's money is not looked at; when it does not cover the sum, the amounts are claims
 * for `divideOre`. By association id. O(users · log users).
 *
 * @throws `invalid-input` with all faults, such as a user that is no association or a key of only zeros.
 * @example
 * ```ts
 * import { premisesSupport } from "@vanstervind/fund-allocation/formulas";
 *
 * const premises = [
 *   { id: "hall", costOre: 9_000_000, users: [{ associationId: "farsta", key: 2 }, { associationId: "hogdalen", key: 1 }] },
 * ];
 * const associations = [{ id: "farsta", incomeOre: 10_000_000 }, { id: "hogdalen", incomeOre: 20_000_000 }];
 * const awards = premisesSupport(premises, associations, { bearableShare: 0.3, maxOre: 5_000_000 });
 * awards.map(({ associationId, costOre, bearableOre, supportOre }) => [associationId, costOre, bearableOre, supportOre]);
 * // => [["farsta", 6000000, 3000000, 3000000], ["hogdalen", 3000000, 3000000, 0]]
 * ```
 */
export const premisesSupport = (
  premises: readonly Premises[],
  associations: readonly OwnAbility[],
  options: PremisesOptions,
): readonly PremisesAward[] => {
  const rooms = parse(z.array(Premises), premises, { source: "premises" });
  const abilities = parse(z.array(OwnAbility), associations, { source: "associations" });
  const { bearableShare, maxOre } = parse(PremisesOptions, options, { source: "the premises options" });
  const faults = [
    ...duplicateIds(rooms, "premises"),
    ...duplicateIds(abilities, "associations"),
    ...rooms.flatMap((room, row) => faultsOf(room, row, new Set(abilities.map(({ id }) => id)))),
  ];
  if (faults.length > 0) throw invalidInput(faults, "the premises");

  const shares = rooms.flatMap(sharesOf);
  return [...abilities]
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap(({ id, incomeOre }): PremisesAward[] => {
      const own = shares.filter(({ associationId }) => associationId === id);
      if (own.length === 0) return [];
      const costOre = own.reduce((sum, { shareOre }) => sum + shareOre, 0);
      const gap = gapFunding({ costOre, incomeOre, bearableShare, maxOre });
      const values = {
        costOre,
        incomeOre,
        bearableShare: formatRational(readRational(bearableShare)!),
        maxOre,
        ...gap,
      };
      const code = gap.supportOre === 0 ? "premises-borne" : gap.uncoveredOre > 0 ? "premises-capped" : "premises-gap";
      const shared = own.filter(({ users }) => users > 1);
      return [
        {
          associationId: id,
          costOre,
          ...gap,
          reasons: [
            ...shared.map(({ associationId: _, ...share }) => ({ code: "premises-shared", values: share }) as const),
            { code, values },
          ],
        },
      ];
    });
};

const faultsOf = ({ users }: Premises, row: number, known: ReadonlySet<Id>): Fault[] => {
  const fault = (code: string, field: string, message: string): Fault => ({
    code,
    source: "premises",
    row,
    field,
    message,
  });
  const ids = users.map(({ associationId }) => associationId);
  return [
    ...ids.flatMap((id, i) => [
      ...(known.has(id) ? [] : [fault("unknown-association", `users.${i}`, `"${id}" is not among the associations`)]),
      ...(ids.indexOf(id) < i ? [fault("duplicate-id", `users.${i}`, `"${id}" is used twice`)] : []),
    ]),
    ...(users.every(({ key }) => readRational(key)!.numerator === 0n)
      ? [fault("no-key", "users", "must have a key above 0 for somebody")]
      : []),
  ];
};

/** What each user of the premises is to pay, to the öre. */
const sharesOf = ({ id, costOre, users }: Premises) => {
  const keys = users.map(({ key }) => readRational(key)!);
  const common = keys.reduce((product, { denominator }) => product * denominator, 1n);
  const parts = keys.map(({ numerator, denominator }) => numerator * (common / denominator));
  const all = parts.reduce((sum, part) => sum + part, 0n);
  const exact = users.map(({ associationId }, i) => ({
    id: associationId,
    exactOre: formatRational(
      times({ numerator: BigInt(costOre), denominator: 1n }, { numerator: parts[i]!, denominator: all }),
    ),
  }));
  const { ore } = roundToOre(exact, { totalOre: costOre });
  return users.map(({ associationId }, i) => ({
    associationId,
    premisesId: id,
    totalCostOre: costOre,
    shareOre: ore[i]!,
    users: users.length,
  }));
};
