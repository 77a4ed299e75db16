import type { Lang } from "@vanstervind/core";
import { Weekday } from "../weekday.ts";

const weekdays: Record<Lang, readonly string[]> = {
  sv: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

export const months: Record<Lang, readonly string[]> = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

export const weekdayName = (weekday: Weekday, lang: Lang): string => weekdays[lang][Weekday.options.indexOf(weekday)]!;

/** `1 vecka`, `2 veckor`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
