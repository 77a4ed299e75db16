import type { Dwelling } from "./address.ts";

/** A door or stairwell: what a canvasser walks to, and what is never split between turfs. */
export interface Entrance {
  /** Id of the first of its addresses, by code unit. */
  readonly id: string;
  /** Degrees east. */
  readonly lon: number;
  /** Degrees north. */
  readonly lat: number;
  /** Name of the street, as its first address has it. */
  readonly street: string;
  /** Number in the street, as its first address has it. */
  readonly houseNumber: string;
  /** Households behind the door: the sum over its addresses. */
  readonly households: number;
  /** What kind of home it leads to: that of the first address that tells. */
  readonly dwelling: Dwelling | null;
  /** Id of the house, as the first address that tells has it. */
  readonly building: string | null;
  /** Id of the area, as the first address that tells has it. */
  readonly district: string | null;
  /** Code of the door, as the first address that tells has it. */
  readonly doorCode: string | null;
  /** Whether there is a lift, as the first address that tells has it. */
  readonly lift: boolean | null;
  /** How to get in: the notes of its addresses, each once. */
  readonly accessNote: string | null;
  /** Its addresses in the order in which to visit them: floor by floor, then by unit and id. */
  readonly addressIds: readonly string[];
}
