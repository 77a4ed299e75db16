import { DomainError } from "@vanstervind/core";
import type { ClaimsRule } from "../claims-rule.ts";
import { add, type Queues, remove, start } from "../internal/queues.ts";
import { gcd } from "../internal/rational.ts";

/** The most claimants that {@link randomArrival} takes: beyond, the number of orders no longer counts exactly. */
const maxClaimants = 56;
/** The most different sums ahead in the queue, a bound on memory (16 bytes each) and time. */
const maxQueues = 2 ** 20;

/**
 * Random arrival: claimants come in some order and take what they claim while it lasts; the award is the mean over all
 * orders (the Shapley value).
 *
 * Exact, by dynamic programming over how much the claimants ahead take. It answers for at most 56 claimants that want
 * anything, as long as at most 2^20 different pairs (number of claimants ahead, sum of their claims) lie below the
 * estate: always so up to 20 claimants, and up to 56 when claims are multiples of a common amount, such as 1,000 kronor
 * from a fund of some hundred thousand. Self-dual. O(n · pairs). For more, see {@link sampledRandomArrival}.
 *
 * @throws `random-arrival-too-large` beyond those bounds.
 * @see B. O'Neill, Mathematical Social Sciences 2 (1982) 345-371
 * @example
 * ```ts
 * import { divide, randomArrival } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 400, claims: [100, 200, 300] }, randomArrival).awards; // => ["200/3", "350/3", "650/3"]
 * ```
 */
export const randomArrival: ClaimsRule = ({ estate, claims }) => {
  // A claim above the estate takes all of it like a claim of the estate.
  const wanted = claims.map((claim) => (claim < estate ? claim : estate));
  const positive = wanted.filter((claim) => claim > 0n);
  if (positive.length === 0) return { numerators: claims.map(() => 0n), denominator: 1n };
  const unit = positive.reduce(gcd, estate);
  const size = estate / unit;
  if (positive.length > maxClaimants || size > BigInt(Number.MAX_SAFE_INTEGER)) throw tooLarge(positive.length);
  const estateUnits = Number(size);
  let queues = start;
  for (const claim of positive) {
    queues = add(queues, Number(claim / unit), estateUnits);
    if (queues.reduce((count, { sums }) => count + sums.length, 0) > maxQueues) throw tooLarge(positive.length);
  }
  const factorials = factorialsTo(positive.length);
  const shareOf = new Map<bigint, bigint>([[0n, 0n]]);
  for (const claim of new Set(positive)) {
    const units = Number(claim / unit);
    shareOf.set(claim, unit * sumOfShares(remove(queues, units), { units, estateUnits, factorials }));
  }
  return { numerators: wanted.map((claim) => shareOf.get(claim)!), denominator: factorials.at(-1)! };
};

interface Arrival {
  readonly units: number;
  readonly estateUnits: number;
  readonly factorials: readonly bigint[];
}

/** What one claimant gets, summed over all orders: each queue ahead can stand in `ahead! · behind!` orders. */
const sumOfShares = (queues: Queues, { units, estateUnits, factorials }: Arrival): bigint => {
  const others = factorials.length - 2;
  let total = 0n;
  for (const [ahead, { sums, counts }] of queues.entries()) {
    let exact = 0n;
    let quick = 0;
    for (let i = 0; i < sums.length; i++) {
      const amount = counts[i]! * Math.min(units, estateUnits - sums[i]!);
      if (amount > 2 ** 52) {
        exact += BigInt(counts[i]!) * BigInt(Math.min(units, estateUnits - sums[i]!));
      } else {
        quick += amount;
        if (quick > 2 ** 52) {
          exact += BigInt(quick);
          quick = 0;
        }
      }
    }
    total += (exact + BigInt(quick)) * factorials[ahead]! * factorials[others - ahead]!;
  }
  return total;
};

const factorialsTo = (n: number): bigint[] => {
  const factorials = [1n];
  for (let i = 1; i <= n; i++) factorials.push(factorials[i - 1]! * BigInt(i));
  return factorials;
};

const tooLarge = (claimants: number): DomainError =>
  new DomainError(
    "random-arrival-too-large",
    `Random arrival cannot be computed exactly for these ${claimants} claims.`,
    {
      values: { claimants, maxClaimants, maxQueues },
      hint: "Maybe sample it with a seed, or count claims in whole thousands.",
    },
  );
