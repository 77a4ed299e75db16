import { compareIds } from "@vanstervind/core";
import type { Address } from "../address.ts";
import type { Priorities } from "../priorities.ts";

/** What each address is worth. */
export interface Worth {
  /** The weight of an address: its own, else its district's, else 0; its households when there are no priorities. */
  of(address: Address): number;
  /** Ids with a weight that neither an address nor a district has. */
  readonly unknown: string[];
}

export const weigh = (addresses: readonly Address[], priorities: Priorities | undefined): Worth => {
  if (priorities === undefined) return { of: ({ households }) => households, unknown: [] };
  const weights = new Map(priorities.weights.map(({ id, weight }) => [id, weight]));
  const known = new Set(addresses.flatMap(({ id, district }) => [id, district]));
  return {
    of: ({ id, district }) => weights.get(id) ?? weights.get(district ?? "") ?? 0,
    unknown: [...weights.keys()].filter((id) => !known.has(id)).sort(compareIds),
  };
};
