import { Id, IsoDate, Ore } from "@vanstervind/core";
import * as z from "zod";

const Amount = Ore.min(0, { error: "must not be negative" });

/**
 * What an association applies for: one activity, its costs and its financing.
 *
 * @example
 * ```ts
 * import { Application } from "@vanstervind/fund-allocation";
 *
 * const row = {
 *   id: "a1", applicantId: "farsta", title: "Market stall", outward: true, requestedOre: 600_000,
 *   totalCostOre: 700_000, costsOre: { rent: 100_000 }, submittedOn: "2026-02-01", startsOn: "2026-04-01",
 * };
 * Application.parse(row).minimumOre; // => 0
 * Application.safeParse({ ...row, minimumOre: 600_001 }).success; // => false
 * ```
 */
export const Application = z
  .object({
    /** Unique among the applications. */
    id: Id,
    /** Who applies: the id of an applicant. */
    applicantId: Id,
    /** What the activity is, in a few words. */
    title: z.string().min(1, { error: "must not be empty" }),
    /** Whether the activity turns to people outside the party. */
    outward: z.boolean({ error: "must be true or false" }),
    /** What is asked for, in öre. */
    requestedOre: Ore.min(1, { error: "must be at least 1 öre" }),
    /** The least that lets the activity happen at all, in öre; 0 when it can shrink freely. */
    minimumOre: Amount.default(0),
    /** What the whole activity costs, in öre. */
    totalCostOre: Amount,
    /** The part of the total cost for each kind of cost that a rule may speak of, such as `rent`, in öre. */
    costsOre: z.record(Id, Amount).default({}),
    /** What the association pays itself, in öre. */
    ownShareOre: Amount.default(0),
    /** What others have promised, in öre. */
    otherFundingOre: Amount.default(0),
    /** The day the application came in. */
    submittedOn: IsoDate,
    /** The first day of the activity. */
    startsOn: IsoDate,
  })
  .refine(({ minimumOre, requestedOre }) => minimumOre <= requestedOre, {
    error: "must not exceed requestedOre",
    path: ["minimumOre"],
  })
  .refine(({ ownShareOre, otherFundingOre }) => Number.isSafeInteger(ownShareOre + otherFundingOre), {
    error: "must be below 2^53 öre with otherFundingOre",
    path: ["ownShareOre"],
  })
  .refine(({ costsOre, totalCostOre }) => total(costsOre) <= BigInt(totalCostOre), {
    error: "must not sum to more than totalCostOre",
    path: ["costsOre"],
  });

const total = (costs: Readonly<Record<string, number>>): bigint =>
  Object.values(costs).reduce((sum, cost) => sum + BigInt(cost), 0n);

/** See the schema of the same name. */
export interface Application extends z.infer<typeof Application> {}

/** An {@link Application} as given: what has a default may be left out. */
export interface ApplicationInput extends z.input<typeof Application> {}
