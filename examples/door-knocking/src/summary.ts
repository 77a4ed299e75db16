import type { Lang } from "@vanstervind/core";
import { figuresIn } from "@vanstervind/page";
import { explainResults } from "@vanstervind/turf-splitting/results";
import type { DayPlan } from "./day-plan.ts";

const texts = {
  sv: {
    split: (name: string, turfs: string, households: string, entrances: string, km: string) =>
      `${name}: ${turfs} områden med ${households} hushåll i ${entrances} portar, ${km} km att gå.`,
    size: (metres: string, minutes: string, least: string, most: string) =>
      `Ett område: ${metres} m och ${minutes} min i genomsnitt; det minsta ${least} av genomsnittet, det största ${most}.`,
    lost: (lost: string, fragments: string) => `Tappade adresser: ${lost}. Lösa delar: ${fragments}.`,
    day: (teams: string, doors: string, finished: string) =>
      `Dagen: lag ${teams}, dörrar ${doors}, klara områden ${finished}.`,
    next: (turfs: string, households: string) => `Nästa dag: ${turfs} områden med ${households} hushåll är kvar.`,
    written: (dir: string, files: string) => `Skrivet i ${dir}/: ${files}`,
  },
  en: {
    split: (name: string, turfs: string, households: string, entrances: string, km: string) =>
      `${name}: ${turfs} turfs with ${households} households behind ${entrances} entrances, ${km} km to walk.`,
    size: (metres: string, minutes: string, least: string, most: string) =>
      `A turf: ${metres} m and ${minutes} min on average; the smallest ${least} of the mean, the largest ${most}.`,
    lost: (lost: string, fragments: string) => `Addresses lost: ${lost}. Loose parts: ${fragments}.`,
    day: (teams: string, doors: string, finished: string) =>
      `The day: teams ${teams}, doors ${doors}, finished turfs ${finished}.`,
    next: (turfs: string, households: string) => `The next day: ${turfs} turfs with ${households} households are left.`,
    written: (dir: string, files: string) => `Written to ${dir}/: ${files}`,
  },
} as const;

/** What the terminal shows when all is written. */
export const summary = (
  { town, plan, outing, results, next }: DayPlan,
  lang: Lang,
  { outDir, files }: { readonly outDir: string; readonly files: readonly string[] },
): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { summary: sum, turfs } = plan;
  const each = Math.max(1, turfs.length);
  return [
    t.split(
      town.name,
      f.whole(turfs.length),
      f.whole(sum.households),
      f.whole(sum.entrances),
      f.decimals(sum.metres / 1000, 1),
    ),
    t.size(
      f.whole(sum.metres / each),
      f.whole(sum.minutes / each),
      f.percent(sum.minOverMean),
      f.percent(sum.maxOverMean),
    ),
    t.lost(f.whole(sum.lost), f.whole(sum.fragments)),
    t.day(
      f.whole(new Set(outing.walks.map(({ team }) => team)).size),
      f.whole(results.doors),
      f.whole(results.turfs.filter(({ isFinished }) => isFinished).length),
    ),
    t.next(f.whole(next.open.length), f.whole(next.households)),
    explainResults(next.forecast.reason, lang),
    "",
    t.written(outDir, files.join(", ")),
  ].join("\n");
};
