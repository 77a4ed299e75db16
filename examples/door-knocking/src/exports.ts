import type { Lang } from "@vanstervind/core";
import { toCsv, toGeoJson, toGpx, walkSheets } from "@vanstervind/turf-splitting/sheets";
import type { DayPlan } from "./day-plan.ts";
import { mapPage } from "./report/map-page.ts";
import { report } from "./report/report.ts";
import { resultsTable, teamsTable } from "./tables.ts";
import type { Town } from "./town.ts";

/** The files of a day, by name. Every writer is told once more who wants no visit, and writes nothing if one is in. */
export const exportDay = (day: DayPlan, lang: Lang): ReadonlyMap<string, string> => {
  const { town, plan, outing, next } = day;
  const doNotContact = town.addresses.filter((address) => address.doNotContact === true).map(({ id }) => id);
  const later = { doNotContact: next.doNotContact };
  const open = { turfs: next.open };
  const { credit, network } = town;
  const refused = new Set(next.doNotContact);
  const addresses = town.addresses.filter(({ id }) => !refused.has(id));
  const today = { turfs: outing.walks.map(({ turf }) => turf) };
  const sheets = { lang, credit: sheetCredit(town, lang), ...(network === null ? {} : { network }) };
  return new Map([
    ["door-knocking.html", report(day, lang)],
    ["map.html", mapPage(day, lang)],
    ["walk-lists.html", walkSheets(today, { ...sheets, addresses: town.addresses, doNotContact })],
    ["walks.gpx", toGpx(today, { doNotContact })],
    ["teams.csv", teamsTable(day, lang)],
    ["results.csv", resultsTable(day, lang)],
    ["turfs.csv", toCsv(plan, { lang, doNotContact })],
    ["turfs.geojson", geoJson(toGeoJson(plan, { doNotContact }), credit)],
    ["areas.geojson", geoJson(toGeoJson(plan, { doNotContact, kinds: ["area"], borders: "gap" }), credit)],
    [
      "next-walk-lists.html",
      walkSheets({ turfs: next.plan.turfs.slice(0, today.turfs.length) }, { ...sheets, addresses, ...later }),
    ],
    ["next-turfs.csv", toCsv(open, { lang, ...later })],
    ["next-areas.geojson", geoJson(toGeoJson(open, { ...later, kinds: ["area"] }), credit)],
  ]);
};

const madeUp = { sv: "Lägenheter och portkoder är påhittade.", en: "Flats and door codes are made up." } as const;

/** What stands at the foot of each sheet. */
const sheetCredit = (town: Town, lang: Lang): string => (town.madeUp ? `${town.credit}. ${madeUp[lang]}` : town.credit);

/** A collection with the name of those whom it is owed to: readers of GeoJSON pass over members they do not know. */
const geoJson = (collection: object, attribution: string): string =>
  `${JSON.stringify(attribution === "" ? collection : { ...collection, attribution })}\n`;
