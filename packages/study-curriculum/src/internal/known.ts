import { IsoDate } from "@vanstervind/core";

/**
 * The fields that say since when, and until when, a record stood in the books. A correction withdraws a record and adds
 * another, so that what was known on an earlier day can still be reported.
 */
export const known = {
  /** The day the record was entered. When left out: the day it speaks of, or always for what holds during a period. */
  recordedOn: IsoDate.optional(),
  /** The day it was withdrawn because it was wrong: from then on it is not known. Never when left out. */
  withdrawnOn: IsoDate.optional(),
};

/** The day from which on nothing is known of a record. */
export type Known = { readonly recordedOn?: IsoDate | undefined; readonly withdrawnOn?: IsoDate | undefined };
