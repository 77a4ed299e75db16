import type { Lang } from "@vanstervind/core";
import { toCsv, toGeoJson, toGpx, walkSheets } from "@vanstervind/turf-splitting/sheets";
import type { DayPlan } from "./day-plan.ts";
import { sessionsForm, visitsForm } from "./forms.ts";
import { firstWalkSheets } from "./report/first-walk-sheets.ts";
import { leafletSheets } from "./report/leaflet-sheets.ts";
import { mapPage } from "./report/map-page.ts";
import { report } from "./report/report.ts";
import { sheetCredit } from "./report/sheet.ts";
import { leafletsTable, resultsTable, teamsTable } from "./tables.ts";

/** The files of a day, by name. Every writer is told once more who wants no visit, and writes nothing if one is in. */
export const exportDay = (day: DayPlan, lang: Lang): ReadonlyMap<string, string> => {
  const { town, plan, leaflets, outing, next } = day;
  const doNotContact = town.addresses.filter((address) => address.doNotContact === true).map(({ id }) => id);
  const later = { doNotContact: next.doNotContact };
  const open = { turfs: next.open };
  const { credit, network } = town;
  const refused = new Set(next.doNotContact);
  const addresses = town.addresses.filter(({ id }) => !refused.has(id));
  const today = { turfs: outing.walks.map(({ turf }) => turf) };
  const tomorrow = { turfs: next.outing.walks.map(({ turf }) => turf) };
  const sheets = { lang, credit: sheetCredit(town, lang), ...(network === null ? {} : { network }) };
  return new Map([
    ["door-knocking.html", report(day, lang)],
    ["map.html", mapPage(day, lang)],
    ["walk-lists.html", walkSheets(today, { ...sheets, addresses: town.addresses, doNotContact })],
    ["first-walks.html", firstWalkSheets(day, lang)],
    ["walks.gpx", toGpx(today, { doNotContact })],
    ["teams.csv", teamsTable(outing, lang)],
    ["visits-form.csv", visitsForm(outing, town, lang)],
    ["sessions-form.csv", sessionsForm(outing, lang)],
    ["results.csv", resultsTable(day, lang)],
    ["turfs.csv", toCsv(plan, { lang, doNotContact })],
    ["turfs.geojson", geoJson(toGeoJson(plan, { doNotContact }), credit)],
    ["areas.geojson", geoJson(toGeoJson(plan, { doNotContact, kinds: ["area"], borders: "gap" }), credit)],
    ["leaflet-lists.html", leafletSheets(day, lang)],
    ["leaflets.csv", leafletsTable(leaflets, lang)],
    ["leaflets.geojson", geoJson(toGeoJson(leaflets, later), credit)],
    ["next-walk-lists.html", walkSheets(tomorrow, { ...sheets, addresses, ...later })],
    ["next-teams.csv", teamsTable(next.outing, lang)],
    ["next-visits-form.csv", visitsForm(next.outing, town, lang)],
    ["next-sessions-form.csv", sessionsForm(next.outing, lang)],
    ["next-turfs.csv", toCsv(open, { lang, ...later })],
    ["next-areas.geojson", geoJson(toGeoJson(open, { ...later, kinds: ["area"] }), credit)],
  ]);
};

/** A collection with the name of those whom it is owed to: readers of GeoJSON pass over members they do not know. */
const geoJson = (collection: object, attribution: string): string =>
  `${JSON.stringify(attribution === "" ? collection : { ...collection, attribution })}\n`;
