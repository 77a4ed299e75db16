import type { Id, IsoDate, LocalText } from "@vanstervind/core";

/** An election whose days are known here. */
export type ElectionId = "riksdagsval" | "kyrkoval" | "europaparlamentsval";

/** A day of elections, told by law or custom, and the election years that this holds for. */
export interface ElectionRule {
  /** What falls on it: the election's own id, or a milestone such as `fortidsrostning`. */
  readonly id: Id;
  /** What happens. */
  readonly title: LocalText;
  /**
   * A Sunday of September, a number of days after the election (negative before), or a day of the election year (day 0
   * is the last of the month before); `null` when it is decided for each election.
   */
  readonly on: { readonly sunday: 2 | 3 } | number | readonly [month: number, day: number] | null;
  /** The first election year that it holds for. */
  readonly from: number;
  /** The last one, or `null` while it holds. */
  readonly to: number | null;
  /** The law, or the page where it was read. */
  readonly source: string;
  /** The last election year that a source was read for; `null` when the law holds until it is changed. */
  readonly confirmedTo: number | null;
}

/** An election and its days. */
export interface Election {
  /** How many years from one to the next, counted from the first. */
  readonly every: number;
  /** The first year looked at. */
  readonly from: number;
  /** The rules of its day and its milestones. */
  readonly rules: readonly ElectionRule[];
}

/** A day that an authority has decided, with its source. */
export interface DecidedDay {
  /** The election. */
  readonly election: ElectionId;
  /** The election year. */
  readonly year: number;
  /** What falls on it: the election's own id, or a milestone. */
  readonly id: Id;
  /** The day. */
  readonly date: IsoDate;
  /** Who says so, and where. */
  readonly source: string;
}
