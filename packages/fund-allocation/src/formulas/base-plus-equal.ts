import { compareIds, duplicateIds, Id, invalidInput, Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { formatRational } from "../internal/rational.ts";

const Amount = Ore.min(0, { error: "must not be negative" });

const Rule = z.strictObject({
  /** What there is, in öre. */
  poolOre: Amount,
  /** What every approved association gets, in öre. */
  baseOre: Amount,
});

/** What there is and the base; see {@link basePlusEqual}. */
export interface BaseRule extends z.input<typeof Rule> {}

/** An approved association. */
export const BaseMember = z.object({
  /** Which. */
  id: Id,
  /** Whether it shares in what the bases leave. */
  active: z.boolean({ error: "must be true or false" }),
});

/** See the schema of the same name. */
export interface BaseMember extends z.infer<typeof BaseMember> {}

/** Bases and equal shares of the rest, or by how much the pool falls short of the bases. */
export type BasePlusEqual =
  | {
      /** The pool covers the bases. */
      readonly feasible: true;
      /** All bases together, in öre. */
      readonly baseTotalOre: Ore;
      /** What they leave for the active, in öre. */
      readonly remainderOre: Ore;
      /** An active one's share of the remainder, exact; `"0"` when nobody is active. */
      readonly perActiveOre: string;
      /** How many of the active, the first by id, get one öre more than the others. */
      readonly oneOreMore: number;
      /** Base and share of each, in öre, by id. */
      readonly awards: readonly { readonly id: Id; readonly awardOre: Ore }[];
      /** The remainder when nobody is active, else 0, in öre. */
      readonly unallocatedOre: Ore;
    }
  | {
      /** The pool does not cover the bases. */
      readonly feasible: false;
      /** All bases together less the pool, in öre. */
      readonly shortfallOre: Ore;
    };

/**
 * Gives every approved association an equal base, and divides the rest equally among the active ones.
 *
 * Simple to explain and impossible to game by asking for more; blind to need and to what the money is for. The amounts
 * sum to the pool; active ones differ by at most one öre, the larger for the smaller id. O(n log n).
 *
 * @throws `invalid-input` with all faults.
 * @example
 * ```ts
 * import { basePlusEqual } from "@vanstervind/fund-allocation/formulas";
 *
 * const associations = [{ id: "a", active: true }, { id: "b", active: true }, { id: "c", active: false }];
 * const result = basePlusEqual({ poolOre: 900_001, baseOre: 200_000 }, associations);
 * result.feasible && result.awards.map(({ awardOre }) => awardOre); // => [350001, 350000, 200000]
 * basePlusEqual({ poolOre: 500_000, baseOre: 200_000 }, associations); // => { feasible: false, shortfallOre: 100000 }
 * ```
 */
export const basePlusEqual = (rule: BaseRule, members: readonly BaseMember[]): BasePlusEqual => {
  const { poolOre, baseOre } = parse(Rule, rule, { source: "the pool" });
  const rows = parse(z.array(BaseMember), members, { source: "the associations" });
  const baseTotalOre = baseOre * rows.length;
  const message = `must be below 2^53 öre for all associations together, got ${baseTotalOre}`;
  const tooLarge = { code: "too-large", source: "the pool", row: null, field: "baseOre", message };
  const faults = [...duplicateIds(rows, "the associations"), ...(Number.isSafeInteger(baseTotalOre) ? [] : [tooLarge])];
  if (faults.length > 0) throw invalidInput(faults, "the associations");
  if (baseTotalOre > poolOre) return { feasible: false, shortfallOre: baseTotalOre - poolOre };
  const remainderOre = poolOre - baseTotalOre;
  const byId = rows.sort((a, b) => compareIds(a.id, b.id));
  const active = byId.filter((row) => row.active);
  const oneOreMore = active.length === 0 ? 0 : remainderOre % active.length;
  const equalOre = active.length === 0 ? 0 : (remainderOre - oneOreMore) / active.length;
  const lucky = new Set(active.slice(0, oneOreMore));
  return {
    feasible: true,
    baseTotalOre,
    remainderOre,
    perActiveOre: formatRational({
      numerator: BigInt(active.length === 0 ? 0 : remainderOre),
      denominator: BigInt(Math.max(1, active.length)),
    }),
    oneOreMore,
    awards: byId.map((row) => ({
      id: row.id,
      awardOre: baseOre + (row.active ? equalOre + (lucky.has(row) ? 1 : 0) : 0),
    })),
    unallocatedOre: active.length === 0 ? remainderOre : 0,
  };
};
