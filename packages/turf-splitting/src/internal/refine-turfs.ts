import { createDice } from "./dice.ts";
import { createExchangeEnds } from "./exchange-ends.ts";
import { legCost } from "./legs.ts";
import type { Metric } from "./metric.ts";
import type { Neighbours } from "./neighbours.ts";
import { createRuinRecreate } from "./ruin-recreate.ts";
import { createWalks, none } from "./walks.ts";
import type { Weights } from "./weights.ts";

/** The heat in the end: how many centimetres more are taken for a chance of about a third. */
const coldest = 40;

/** What load outside the window costs at first and from `dearFrom` on, as a share of what load costs to walk on average. */
const cheapest = 0.1;
const dearest = 60;
const dearFrom = 0.7;

/** Times that average: so dear that no walk is worth it. */
const forbidden = 1e6;

/** So many stops after one another are worked on at a time, so that what they need stays at hand. */
const blockStops = 500;

/** For each stretch taken out and put back, so many times ends are exchanged. */
const exchanges = 4;

/** Attempts to mend in a round, and rounds, each at twice the price of the one before it. */
const mendAttempts = 4000;
const mendRounds = 8;

/** How thoroughly to refine: attempts a stop in all, in so many steps from the hottest, in centimetres, to the coldest. */
export interface Thoroughness {
  readonly attempts: number;
  readonly levels: number;
  readonly hottest: number;
}

/**
 * Turfs made shorter to walk within the window, by simulated annealing. Load outside the window is cheap at first, so
 * that it can be passed on from turf to turf, and dear in the end; what is left then is mended. When it cannot be, the
 * work is done again from the turfs as given without ever leaving the window farther than they do. Yields how much is
 * done, from 0 to 1.
 */
export function* refineTurfs(
  turfs: readonly (readonly number[])[],
  metric: Metric,
  neighbours: Neighbours,
  weights: Weights,
  { attempts, levels, hottest }: Thoroughness,
  seed: number,
): Generator<number, number[][]> {
  // Where the window cannot be kept, the smallest turf that the cut left is the least that any may hold.
  const { window } = weights;
  const held = turfs.map((stops) => loadOf(stops, metric, weights)).filter((load) => load <= window.most);
  const reached = {
    ...weights,
    window: { ...window, least: held.reduce((least, load) => Math.min(least, load), window.least) },
  };
  const annealing = createAnnealing(turfs, metric, neighbours, reached, seed);
  if (turfs.length < 2) return annealing.turfs();
  const allowed = annealing.outside();
  const average = (walkCost(turfs, metric) + 1) / weights.loads.reduce((sum, load) => sum + load, 0);
  for (let level = 0; level < levels; level++) {
    const share = level / levels;
    const price = average * cheapest * (dearest / cheapest) ** Math.min(1, share / dearFrom);
    annealing.sweep(attempts / levels, price, hottest * (coldest / hottest) ** share);
    yield 0.9 * share;
  }
  for (let round = 0; round < mendRounds && annealing.outside() > allowed; round++) {
    annealing.mend(mendAttempts, average * dearest * 2 ** round, 3 * coldest);
  }
  annealing.sweep(0.1, average * forbidden, coldest);
  if (annealing.outside() <= allowed) return annealing.turfs();
  const cautious = createAnnealing(turfs, metric, neighbours, reached, seed);
  cautious.sweep(attempts / 2, average * forbidden, coldest);
  return cautious.turfs();
}

interface Annealing {
  /** So many attempts a stop, block by block. */
  sweep(perStop: number, price: number, heat: number): void;
  /** Attempts around turfs outside the window only, until none is left or so many are made. */
  mend(attempts: number, price: number, heat: number): void;
  outside(): number;
  turfs(): number[][];
}

const createAnnealing = (
  turfs: readonly (readonly number[])[],
  { between }: Metric,
  neighbours: Neighbours,
  weights: Weights,
  seed: number,
): Annealing => {
  const dice = createDice(seed);
  const walks = createWalks(turfs, between, weights);
  const { turfOf, held, excess, outside } = walks;
  const ruinRecreate = createRuinRecreate(walks, between, neighbours, weights, dice);
  const exchangeEnds = createExchangeEnds(walks, between, neighbours, weights, dice);
  const stops = Int32Array.from(turfs.flat()).filter((stop) => turfOf[stop] !== none);
  const n = stops.length;
  const blocks = Math.max(1, Math.round(n / blockStops));
  return {
    sweep: (perStop, price, heat) => {
      for (let block = 0; block < blocks; block++) {
        const from = Math.floor((block * n) / blocks);
        const size = Math.floor(((block + 1) * n) / blocks) - from;
        for (let left = Math.round(perStop * size); left > 0; left--) {
          ruinRecreate(stops[from + dice.below(size)]!, price, heat);
          for (let i = 0; i < exchanges; i++) exchangeEnds(stops[from + dice.below(size)]!, price, heat);
        }
      }
    },
    mend: (attempts, price, heat) => {
      for (let left = attempts; left > 0 && outside() > 0; ) {
        const before = left;
        for (let i = 0; i < n && left > 0; i++) {
          const stop = stops[i]!;
          if (excess(held[turfOf[stop]!]!) === 0) continue;
          ruinRecreate(stop, price, heat);
          left--;
        }
        if (left === before) return;
      }
    },
    outside,
    turfs: walks.turfs,
  };
};

/** What all walks cost together. */
const walkCost = (turfs: readonly (readonly number[])[], { between }: Metric): number =>
  turfs.reduce(
    (sum, stops) => stops.reduce((way, stop, i) => way + (i > 0 ? legCost(between(stops[i - 1]!, stop)) : 0), sum),
    0,
  );

const loadOf = (stops: readonly number[], { between }: Metric, { loads, legLoad }: Weights): number =>
  stops.reduce((sum, stop, i) => sum + loads[stop]! + (i > 0 ? legLoad(between(stops[i - 1]!, stop)) : 0), 0);
