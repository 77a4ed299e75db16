import type { Choice, Program } from "./program.ts";

/** A price for each row, and the bound that they prove. */
export interface Prices {
  /** What one more unit of each row's limit is worth; at least 0. */
  readonly prices: Float64Array;
  /** No choice that keeps to the limits is worth more. */
  readonly bound: number;
}

const rounds = 600;

/** What a choice is worth when its rows have to be paid for. */
export const surplus = ({ value, terms }: Choice, prices: Float64Array): number => {
  let rest = value;
  for (const [row, amount] of terms) rest -= prices[row]! * amount;
  return rest;
};

/**
 * Prices under which everyone who takes what pays best comes close to the limits: Lagrangian relaxation, whose least
 * bound is that of the linear program.
 *
 * The bound is a convex function of the prices. One price at a time is set where its row changes from overdrawn to not,
 * which is exact for one budget; with several, subgradient steps between the rounds lead out of corners where no single
 * price can improve. O(rounds × rows × choices × 50).
 */
export const findPrices = (program: Program): Prices => {
  const { choices, limits, rows } = program;
  const count = rows.length;
  let prices = new Float64Array(count);
  const usage = new Float64Array(count);

  /** The bound; leaves in `usage` what the best choices draw from each row. */
  const boundAt = (at: Float64Array): number => {
    usage.fill(0);
    let bound = 0;
    for (let r = 0; r < count; r++) bound += at[r]! * limits[r]!;
    for (const options of choices) {
      let best = options[0]!;
      let most = 0;
      for (let o = 1; o < options.length; o++) {
        const rest = surplus(options[o]!, at);
        if (rest <= most) continue;
        most = rest;
        best = options[o]!;
      }
      bound += most;
      for (const [row, amount] of best.terms) usage[row]! += amount;
    }
    return bound;
  };
  const total = choices.reduce((sum, options) => sum + Math.max(...options.map(({ value }) => value)), 0);
  /** Beyond this price of a row nothing is worth a unit of it. */
  const highest = total + 1;

  const setOne = (r: number): void => {
    const at = prices.slice();
    at[r] = 0;
    boundAt(at);
    if (usage[r]! <= limits[r]!) {
      prices = at;
      return;
    }
    let low = 0;
    let high = highest;
    for (let i = 0; i < 50 && high - low > 1e-13 * high; i++) {
      at[r] = (low + high) / 2;
      boundAt(at);
      if (usage[r]! > limits[r]!) low = at[r]!;
      else high = at[r]!;
    }
    at[r] = high;
    prices = at;
  };

  let best = { prices, bound: boundAt(prices) };
  const keep = (): void => {
    const bound = boundAt(prices);
    if (bound < best.bound) best = { prices: prices.slice(), bound };
  };
  const isCoupled = count > 1;
  for (let round = 0; round < (isCoupled ? rounds : 1) && choices.length > 0; round++) {
    const before = best.bound;
    prices = best.prices.slice();
    if (round % 6 === 0) {
      for (let r = 0; r < count; r++) setOne(r);
      keep();
      if (!isCoupled) break;
    }
    // Steps against the overdraft, each row in its own unit, shorter every round.
    for (let step = 0; step < 10; step++) {
      const bound = boundAt(prices);
      if (bound < best.bound) best = { prices: prices.slice(), bound };
      let square = 0;
      const slope = limits.map((limit, r) => (prices[r] === 0 && usage[r]! < limit ? 0 : usage[r]! - limit));
      const scale = limits.map((limit, r) => Math.max(1, Math.abs(limit), usage[r]!));
      for (let r = 0; r < count; r++) square += (slope[r]! / scale[r]!) ** 2;
      if (square === 0) break;
      const length = (0.02 * Math.abs(best.bound) * 0.93 ** round) / square;
      prices = prices.map((price, r) => Math.max(0, price + (length * slope[r]!) / scale[r]! ** 2));
    }
    keep();
    if (round > 20 && before - best.bound <= 1e-12 * Math.abs(before)) break;
  }
  return best;
};
