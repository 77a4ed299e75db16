import { Exact } from "../exact.ts";
import { readRational } from "./rational.ts";

/** An exact number that something is divided by. */
export const Positive = Exact.refine((value) => readRational(value)!.numerator > 0n, { error: "must be above 0" });
