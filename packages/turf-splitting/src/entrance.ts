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
  /** Its addresses, in the order of their units and then by id. */
  readonly addressIds: readonly string[];
}
