import type { Random } from "@vanstervind/core";

const dayMs = 86_400_000;

/** A date so many days after another. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** A date drawn from the first to the last, both included. */
export const drawDate = (random: Random, first: string, last: string): string => {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
  return addDays(first, random.integer(0, days + 1));
};
