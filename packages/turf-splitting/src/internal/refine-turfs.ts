import { legCost } from "./legs.ts";
import type { Metric } from "./metric.ts";
import type { Neighbours } from "./neighbours.ts";
import { createRefinement, type Refinement } from "./refine.ts";
import type { Weights } from "./weights.ts";

/** The heat at the beginning and at the end: how many centimetres more are taken for a chance of about a third. */
const hottest = 800;
const coldest = 40;

/** What load outside the window costs at the beginning and at the end, as a share of what load costs to walk on average. */
const cheapest = 0.1;
const dearest = 20;

/** Times that average: so dear that no walk is worth it. */
const forbidden = 1e6;

/** Attempts between two reports. */
const atATime = 2000;

/**
 * Turfs made shorter to walk within the window. Load outside it is cheap at first and dear in the end; what is left then
 * is mended. When it cannot be, the work is done again from the turfs as given without ever leaving the window farther
 * than they do. Yields how much is done, from 0 to 1.
 */
export function* refineTurfs(
  turfs: readonly (readonly number[])[],
  metric: Metric,
  neighbours: Neighbours,
  weights: Weights,
  attempts: number,
  seed: number,
): Generator<number, number[][]> {
  // Where the window cannot be kept, the smallest turf that the cut left is the least that any may hold.
  const { window } = weights;
  const held = turfs.map((stops) => loadOf(stops, metric, weights)).filter((load) => load <= window.most);
  const reached = {
    ...weights,
    window: { ...window, least: held.reduce((least, load) => Math.min(least, load), window.least) },
  };
  const create = (): Refinement => createRefinement(turfs, metric.between, neighbours, reached, seed);
  const refinement = create();
  if (turfs.length < 2) return refinement.turfs();
  const allowed = refinement.outside();
  const average = (walkCost(turfs, metric) + 1) / weights.loads.reduce((sum, load) => sum + load, 0);
  for (let done = 0; done < attempts; done += atATime) {
    const share = done / attempts;
    const price = average * cheapest * (dearest / cheapest) ** share;
    refinement.run(Math.min(atATime, attempts - done), price, hottest * (coldest / hottest) ** share);
    yield 0.9 * share;
  }
  refinement.mend(attempts >> 2, average * 2 * dearest, 3 * hottest);
  refinement.run(atATime, average * forbidden, coldest);
  if (refinement.outside() <= allowed) return refinement.turfs();
  const cautious = create();
  cautious.run(attempts >> 1, average * forbidden, coldest);
  return cautious.turfs();
}

/** What all walks cost together. */
export const walkCost = (turfs: readonly (readonly number[])[], { between }: Metric): number =>
  turfs.reduce(
    (sum, stops) => stops.reduce((way, stop, i) => way + (i > 0 ? legCost(between(stops[i - 1]!, stop)) : 0), sum),
    0,
  );

const loadOf = (stops: readonly number[], { between }: Metric, { loads, legLoad }: Weights): number =>
  stops.reduce((sum, stop, i) => sum + loads[stop]! + (i > 0 ? legLoad(between(stops[i - 1]!, stop)) : 0), 0);
