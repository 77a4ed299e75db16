/**
 * How one alternative stands to another in a partial ranking: `preferred` to it, `behind` it, `indifferent`, or
 * `incomparable`: each is ahead in a way that the method does not weigh against the other.
 */
export type Relation = "preferred" | "behind" | "indifferent" | "incomparable";

/** A row for each alternative, with its relation to each alternative in the same order. */
export type Relations = readonly (readonly Relation[])[];
