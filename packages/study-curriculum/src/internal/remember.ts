import { type Day, dayOf, type IsoDate, laterByMonths } from "@vanstervind/core";
import { never, notYet } from "./day-bounds.ts";

/** A function of a text or number that computes each answer once: the same few days stand in most records. */
export const remember = <Key extends string | number, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
};

/** Days of dates, each computed once. */
export const rememberDays = (): ((date: IsoDate) => Day) => remember(dayOf);

/** The first day on which a completion of a day no longer counts, after some months or never. */
export const rememberExpiries = (): ((day: Day, validMonths: number | null) => Day) => {
  const after = remember((months: number) => remember((day: Day) => laterByMonths(day, months)));
  return (day, validMonths) => (day === notYet ? notYet : validMonths === null ? never : after(validMonths)(day));
};
