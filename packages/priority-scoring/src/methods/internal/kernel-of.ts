/**
 * The kernel of an outranking relation: no member outranks another, and every other alternative is outranked by one.
 *
 * Alternatives that outrank each other in a circle count as one, which makes the kernel exist and be the only one.
 * O(n²).
 */
export const kernelOf = (outranks: readonly (readonly boolean[])[]): boolean[] => {
  const inKernel = outranks.map(() => false);
  for (const circle of circlesOf(outranks)) {
    const isOutranked = circle.some((k) => outranks.some((row, i) => inKernel[i]! && row[k]!));
    if (!isOutranked) for (const k of circle) inKernel[k] = true;
  }
  return inKernel;
};

/** The circles (strongly connected components), each after all that outrank it, by Kosaraju's two walks. */
const circlesOf = (outranks: readonly (readonly boolean[])[]): number[][] => {
  const all = [...outranks.keys()];
  const left: number[] = [];
  const seen = new Set<number>();
  for (const start of all) left.push(...walk(start, (from, to) => outranks[from]![to]!, all, seen));
  const placed = new Set<number>();
  return left
    .reverse()
    .map((start) => walk(start, (from, to) => outranks[to]![from]!, all, placed))
    .filter((circle) => circle.length > 0);
};

/** Everything not yet seen that can be reached, in the order in which a depth-first walk leaves it. */
const walk = (
  start: number,
  leads: (from: number, to: number) => boolean,
  all: readonly number[],
  seen: Set<number>,
): number[] => {
  if (seen.has(start)) return [];
  seen.add(start);
  const left: number[] = [];
  const path = [{ at: start, next: 0 }];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    while (step.next < all.length && (seen.has(step.next) || !leads(step.at, step.next))) step.next++;
    if (step.next === all.length) {
      left.push(step.at);
      path.pop();
    } else {
      seen.add(step.next);
      path.push({ at: step.next, next: 0 });
    }
  }
  return left;
};
