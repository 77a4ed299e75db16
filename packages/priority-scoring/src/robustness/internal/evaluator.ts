import type { Plan, PlanNode } from "./plan.ts";

type Columns = readonly Float64Array[];

/**
 * Evaluates all alternatives for one set of weights at a time, a column per criterion: weights in, scores out. The
 * scores are overwritten by the next call.
 *
 * Sums within sums are added up in one go by the products of their weights. A value that is at least another's on every
 * criterion never scores lower, rounding included, as every step keeps the order. O(alternatives × criteria).
 */
export const createEvaluator = (nodes: Plan["nodes"], values: Columns): ((weights: Float64Array) => Float64Array) => {
  const count = values[0]!.length;
  const columns = [...values];
  const steps: ((weights: Float64Array) => void)[] = [];
  for (const [n, node] of nodes.entries()) {
    const isInSum = node.combine === "weightedSum" && nodes[node.parent]?.combine === "weightedSum";
    const out = isInSum ? new Float64Array(0) : new Float64Array(count);
    columns[values.length + n] = out;
    if (isInSum) continue;
    if (node.combine === "weightedSum") {
      const terms = termsOf(node, nodes, values.length);
      const parts = terms.map(({ slot }) => columns[slot]!);
      const shares = new Float64Array(terms.length);
      steps.push((weights) => {
        for (const [t, { path }] of terms.entries()) {
          let share = 1;
          for (const at of path) share *= weights[at]!;
          shares[t] = share;
        }
        addUp(out, parts, shares);
      });
    } else {
      const parts = node.parts.map((slot) => columns[slot]!);
      const { combine, offset } = node;
      steps.push((weights) => {
        out.fill(combine === "minimum" ? Number.POSITIVE_INFINITY : 1);
        for (let p = 0; p < parts.length; p++) fold[combine](out, parts[p]!, weights[offset + p]!);
      });
    }
  }
  const scores = columns.at(-1)!;
  return (weights) => {
    for (const step of steps) step(weights);
    return scores;
  };
};

/** A part of nested sums, with the places of the weights on the path to it. */
interface Term {
  readonly slot: number;
  readonly path: readonly number[];
}

const termsOf = (node: PlanNode, nodes: readonly PlanNode[], first: number): Term[] =>
  node.parts.flatMap((slot, p): Term[] => {
    const inner = nodes[slot - first];
    const at = node.offset + p;
    if (inner?.combine !== "weightedSum") return [{ slot, path: [at] }];
    return termsOf(inner, nodes, first).map((term) => ({ slot: term.slot, path: [at, ...term.path] }));
  });

/** Four columns at a time, so that a sum of ten reads and writes the result three times and not ten. */
const addUp = (out: Float64Array, parts: Columns, shares: Float64Array): void => {
  const count = out.length;
  let p = 0;
  if (parts.length < 4) out.fill(0);
  for (; p + 4 <= parts.length; p += 4) {
    const [a, b, c, d] = [parts[p]!, parts[p + 1]!, parts[p + 2]!, parts[p + 3]!];
    const [wa, wb, wc, wd] = [shares[p]!, shares[p + 1]!, shares[p + 2]!, shares[p + 3]!];
    if (p === 0) for (let i = 0; i < count; i++) out[i] = wa * a[i]! + wb * b[i]! + wc * c[i]! + wd * d[i]!;
    else for (let i = 0; i < count; i++) out[i]! += wa * a[i]! + wb * b[i]! + wc * c[i]! + wd * d[i]!;
  }
  for (; p < parts.length; p++) {
    const a = parts[p]!;
    const wa = shares[p]!;
    for (let i = 0; i < count; i++) out[i]! += wa * a[i]!;
  }
};

const fold = {
  product: (out: Float64Array, part: Float64Array): void => {
    for (let i = 0; i < out.length; i++) out[i]! *= part[i]!;
  },
  weightedProduct: (out: Float64Array, part: Float64Array, weight: number): void => {
    for (let i = 0; i < out.length; i++) out[i]! *= part[i]! ** weight;
  },
  minimum: (out: Float64Array, part: Float64Array): void => {
    for (let i = 0; i < out.length; i++) if (part[i]! < out[i]!) out[i] = part[i]!;
  },
};
