import type { Day } from "@vanstervind/core";

/** Later than any date: the expiry of what never expires, the end of what has no end. */
export const never: Day = 0x7fffffff;

/** Earlier than any date: the expiry of what was never completed. */
export const notYet: Day = -0x80000000;
