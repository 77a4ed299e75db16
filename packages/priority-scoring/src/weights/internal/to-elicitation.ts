import type { Id } from "@vanstervind/core";
import type { Consistency, Elicitation, ElicitedWeight } from "../elicitation.ts";
import type { WeightQuestion, WeightReason } from "../weight-reasons.ts";

/** What a method adds to its weights. */
interface Findings<C extends Consistency> {
  readonly consistency: C;
  readonly reasons?: readonly WeightReason[];
  readonly next?: WeightQuestion | null;
  /** The span of each weight, where the answers leave one open. */
  readonly spans?: readonly { readonly low: number; readonly high: number }[];
}

/** Amounts that are proportional to the weights, made an elicitation; ids are sorted. All amounts 0 means equal weights. */
export const toElicitation = <C extends Consistency>(
  ids: readonly Id[],
  amounts: readonly number[],
  { consistency, reasons = [], next = null, spans }: Findings<C>,
): Elicitation<C> => {
  const total = amounts.reduce((a, b) => a + b, 0);
  const weights = ids.map((id, i): ElicitedWeight => {
    const weight = total === 0 ? 1 / ids.length : amounts[i]! / total;
    const { low, high } = spans?.[i] ?? { low: weight, high: weight };
    return { id, weight, low, high };
  });
  return { weights, consistency, reasons: [...weightReasons(weights), ...reasons], next };
};

/** Nothing to check answers by. */
export const unchecked = { measure: "none", acceptable: null } as const;

const weightReasons = (weights: readonly ElicitedWeight[]): WeightReason[] => {
  // A stable sort of rows in order of id: the heaviest are the same whatever the order of the input.
  const [first, second] = weights.toSorted((a, b) => b.weight - a.weight);
  const isOnly = second === undefined || second.weight === 0;
  return [
    {
      code: "heaviest",
      values: {
        id: first!.id,
        weight: first!.weight,
        next: isOnly ? null : second.id,
        times: isOnly ? null : first!.weight / second.weight,
      },
    },
    ...weights
      .filter(({ weight }) => weight === 0)
      .map(({ id }): WeightReason => ({ code: "no-weight", values: { id } })),
  ];
};
