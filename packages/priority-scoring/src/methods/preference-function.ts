import * as z from "zod";

const threshold = z.number().min(0);
const inOrder = ({ indifference, preference }: { indifference: number; preference: number }): boolean =>
  indifference <= preference;
const order = { error: "must have preference at least as large as indifference" };

/**
 * How much a difference _d_ between two levels of a criterion counts, from 0 (not at all) to 1 (fully), in the
 * criterion's own unit; a difference the other way counts 0.
 *
 * - `usual`: any difference counts fully.
 * - `uShape`: one above `indifference` counts fully.
 * - `vShape`: in proportion, up to `preference`.
 * - `level`: half above `indifference`, fully above `preference`.
 * - `linear`: nothing up to `indifference`, then in proportion, fully from `preference`.
 * - `gaussian`: 1 − e^(−d² / 2 · inflection²): grows fastest at `inflection`.
 *
 * @see J. P. Brans, P. Vincke, "A preference ranking organisation method", Management Science 31 (1985).
 */
export const PreferenceFunction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("usual") }),
  z.strictObject({ kind: z.literal("uShape"), indifference: threshold }),
  z.strictObject({ kind: z.literal("vShape"), preference: threshold }),
  z.strictObject({ kind: z.literal("level"), indifference: threshold, preference: threshold }).refine(inOrder, order),
  z.strictObject({ kind: z.literal("linear"), indifference: threshold, preference: threshold }).refine(inOrder, order),
  z.strictObject({ kind: z.literal("gaussian"), inflection: z.number().positive() }),
]);

/** See the schema of the same name. */
export type PreferenceFunction = z.infer<typeof PreferenceFunction>;
