import type { RobustnessReason } from "../robustness-reasons.ts";
import type { BlockWeights, SmaaRow } from "../smaa-result.ts";
import { type Plan, weightsOf } from "./plan.ts";
import type { Problem } from "./problem.ts";
import type { Tally } from "./tally.ts";

/** What is known of an alternative beside its tally. */
interface Facts {
  readonly alternative: number;
  readonly rank: number;
  readonly central: Float64Array | null;
  readonly confidence: number | null;
  readonly next: { readonly name: string; readonly share: number } | null;
  readonly top: number;
}

/** The row of one alternative. */
export const describeRow = ({ plan, alternatives }: Problem, tally: Tally, facts: Facts): SmaaRow => {
  const { alternative, rank, central, confidence, next, top } = facts;
  const { id, name } = alternatives[alternative]!;
  const shares = tally.shares(alternative);
  let best = 0;
  let worst = shares.length - 1;
  while (shares[best] === 0) best++;
  while (shares[worst] === 0) worst--;
  let expectedRank = 0;
  let topShare = 0;
  for (let r = best; r <= worst; r++) {
    expectedRank += (r + 1) * shares[r]!;
    if (r < top) topShare += shares[r]!;
  }
  const reasons: RobustnessReason[] = [];
  const values = { rank, best: best + 1, worst: worst + 1 };
  // A few places, or a twentieth of a long list, is what a board would call the same place.
  const isSure = worst - best <= Math.max(shares.length > 4 ? 3 : 0, shares.length / 20);
  reasons.push(isSure ? { code: "stays-among", values } : { code: "ranges", values });
  if (shares.length > top) reasons.push({ code: "among-top", values: { top, share: worst < top ? 1 : topShare } });
  if (central !== null && shares[0]! < 1) pushSuits(reasons, plan, central, shares[0]!);
  if (next !== null && next.share > 0.4 && next.share < 0.6) {
    reasons.push({ code: "close-call", values: { next: next.name, share: next.share } });
  }
  return {
    id,
    name,
    rank,
    expectedRank,
    rankInterval: { best: best + 1, worst: worst + 1 },
    acceptability: Array.from(shares).slice(best, worst + 1),
    centralWeights: central === null ? null : namedWeights(plan, central),
    confidence,
    overNext: next?.share ?? null,
    reasons,
  };
};

/** Names the open weight that the central weights set furthest above the model's. */
const pushSuits = (reasons: RobustnessReason[], plan: Plan, central: Float64Array, share: number): void => {
  let most = 0;
  let found: RobustnessReason | null = null;
  for (const { isFree, offset, partNames } of plan.nodes) {
    for (const [p, part] of isFree ? partNames.entries() : []) {
      const [weight, wanted] = [plan.weights[offset + p]!, central[offset + p]!];
      if (wanted - weight <= most) continue;
      most = wanted - weight;
      found = { code: "suits", values: { share, part, weight, central: wanted } };
    }
  }
  if (found !== null) reasons.push(found);
};

/** The open weights of a vector, by ids. */
const namedWeights = ({ nodes }: Plan, weights: Float64Array): BlockWeights[] =>
  nodes
    .filter(({ isFree }) => isFree)
    .map((node) => {
      const own = weightsOf(node, weights);
      return { block: node.id, weights: Object.fromEntries(node.partIds.map((id, p) => [id, own[p]!])) };
    });
