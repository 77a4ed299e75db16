/**
 * Ballots grouped by content: voters who voted alike are one group, and nothing tells who they are.
 *
 * Group `g` holds the entries from `starts[g]` up to but not including `starts[g + 1]`. Groups stand in the order in
 * which their first ballot came; no result depends on it.
 */
export interface Ballots {
  /** For each group, how many voters cast this ballot. */
  readonly voters: Float64Array;
  /** For each group, where its entries start; one more at the end. */
  readonly starts: Int32Array;
  /** For each entry, the index of the project: ascending, but in ordinal ballots the best first. */
  readonly projects: Int32Array;
  /** For each entry, the points given; `null` in approval and ordinal ballots. */
  readonly points: Float64Array | null;
}
