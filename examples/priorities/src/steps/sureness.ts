import type { Alternative, Model } from "@vanstervind/priority-scoring";
import {
  type Smaa,
  type SmaaRow,
  type Stability,
  smaa,
  stability,
  topShare,
  type WeightConstraint,
} from "@vanstervind/priority-scoring/robustness";

/** Up to which rank each band of the picture goes; the last has no end. */
export const bands = [10, 20, 50, 100] as const;

/** A district counts as sure when it is among so many. */
export const sureTop = 50;

const samples = 10_000;

/** What the board agrees on about the weights: which measures matter most, and not by how much. */
export const agreed: readonly WeightConstraint[] = [
  { kind: "order", parts: ["turnout", "challenged", "wage"] },
  { kind: "order", parts: ["challenged", "rented"] },
  { kind: "order", parts: ["voters", "influence"] },
  { kind: "order", parts: ["voters", "members"] },
  { kind: "order", parts: ["non-voters", "lost"] },
  { kind: "order", parts: ["support", "lost"] },
];

/** How sure the order of the areas is. */
export interface Sureness {
  readonly smaa: Smaa;
  /** The share of all weights in which a district is among the first {@link sureTop}, by code. */
  readonly topShares: ReadonlyMap<string, number>;
  /** How far each weight can move before others are the first {@link sureTop}; `null` without areas. */
  readonly stability: Stability | null;
}

/** Tries 10 000 sets of weights that agree with the board, with missing figures anywhere between worst and best. */
export const howSure = (alternatives: readonly Alternative[], model: Model, seed: string): Sureness => {
  const options = { missing: "interval" } as const;
  const found = smaa(alternatives, model, { ...options, weights: agreed, samples, seed, top: sureTop, pairwise: [] });
  return {
    smaa: found,
    topShares: new Map(found.rows.map((row) => [row.id, topShare(row, sureTop)])),
    stability: alternatives.length === 0 ? null : stability(alternatives, model, sureTop, options),
  };
};

/** The share of weights in each band of ranks; they sum to 1. */
export const bandShares = (row: Pick<SmaaRow, "rankInterval" | "acceptability">): readonly number[] => {
  const upTo = [0, ...bands.map((last) => topShare(row, last)), 1];
  return upTo.slice(1).map((share, i) => share - upTo[i]!);
};
