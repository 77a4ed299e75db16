import * as z from "zod";

/** A part of a whole, from 0 to 1. */
export const Share = z.number().min(0).max(1);

/** An amount or a count that may be 0. */
export const Amount = z.number().nonnegative();
