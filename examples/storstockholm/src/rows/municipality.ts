import * as z from "zod";
import { Polygons } from "../geo/polygons.ts";
import { field } from "./field.ts";

/** A municipality with its (generalised) border. */
export const Municipality = z.object({
  code: field.municipality(),
  name: field.text("Name of the municipality.", "Stockholm"),
  polygons: Polygons,
});

/** See the schema of the same name. */
export interface Municipality extends z.infer<typeof Municipality> {}
