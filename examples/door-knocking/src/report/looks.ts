import type { Lang } from "@vanstervind/core";
import { figuresIn } from "@vanstervind/page";
import type { Turf } from "@vanstervind/turf-splitting";
import { turfStatistics } from "@vanstervind/turf-splitting/sheets";
import type { TurfLook } from "./turf-map.ts";

/** Neighbours on the tour get different tints, so that they can be told apart. */
const tints = ["#e9dfd6", "#dfe5e2", "#efe6c9", "#e3dcea"] as const;

/** What stands for those tints in a legend. */
export const laterColour = tints[0];

/** What a turf is to those who look at the map. */
export type TurfState = "today" | "finished" | "begun" | "later";

/** The colour of each state but the last. */
export const stateColours: Readonly<Record<Exclude<TurfState, "later">, string>> = {
  today: "#e79c79",
  finished: "#8fbf9f",
  begun: "#f0d48a",
};

const texts = {
  sv: {
    turf: "Område",
    few: "få hushåll",
    size: (households: string, minutes: string, metres: string) => `${households} hushåll, ${minutes} min, ${metres} m`,
  },
  en: {
    turf: "Turf",
    few: "few households",
    size: (households: string, minutes: string, metres: string) =>
      `${households} households, ${minutes} min, ${metres} m`,
  },
} as const;

/** How turfs look by their state; the figures of small ones are not told. */
export const looksOf = (
  turfs: readonly Turf[],
  stateOf: (turf: Turf) => TurfState,
  lang: Lang,
): ((turf: Turf) => TurfLook) => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const figures = new Map(turfStatistics({ turfs }).map((row) => [row.turf, row]));
  const place = new Map(turfs.map(({ id }, index) => [id, index]));
  return (turf) => {
    const { households, minutes, metres } = figures.get(turf.id)!;
    const state = stateOf(turf);
    const size =
      households === null || minutes === null || metres === null
        ? t.few
        : t.size(f.whole(households), f.whole(minutes), f.whole(metres));
    return {
      fill: state === "later" ? tints[place.get(turf.id)! % tints.length]! : stateColours[state],
      title: `${t.turf} ${turf.id}: ${size}`,
      isMarked: state === "today",
    };
  };
};
