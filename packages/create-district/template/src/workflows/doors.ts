import { explain, splitTurfs } from "@vanstervind/turf-splitting";
import * as z from "zod";
import type { Workflow } from "../workflow.ts";

/** addresses.csv */
export const Address = z.object({
  id: z.string().min(1),
  street: z.string().min(1),
  houseNumber: z.string().min(1),
  households: z.int().min(1),
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
});

/** do-not-contact.csv: addresses that are never visited. */
export const DoNotContact = z.object({ addressId: z.string().min(1) });

/** Doors in walkable turfs, each with its walking order. */
export const doors: Workflow = async ({ read, lang, settings }) => {
  const { turfs, reasons } = await splitTurfs(read("addresses.csv", Address), {
    target: settings.stopsPerTurf,
    doNotContact: read("do-not-contact.csv", DoNotContact).map(({ addressId }) => addressId),
  });
  const notes = reasons.map((reason) => explain(reason, lang));
  return {
    title: { sv: "Dörrar att knacka", en: "Doors to knock on" }[lang],
    intro: [
      { sv: `${turfs.length} områden, vart och ett en promenad.`, en: `${turfs.length} turfs, a walk each.` }[lang],
      ...notes,
    ].join(" "),
    head: {
      sv: ["område", "dörrar", "meter", "minuter", "promenad"],
      en: ["turf", "doors", "metres", "minutes", "walk"],
    }[lang],
    rows: turfs.map(({ id, stops, metres, minutes }) => [
      id,
      stops.length,
      Math.round(metres),
      Math.round(minutes),
      stops.map(({ street, houseNumber }) => `${street} ${houseNumber}`).join(" → "),
    ]),
    files: {},
  };
};
