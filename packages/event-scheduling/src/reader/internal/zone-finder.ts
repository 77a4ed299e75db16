import { dayFrom } from "@vanstervind/core";
import { dayMinutes, isZone, offsetAt } from "../../internal/zone.ts";
import type { Component } from "./scan-components.ts";
import type { Tell } from "./tell.ts";

/** European zones as Windows names them, by the Unicode CLDR. */
const windowsZones: Readonly<Record<string, string>> = Object.fromEntries(
  `W. Europe=Berlin|Romance=Paris|Central Europe=Budapest|Central European=Warsaw|GMT=London|FLE=Kiev|GTB=Bucharest
|E. Europe=Chisinau|Russian=Moscow|Turkey=Istanbul|Belarus=Minsk|Kaliningrad=Kaliningrad`
    .split("|")
    .map((pair) => pair.trim().split("="))
    .map(([name, city]) => [`${name} Standard Time`, `Europe/${city}`]),
);

/** No honest file has more; each takes memory as long as the program runs. */
const maxZones = 100;

/** Finds the zone that a TZID means, telling once for each TZID what had to be done. */
export const zoneFinder = (
  definitions: ReadonlyMap<string, Component>,
  fallback: string,
  tell: Tell,
): ((tzid: string, component: number) => string) => {
  const known = new Map<string, string>();
  const candidates = [fallback, ...Object.values(windowsZones)];
  const find = (tzid: string, component: number): string => {
    const definition = definitions.get(tzid);
    if (isZone(tzid)) {
      if (definition === undefined && tzid !== "UTC") tell("zone-not-defined", component, "TZID", tzid);
      return tzid;
    }
    const place = definition?.properties.find(({ name }) => name === "X-LIC-LOCATION")?.values[0];
    const path = /[A-Z][A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(tzid)?.[0];
    const city = candidates.find((zone) => tzid.includes(zone.slice(zone.indexOf("/") + 1)));
    const named = [place, path, windowsZones[tzid], city].find(
      (name): name is string => typeof name === "string" && isZone(name),
    );
    if (named !== undefined) {
      tell("zone-renamed", component, "TZID", `${tzid} → ${named}`);
      return named;
    }
    const alike = definition && candidates.find((zone) => agrees(zone, definition));
    tell(alike === undefined ? "unknown-zone" : "zone-guessed", component, "TZID", `${tzid} → ${alike ?? fallback}`);
    return alike ?? fallback;
  };
  return (name, component) => {
    // No zone has a longer name, and looking for a path in one takes time that grows with the square.
    const tzid = name.slice(0, 200);
    if (known.size >= maxZones && !known.has(tzid)) {
      tell("unknown-zone", component, "TZID", tzid);
      return fallback;
    }
    const zone = known.get(tzid) ?? find(tzid, component);
    known.set(tzid, zone);
    return zone;
  };
};

/** Whether a zone keeps the winter and summer time that a VTIMEZONE ends with, in the last year that it names. */
const agrees = (zone: string, { components }: Component): boolean => {
  const lasts = new Map<string, { year: number; offset: number }>();
  for (const { name, properties } of components) {
    const value = (wanted: string): string => String(properties.find((each) => each.name === wanted)?.values[0] ?? "");
    const year = Number(value("DTSTART").slice(0, 4));
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(value("TZOFFSETTO")) ?? [];
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    if (year >= (lasts.get(name)?.year ?? 0)) lasts.set(name, { year, offset });
  }
  const standard = lasts.get("STANDARD");
  const daylight = lasts.get("DAYLIGHT") ?? standard;
  if (standard === undefined || daylight === undefined) return false;
  const at = (month: number): number => offsetAt(zone, dayFrom(2020, month, 15) * dayMinutes);
  return at(1) === standard.offset && at(7) === daylight.offset;
};
