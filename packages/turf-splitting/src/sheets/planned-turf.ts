import { DomainError } from "@vanstervind/core";

/** An entrance on a walk, as far as what is taken along needs it. */
export interface PlannedStop {
  /** Unique in the plan. */
  readonly id: string;
  /** Degrees east. */
  readonly lon: number;
  /** Degrees north. */
  readonly lat: number;
  /** Name of the street. */
  readonly street: string;
  /** Number in the street; empty where houses have none. */
  readonly houseNumber: string;
  /** Households to visit behind it. */
  readonly households: number;
  /** Ids of their addresses. */
  readonly addressIds: readonly string[];
  /** Code of the door. */
  readonly doorCode?: string | null | undefined;
  /** Whether there is a lift. */
  readonly lift?: boolean | null | undefined;
  /** How to get in, and what to mind. */
  readonly accessNote?: string | null | undefined;
}

/** A walk for one team, as far as what is taken along needs it. */
export interface PlannedTurf {
  /** Unique in the plan. */
  readonly id: string;
  /** Its entrances in walking order. */
  readonly stops: readonly PlannedStop[];
  /** Households behind them. */
  readonly households: number;
  /** Length of the walk, metres. */
  readonly metres: number;
  /** Estimate of how long it takes. */
  readonly minutes: number;
}

/** What is written: a plan of `splitTurfs`, or some of its turfs. */
export interface PlannedTurfs {
  /** The turfs. */
  readonly turfs: readonly PlannedTurf[];
}

/** The last check before something leaves the office. */
export interface Safeguard {
  /** Ids of addresses that must not be visited. When one is in the plan, nothing is written. */
  readonly doNotContact?: readonly string[];
}

/** The turfs, if nobody in them refuses a visit. The error says neither who nor how many. */
export const admitted = ({ turfs }: PlannedTurfs, doNotContact: Iterable<string> = []): readonly PlannedTurf[] => {
  const refused = new Set(doNotContact);
  if (turfs.some(({ stops }) => stops.some(({ addressIds }) => addressIds.some((id) => refused.has(id))))) {
    throw new DomainError("refused-in-plan", "The plan would lead to somebody who wants no visit.", {
      hint: "Split again with the whole do-not-contact list, then write.",
    });
  }
  return turfs;
};
