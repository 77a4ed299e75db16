import * as z from "zod";
import { field } from "./field.ts";

/** A statistical area (RegSO) and what SCB counted there on 31 December 2023. */
export const AreaStatistics = z.object({
  code: field.id("Code of the area; begins with the municipality's.", "0180R001"),
  municipalityCode: field.municipality(),
  municipality: field.text("Name of the municipality.", "Stockholm"),
  name: field.text("Name of the area.", "Bollstanäs"),
  demographicAreas: field.count("Smaller areas (DeSO) in it.", "3"),
  population: field.count("Inhabitants.", "5920", "people"),
  bornInSweden: field.count("Inhabitants born in Sweden.", "4843", "people"),
  meanWageThousandKronor: field.amount("Mean yearly income from wages.", "409.7", "thousand kronor"),
  rentedDwellings: field.count("Dwellings let (hyresrätt).", "54", "dwellings"),
  cooperativeDwellings: field.count("Dwellings of housing cooperatives (bostadsrätt).", "829", "dwellings"),
  ownedDwellings: field.count("Dwellings owned (äganderätt).", "1325", "dwellings"),
  unknownDwellings: field.count("Dwellings of unknown tenure.", "0", "dwellings"),
  areaType: z
    .int({ error: "must be 1, 2, 3, 4 or 5" })
    .min(1, { error: "must be 1, 2, 3, 4 or 5" })
    .max(5, { error: "must be 1, 2, 3, 4 or 5" })
    .meta({
      description: "Socio-economic type of the area: 1 = large challenges to 5 = very good conditions (2022).",
      example: "4",
      unit: "1 to 5",
    }),
});

/** See the schema of the same name. */
export interface AreaStatistics extends z.infer<typeof AreaStatistics> {}
