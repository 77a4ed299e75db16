import * as z from "zod";
import { field } from "./field.ts";

/** A point where streets meet or end. */
export const StreetNode = z.object({
  id: field.id("Any id, once in the file.", "155585"),
  lon: field.lon(),
  lat: field.lat(),
});

/** See the schema of the same name. */
export interface StreetNode extends z.infer<typeof StreetNode> {}

/** A stretch of street between two nodes. */
export const StreetEdge = z.object({
  id: field.id("Any id, once in the file.", "3"),
  osmWay: field.note("Number of the way in OpenStreetMap.", "363447"),
  from: field.id("Node it starts in.", "159948"),
  to: field.id("Node it ends in.", "1362749780"),
  metres: field.amount("Length.", "13.4", "m"),
  highway: field.text("Kind of street, as OpenStreetMap names it.", "residential"),
  name: field.note("Name of the street.", "Floragatan"),
  oneway: field.note("Whether traffic goes one way only, as OpenStreetMap has it.", "yes"),
  access: field.note("Who may use it, as OpenStreetMap has it.", "destination"),
  foot: field.note("Whether one may walk there; no = not.", "yes"),
  maxspeed: field.note("Speed limit.", "30"),
  sidewalk: field.note("Where the pavement is.", "both"),
  line: z.array(z.tuple([z.number(), z.number()]), { error: "must be points written lon,lat lon,lat" }).meta({
    description: "Its course: points `lon,lat` with decimal points, separated by spaces; may be empty.",
    example: "18.0742,59.3408 18.0743,59.3409",
  }),
});

/** See the schema of the same name. */
export interface StreetEdge extends z.infer<typeof StreetEdge> {}
