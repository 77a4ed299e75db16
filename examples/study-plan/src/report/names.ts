import type { Lang } from "@vanstervind/core";
import type { DistrictStudies } from "../plan-studies.ts";

/** What units, requirements, places and blocks are called in a language. */
export interface Names {
  unit(id: string): string;
  requirement(id: string): string;
  place(id: string): string;
  month(id: string): string;
}

/** The names of a plan. */
export const namesIn = ({ district, records }: DistrictStudies, lang: Lang): Names => {
  const units = new Map(records.units.map(({ id, name }) => [id, name[lang]]));
  const requirements = new Map(records.requirements.map(({ id, name }) => [id, name[lang]]));
  const places = new Map(district.municipalities.map(({ code, name }) => [code, name]));
  const months = new Intl.DateTimeFormat(lang === "sv" ? "sv-SE" : "en-GB", {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return {
    unit: (id) => units.get(id) ?? id,
    requirement: (id) => requirements.get(id) ?? id,
    place: (id) => places.get(id) ?? id,
    month: (id) => months.format(new Date(`${id}-01T00:00:00Z`)),
  };
};
