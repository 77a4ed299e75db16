import * as z from "zod";
import { field } from "./field.ts";

/** A street address. The open map knows neither storeys nor flats of most of them. */
export const Address = z.object({
  id: field.id("Any id, once in the file.", "n1363066661"),
  lon: field.lon().nullable(),
  lat: field.lat().nullable(),
  street: field.text("Name of the street.", "Nybrogatan"),
  houseNumber: field.text("Number in the street, with letter or range.", "13-15"),
  unit: field.note("Staircase, floor or door.", "4 tr"),
  postcode: field.note("Postcode.", "111 43"),
  city: field.note("Postal town.", "Stockholm"),
  levels: field.count("Storeys.", "5").nullable(),
  flats: field.count("Flats behind the entrance.", "12").nullable(),
});

/** See the schema of the same name. */
export interface Address extends z.infer<typeof Address> {}
