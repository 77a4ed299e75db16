import type { Lang } from "@vanstervind/core";
import { writeCsv } from "@vanstervind/csv";
import { streetRuns, type TurfPlan } from "@vanstervind/turf-splitting";
import type { DayPlan } from "./day-plan.ts";
import type { Outing } from "./steps/outing.ts";

const heads = {
  sv: {
    team: "lag",
    members: "vilka",
    turf: "område",
    route: "runda",
    streets: "gator",
    entrances: "portar",
    households: "hushåll",
    metres: "meter",
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
    route: "route",
    streets: "streets",
    entrances: "entrances",
    households: "households",
    metres: "metres",
    minutes: "minutes",
    doors: "doors",
    talked: "talked",
    notHome: "not home",
    finished: "finished",
  },
} as const;

/** Who goes where, as a table. */
export const teamsTable = ({ walks }: Outing, lang: Lang): string => {
  const h = heads[lang];
  return writeCsv(
    walks,
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

/** The routes of leaflets, as a table: how many to bring and where to. */
export const leafletsTable = ({ turfs }: TurfPlan, lang: Lang): string => {
  const h = heads[lang];
  return writeCsv(
    turfs,
    [
      { header: h.route, value: ({ id }) => id },
      {
        header: h.streets,
        value: ({ stops }) => [...new Set(streetRuns(stops).map(({ street }) => street))].join(", "),
      },
      { header: h.entrances, value: ({ stops }) => stops.length },
      { header: h.households, value: ({ households }) => households },
      { header: h.metres, value: ({ metres }) => Math.round(metres) },
      { header: h.minutes, value: ({ minutes }) => Math.round(minutes) },
    ],
    { lang },
  );
};
