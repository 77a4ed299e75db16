import { Id, IsoDate, Ore } from "@vanstervind/core";
import * as z from "zod";

/** What the guide says about a column, beside its name and type. */
export interface FieldNote {
  /** One sentence for whoever fills in the file. */
  readonly description: string;
  /** A cell as it may stand in the file. */
  readonly example: string;
  /** The unit of a number. */
  readonly unit?: string;
}

const filled = z.string({ error: "must be filled in" }).min(1, { error: "must be filled in" });

/** The kinds of field that the rows are made of, each with its note for the guide. */
export const field = {
  id: (description: string, example: string) => Id.meta({ description, example } satisfies FieldNote),
  text: (description: string, example: string) => filled.meta({ description, example } satisfies FieldNote),
  note: (description: string, example: string) => filled.nullable().meta({ description, example } satisfies FieldNote),
  date: (description: string, example: string) => IsoDate.meta({ description, example } satisfies FieldNote),
  /** A time of day, `HH:MM`. */
  time: (description: string, example: string) =>
    z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: "must be a time written HH:MM" })
      .meta({ description, example } satisfies FieldNote),
  /** A whole number, not negative. */
  count: (description: string, example: string, unit = "number") =>
    z
      .int({ error: "must be a whole number" })
      .min(0, { error: "must not be negative" })
      .meta({ description, example, unit } satisfies FieldNote),
  /** A number, not negative. */
  amount: (description: string, example: string, unit: string) =>
    z
      .number({ error: "must be a number" })
      .min(0, { error: "must not be negative" })
      .meta({ description, example, unit } satisfies FieldNote),
  share: (description: string, example: string) =>
    z
      .number({ error: "must be a number" })
      .min(0, { error: "must be between 0 and 1" })
      .max(1, { error: "must be between 0 and 1" })
      .meta({ description, example, unit: "share, 0 to 1" } satisfies FieldNote),
  ore: (description: string, example: string) =>
    Ore.min(0, { error: "must not be negative" }).meta({ description, example, unit: "öre" } satisfies FieldNote),
  truth: (description: string, example: string) =>
    z.boolean({ error: "must be yes or no" }).meta({ description, example } satisfies FieldNote),
  texts: (description: string, example: string) => z.array(filled).meta({ description, example } satisfies FieldNote),
  ids: (description: string, example: string) => z.array(Id).meta({ description, example } satisfies FieldNote),
  oneOf: <const Choice extends string>(choices: readonly Choice[], description: string, example: NoInfer<Choice>) =>
    z
      .enum(choices, { error: `must be one of ${choices.join(", ")}` })
      .meta({ description, example } satisfies FieldNote),
  someOf: <const Choice extends string>(choices: readonly Choice[], description: string, example: string) =>
    z
      .array(z.enum(choices, { error: `must be among ${choices.join(", ")}` }))
      .meta({ description, example } satisfies FieldNote),
  /** The code of one of Sweden's municipalities. */
  municipality: () =>
    z
      .string()
      .regex(/^\d{4}$/, {
        error: "must be the four digits of a municipality (a spreadsheet may have dropped the 0 in front)",
      })
      .meta({ description: "Code of the municipality.", example: "0180" } satisfies FieldNote),
  lon: () => degrees(10, 25, "longitude", "18.0686"),
  lat: () => degrees(55, 70, "latitude", "59.3293"),
  /** Rows made up by this package carry the mark; own files leave the column out. */
  synthetic: () =>
    z
      .boolean({ error: "must be yes or no" })
      .default(false)
      .meta({
        description: "Whether the row is made up; left out or empty means no.",
        example: "no",
      } satisfies FieldNote),
};

/** Degrees within Sweden: a point elsewhere is nearly always one with its coordinates swapped. */
const degrees = (from: number, to: number, name: string, example: string) =>
  z
    .number({ error: `must be a ${name} in degrees` })
    .min(from, { error: `must be a ${name} between ${from} and ${to} (WGS 84); maybe lon and lat are swapped` })
    .max(to, { error: `must be a ${name} between ${from} and ${to} (WGS 84); maybe lon and lat are swapped` })
    .meta({
      description: `${name === "longitude" ? "Longitude" : "Latitude"} (WGS 84).`,
      example,
      unit: "degrees",
    } satisfies FieldNote);
