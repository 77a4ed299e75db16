import { Id } from "@vanstervind/core";
import * as z from "zod";

/** Degrees east, from -180 to 180. */
export const Longitude = z
  .number({ error: "must be degrees east" })
  .min(-180, { error: "must be at least -180 degrees" })
  .max(180, { error: "must be at most 180 degrees" });

/** See the schema of the same name. */
export type Longitude = z.infer<typeof Longitude>;

/** Degrees north, from -90 to 90. */
export const Latitude = z
  .number({ error: "must be degrees north" })
  .min(-90, { error: "must be at least -90 degrees; maybe lon and lat are swapped" })
  .max(90, { error: "must be at most 90 degrees; maybe lon and lat are swapped" });

/** See the schema of the same name. */
export type Latitude = z.infer<typeof Latitude>;

/** What kind of home a door leads to; how long a visit takes depends on it ({@link Pace}). */
export const Dwelling = z.enum(["villa", "terraced", "flat"]);

/** See the schema of the same name. */
export type Dwelling = z.infer<typeof Dwelling>;

/**
 * A place to visit, as a register knows it: a house, or one flat of a house. It holds no name of a person.
 *
 * Fields that are not listed here are dropped.
 *
 * @example
 * ```ts
 * import { Address } from "@vanstervind/turf-splitting";
 *
 * const address = { id: "a1", lon: 18.07, lat: 59.34, street: "Nybrogatan", houseNumber: "13-15", households: 12 };
 * Address.safeParse(address).success; // => true
 * Address.safeParse({ ...address, lat: null }).success; // => false
 * ```
 */
export const Address = z
  .object({
    /** Pseudonymous, unique among the addresses. */
    id: Id,
    /** Degrees east (WGS 84); `null`, with `lat`, when the place is not known. */
    lon: Longitude.nullable(),
    /** Degrees north (WGS 84); `null`, with `lon`, when the place is not known. */
    lat: Latitude.nullable(),
    /** Name of the street, or of the place where there are no streets. */
    street: z.string().trim().min(1, { error: "must not be empty" }),
    /** Number in the street as it is written there: "7", "8H", "13-15"; empty where houses have none. */
    houseNumber: z.string().trim(),
    /** Flat, floor or door within the house, such as "1001" or "4 tr". */
    unit: z.string().nullish(),
    /** Id of the door or stairwell, when the register has one: addresses that share it are one stop. */
    entrance: Id.nullish(),
    /** Id of the house, when the register has one: stairwells that share it lie in one house. */
    building: Id.nullish(),
    /** Id of the area it lies in, such as an election district: borders that turfs keep to, or areas with a weight. */
    district: Id.nullish(),
    /** What kind of home it is. */
    dwelling: Dwelling.nullish(),
    /** Floor, 0 at the entry; when not given, read from a four-digit `unit`: "1001" is floor 0, "1102" floor 1. */
    floor: z.int({ error: "must be a whole number" }).nullish(),
    /** Code of the door, for those who walk. */
    doorCode: z.string().nullish(),
    /** Whether there is a lift that works. */
    lift: z.boolean().nullish(),
    /** How to get in: who lets you in, where the bell is. Never what anybody has said or thinks. */
    accessNote: z.string().nullish(),
    /** Households behind the address. */
    households: z.int({ error: "must be a whole number" }).min(1, { error: "must be at least 1" }),
    /** Whether the household has asked not to be visited. */
    doNotContact: z.boolean().nullish(),
  })
  .refine(({ lon, lat }) => (lon === null) === (lat === null), {
    path: ["lat"],
    error: "must be given together with lon, or both be null",
  });

/** See the schema of the same name. */
export interface Address extends z.infer<typeof Address> {}
