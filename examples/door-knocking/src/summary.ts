import type { Lang } from "@vanstervind/core";
import { figuresIn } from "@vanstervind/page";
import { explainResults } from "@vanstervind/turf-splitting/results";
import type { DayPlan } from "./day-plan.ts";

const texts = {
  sv: {
    split: (name: string, turfs: string, households: string, entrances: string, km: string) =>
      `${name}: ${turfs} ${turfs === "1" ? "område" : "områden"} med ${households} hushåll i ${entrances} portar, ${km} km att gå.`,
    size: (metres: string, minutes: string, least: string, most: string) =>
      `Ett område: ${metres} m och ${minutes} min i genomsnitt; det minsta ${least} av genomsnittet, det största ${most}.`,
    lost: (lost: string, fragments: string) => `Tappade adresser: ${lost}. Lösa delar: ${fragments}.`,
    day: (teams: string, doors: string | null, finished: string) =>
      `Dagen: lag ${teams}, dörrar ${doors ?? "för få att visa"}, klara områden ${finished}.`,
    before: (teams: string) => `Dagen: lag ${teams}. Inga besök än: fyll i visits-form.csv och kör igen med --visits.`,
    next: (turfs: string, households: string) =>
      `Nästa dag: ${turfs} ${turfs === "1" ? "område" : "områden"} med ${households} hushåll är kvar.`,
    days: (least: string, most: string) =>
      `Med samma lag: ${least === most ? least : `${least} till ${most}`} dagar till.`,
    leaflets: (routes: string, each: string) => `Flygblad: rundor ${routes}, i genomsnitt ${each} brevlådor.`,
    written: (dir: string, files: string) => `Skrivet i ${dir}/: ${files}`,
  },
  en: {
    split: (name: string, turfs: string, households: string, entrances: string, km: string) =>
      `${name}: ${turfs} ${turfs === "1" ? "turf" : "turfs"} with ${households} households behind ${entrances} entrances, ${km} km to walk.`,
    size: (metres: string, minutes: string, least: string, most: string) =>
      `A turf: ${metres} m and ${minutes} min on average; the smallest ${least} of the mean, the largest ${most}.`,
    lost: (lost: string, fragments: string) => `Addresses lost: ${lost}. Loose parts: ${fragments}.`,
    day: (teams: string, doors: string | null, finished: string) =>
      `The day: teams ${teams}, doors ${doors ?? "too few to tell"}, finished turfs ${finished}.`,
    before: (teams: string) =>
      `The day: teams ${teams}. No visits yet: fill in visits-form.csv and run again with --visits.`,
    next: (turfs: string, households: string) =>
      `The next day: ${turfs} ${turfs === "1" ? "turf" : "turfs"} with ${households} households ${turfs === "1" ? "is" : "are"} left.`,
    days: (least: string, most: string) =>
      `With the same teams: ${least === most ? least : `${least} to ${most}`} days more.`,
    leaflets: (routes: string, each: string) => `Leaflets: routes ${routes}, ${each} letterboxes on average.`,
    written: (dir: string, files: string) => `Written to ${dir}/: ${files}`,
  },
} as const;

/** What the terminal shows when all is written. */
export const summary = (
  { town, plan, leaflets, outing, results, next }: DayPlan,
  lang: Lang,
  { outDir, files }: { readonly outDir: string; readonly files: readonly string[] },
): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { summary: sum, turfs } = plan;
  const each = Math.max(1, turfs.length);
  const teams = f.whole(new Set(outing.walks.map(({ team }) => team)).size);
  const finished = results.turfs.filter(({ isFinished }) => isFinished).length;
  const dayLines =
    results.turfs.length === 0
      ? [t.before(teams)]
      : [
          t.day(teams, results.doors === null ? null : f.whole(results.doors), f.whole(finished)),
          t.next(f.whole(next.open.length), f.whole(next.households)),
          explainResults(next.forecast.reason, lang),
          ...(next.days === null || next.households === 0
            ? []
            : [t.days(f.whole(next.days[0]), f.whole(next.days[1]))]),
        ];
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
    ...dayLines,
    t.leaflets(f.whole(leaflets.turfs.length), f.whole(sum.households / Math.max(1, leaflets.turfs.length))),
    "",
    t.written(outDir, files.join(", ")),
  ].join("\n");
};
