import { createRandom, DomainError, parse } from "@vanstervind/core";
import * as z from "zod";
import type { ClaimsRule } from "../claims-rule.ts";
import { ascending } from "../internal/combine-rules.ts";
import { lcm } from "../internal/rational.ts";
import { shareAround } from "../internal/share-around.ts";
import { randomArrival } from "./random-arrival.ts";

/** How random arrival is sampled where it cannot be computed exactly. */
export const Sampling = z.strictObject({
  /** Any text or number; the same seed draws the same orders. */
  seed: z.union([z.string(), z.number()]),
  /** How many circles of claimants are drawn; each counts once from every place in it. */
  samples: z.int().min(2, { error: "must be at least 2" }).max(1_000_000).default(40),
});

/** See the schema of the same name. */
export interface Sampling extends z.input<typeof Sampling> {}

/** Up to so many claimants, the exact answer is always within reach. */
const exactTo = 20;

/**
 * Random arrival for any number of claimants: exact up to twenty of them, estimated from seeded draws beyond, with the
 * standard error of every award.
 *
 * Each draw seats the claimants in a circle and lets the queue begin at every seat in turn, so that forty circles of a
 * thousand are forty thousand orders. The estimated awards are fractions that sum to the estate exactly, equal claims
 * get equal awards, and the same seed gives the same awards whatever the order of the claims. Limit: they are
 * estimates, so a larger claim may get a hair less than a smaller one. O(samples · n).
 *
 * @throws `invalid-input` for settings that do not fit; `random-arrival-too-large` when the estate times the number of
 * claims reaches 2^52 units.
 * @see J. Castro, D. Gómez and J. Tejada, Computers & Operations Research 36 (2009) 1726-1730
 * @example
 * ```ts
 * import { divide, sampledRandomArrival } from "@vanstervind/fund-allocation";
 *
 * const rule = sampledRandomArrival({ seed: "spring 2026" });
 * divide({ estate: 400, claims: [100, 200, 300] }, rule).exact; // => true
 * const claims = Array.from({ length: 50 }, (_, i) => 1000 + i);
 * const { exact, standardErrors } = divide({ estate: 20_000, claims }, rule);
 * [exact, Math.max(...standardErrors) < 5]; // => [false, true]
 * ```
 */
export const sampledRandomArrival = (sampling: Sampling): ClaimsRule => {
  const { seed, samples } = parse(Sampling, sampling, { source: "the sampling" });
  return (problem) => {
    const { estate, claims } = problem;
    // Sorted by the claims as they are, so that a larger estate draws the same circles.
    const sorted = ascending(claims.filter((claim) => claim > 0n));
    if (sorted.length <= exactTo) return randomArrival(problem);
    if (estate * BigInt(sorted.length) >= 2n ** 52n) throw tooLarge(sorted.length);
    const units = sorted.map((claim) => Number(claim < estate ? claim : estate));
    const { groups, groupOf } = equalOnes(sorted);
    const drawn = { sums: zeros(groups), first: zeros(groups), shifts: zeros(groups), squares: zeros(groups) };
    const totals = groups.map(() => 0n);
    const exact = new Float64Array(groups.length);
    // So many draws can be added up in a number before a digit is lost.
    const batch = Math.floor(2 ** 52 / (Number(estate) * sorted.length));
    const random = createRandom(seed);
    const seats = units.map((_, i) => i);
    for (let draw = 0; draw < samples; draw++) {
      const circle = random.shuffle(seats);
      const taken = shareAround(
        circle.map((i) => units[i]!),
        Number(estate),
      );
      const { sums, first, shifts, squares } = drawn;
      sums.fill(0);
      for (let seat = 0; seat < taken.length; seat++) sums[groupOf[circle[seat]!]!]! += taken[seat]!;
      for (let g = 0; g < groups.length; g++) {
        exact[g]! += sums[g]!;
        const mean = sums[g]! / groups[g]!.size / sorted.length;
        if (draw === 0) first[g] = mean;
        const shift = mean - first[g]!;
        shifts[g]! += shift;
        squares[g]! += shift * shift;
      }
      if ((draw + 1) % batch !== 0 && draw + 1 < samples) continue;
      for (let g = 0; g < groups.length; g++) totals[g]! += BigInt(exact[g]!);
      exact.fill(0);
    }
    const common = groups.reduce((all, { size }) => lcm(all, BigInt(size)), 1n);
    const shareOf = new Map(groups.map(({ claim, size }, g) => [claim, totals[g]! * (common / BigInt(size))]));
    const errorOf = new Map(
      groups.map(({ claim }, g) => {
        const variance = (drawn.squares[g]! - drawn.shifts[g]! ** 2 / samples) / (samples - 1);
        return [claim, Math.sqrt(Math.max(0, variance) / samples)];
      }),
    );
    return {
      numerators: claims.map((claim) => shareOf.get(claim) ?? 0n),
      denominator: common * BigInt(samples * sorted.length),
      standardErrors: claims.map((claim) => errorOf.get(claim) ?? 0),
    };
  };
};

const zeros = (groups: readonly unknown[]): Float64Array => new Float64Array(groups.length);

/** Equal claims, which are averaged: that is fair, and sharpens the estimate. */
const equalOnes = (sorted: readonly bigint[]) => {
  const groups: { claim: bigint; size: number }[] = [];
  const groupOf = sorted.map((claim) => {
    const last = groups.at(-1);
    if (last?.claim === claim) last.size += 1;
    else groups.push({ claim, size: 1 });
    return groups.length - 1;
  });
  return { groups, groupOf };
};

const tooLarge = (claimants: number): DomainError =>
  new DomainError(
    "random-arrival-too-large",
    `Random arrival cannot be sampled for ${claimants} claims as fine as these.`,
    {
      values: { claimants },
      hint: "Maybe count in kronor instead of öre.",
    },
  );
