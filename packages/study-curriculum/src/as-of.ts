import type { IsoDate } from "@vanstervind/core";

/** As of which day to report, and by what was known when. */
export interface AsOf {
  /** The day of effect: the report tells how things stood, or will stand, at the end of this day. */
  readonly asOf: IsoDate;
  /**
   * The day of knowledge: the report knows what stood in the books at the end of this day; `asOf` when left out. Later
   * tells the past as it is known now, earlier tells the future as it can be foreseen.
   */
  readonly knownOn?: IsoDate | undefined;
}
