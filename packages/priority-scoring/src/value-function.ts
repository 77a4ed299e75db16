import * as z from "zod";

/** Reference bounds: the levels, in the criterion's unit, between which values are spread from worst to best. */
const bounds = {
  /** The lower reference level, in the criterion's unit. */
  low: z.number(),
  /** The upper reference level, in the criterion's unit; above `low`. */
  high: z.number(),
};

const inOrder = ({ low, high }: { low: number; high: number }): boolean => low < high && Number.isFinite(high - low);
const orderError = { error: "must have low below high, a finite distance apart" };

const Linear = z
  .strictObject({
    /** Equal steps in the unit are worth equally much. */
    kind: z.literal("linear"),
    ...bounds,
    /** What a level outside the bounds is worth: as much as the bound (`clamp`, the default), or the line goes on (`extend`). */
    outside: z.enum(["clamp", "extend"]).optional(),
  })
  .refine(inOrder, orderError);

const Exponential = z
  .strictObject({
    /** Each step is worth a fixed fraction of the step before it: diminishing returns when `rho` is positive. */
    kind: z.literal("exponential"),
    ...bounds,
    /** How fast returns diminish, in the criterion's unit: small is fast, negative means growing returns. Never 0. */
    rho: z.number().refine((rho) => rho !== 0, { error: "must not be 0" }),
  })
  .refine(inOrder, orderError);

const Piecewise = z.strictObject({
  /** Straight lines between points that people agreed on. */
  kind: z.literal("piecewise"),
  /** At least two points, `x` rising; outside the first and last the value stays. */
  points: z
    .array(
      z.strictObject({
        /** A level, in the criterion's unit. */
        x: z.number(),
        /** What that level is worth, from 0 to 1. */
        value: z.number().min(0).max(1),
      }),
    )
    .min(2)
    .readonly()
    .refine((points) => points.every(({ x }, i) => i === 0 || x > points[i - 1]!.x), { error: "must have x rising" })
    .refine((points) => Number.isFinite((points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0)), {
      error: "must span a finite distance",
    }),
});

/**
 * How the levels of one criterion turn into a value from 0 (worst) to 1 (best), by reference bounds that people set
 * and not by the alternatives at hand: so one more alternative never changes what the others are worth.
 *
 * `linear` and `exponential` take their direction from the criterion; `piecewise` states its values and must follow it.
 *
 * @see C. W. Kirkwood, Strategic Decision Making, 1997, chapter 4 (the exponential form and its `rho`).
 */
export const ValueFunction = z.discriminatedUnion("kind", [Linear, Exponential, Piecewise]);

/** See the schema of the same name. */
export type ValueFunction = z.infer<typeof ValueFunction>;
