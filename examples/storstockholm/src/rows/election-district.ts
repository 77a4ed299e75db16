import * as z from "zod";
import { Polygons } from "../geo/polygons.ts";
import { field } from "./field.ts";

/** An election district (valdistrikt): the smallest area that votes are counted for. */
export const ElectionDistrict = z.object({
  code: field.id("Code of the election district; begins with the municipality's.", "01803815"),
  name: field.text("Name of the election district.", "Hässelby 15 Smedshagen V"),
  municipalityCode: field.municipality(),
  municipality: field.text("Name of the municipality.", "Stockholm"),
  areaSquareMetres: field.amount("Area, water included.", "689330", "m²"),
  polygons: Polygons,
});

/** See the schema of the same name. */
export interface ElectionDistrict extends z.infer<typeof ElectionDistrict> {}
