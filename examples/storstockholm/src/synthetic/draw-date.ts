import { addDays, daysBetween, type Random } from "@vanstervind/core";

/** A date drawn from the first to the last, both included. */
export const drawDate = (random: Random, first: string, last: string): string =>
  addDays(first, random.integer(0, daysBetween(first, last) + 1));
