import type { Lang } from "@vanstervind/core";
import { writeCsv } from "@vanstervind/csv";
import type { DayPlan } from "./day-plan.ts";

const heads = {
  sv: {
    team: "lag",
    members: "vilka",
    turf: "område",
    minutes: "minuter",
    doors: "dörrar",
    talked: "samtal",
    notHome: "ingen hemma",
    finished: "klart",
  },
  en: {
    team: "team",
    members: "who",
    turf: "turf",
    minutes: "minutes",
    doors: "doors",
    talked: "talked",
    notHome: "not home",
    finished: "finished",
  },
} as const;

/** Who goes where, as a table. */
export const teamsTable = ({ outing }: DayPlan, lang: Lang): string => {
  const h = heads[lang];
  return writeCsv(
    outing.walks,
    [
      { header: h.team, value: ({ team }) => team },
      { header: h.members, value: ({ members }) => members },
      { header: h.turf, value: ({ turf }) => turf.id },
      { header: h.minutes, value: ({ turf }) => Math.round(turf.minutes) },
    ],
    { lang },
  );
};

/** What came back, as a table: hidden counts are empty. */
export const resultsTable = ({ results }: DayPlan, lang: Lang): string => {
  const h = heads[lang];
  return writeCsv(
    results.turfs,
    [
      { header: h.turf, value: ({ counts }) => counts.id },
      { header: h.doors, value: ({ counts }) => counts.visited },
      { header: h.talked, value: ({ counts }) => counts.talked },
      { header: h.notHome, value: ({ counts }) => counts.notHome },
      { header: h.minutes, value: ({ minutes }) => minutes },
      { header: h.finished, value: ({ isFinished }) => isFinished },
    ],
    { lang },
  );
};
