import type { ElectreThresholds, PreferenceFunction, Relation } from "@vanstervind/priority-scoring/methods";
import type { Problem } from "./arbitraries.ts";

/**
 * The methods by their definitions, cell by cell and pair by pair, with nothing shared with the package's code. Levels
 * and weights are small whole numbers, so that what ties on paper is told by a tolerance of 1e-9.
 */

const eps = 1e-9;

type Table = readonly (readonly number[])[];

const shares = ({ weights }: Problem): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const columnOf = (rows: Table, j: number): number[] => rows.map((row) => row[j]!);

/** Every normalisation, one level at a time. */
const naiveValue = (rule: string, column: readonly number[], rises: boolean, x: number): number => {
  const min = Math.min(...column);
  const max = Math.max(...column);
  const n = column.length;
  const mean = total(column) / n;
  const rising: Record<string, () => number> = {
    bounds: () => (Math.min(20, Math.max(2, x)) - 2) / 18,
    minmax: () => (max === min ? 1 : (x - min) / (max - min)),
    max: () => x / max,
    sum: () => x / total(column),
    vector: () => x / Math.hypot(...column),
    linear: () => x / max,
    nonlinear: () => (x / max) ** 2,
    logarithmic: () => Math.log(x) / total(column.map(Math.log)),
    enhancedAccuracy: () => (max === min ? 1 : 1 - (max - x) / total(column.map((y) => max - y))),
    zScore: () => (max === min ? 0 : (x - mean) / Math.sqrt(total(column.map((y) => (y - mean) ** 2)) / n)),
  };
  const falling: Record<string, () => number> = {
    ...rising,
    bounds: () => 1 - rising.bounds!(),
    minmax: () => (max === min ? 1 : (max - x) / (max - min)),
    max: () => 1 - x / max,
    sum: () => 1 / x / total(column.map((y) => 1 / y)),
    vector: () => 1 - x / Math.hypot(...column),
    linear: () => min / x,
    nonlinear: () => (min / x) ** 3,
    logarithmic: () => (n === 1 ? rising.logarithmic!() : (1 - rising.logarithmic!()) / (n - 1)),
    enhancedAccuracy: () => (max === min ? 1 : 1 - (x - min) / total(column.map((y) => y - min))),
    zScore: () => (max === min ? 0 : -rising.zScore!()),
  };
  return (rises ? rising : falling)[rule]!();
};

export const naiveValues = ({ rows, directions }: Pick<Problem, "rows" | "directions">, rule: string): number[][] =>
  rows.map((row) => row.map((x, j) => naiveValue(rule, columnOf(rows, j), directions[j] === "increasing", x)));

export const naiveSum = (problem: Problem, rule: string): number[] =>
  naiveValues(problem, rule).map((row) => total(row.map((value, j) => value * shares(problem)[j]!)));

export const naiveProduct = (problem: Problem, rule: string): number[] =>
  naiveValues(problem, rule).map((row) => row.reduce((product, value, j) => product * value ** shares(problem)[j]!, 1));

export const naiveTopsis = (problem: Problem, rule: string): number[] => {
  const weighted = naiveValues(problem, rule).map((row) => row.map((value, j) => value * shares(problem)[j]!));
  const corner = (of: (...column: number[]) => number, bound: number) =>
    shares(problem).map((share, j) => (rule === "bounds" ? bound * share : of(...columnOf(weighted, j))));
  const [best, worst] = [corner(Math.max, 1), corner(Math.min, 0)];
  const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((x, j) => x - b[j]!));
  return weighted.map((row) => {
    const [near, far] = [distance(row, best), distance(row, worst)];
    return near + far < eps ? 0.5 : far / (near + far);
  });
};

export const naiveVikor = (problem: Problem, rule: string, v: number) => {
  const losses = naiveValues(problem, rule).map((row) => row.map((value, j) => (1 - value) * shares(problem)[j]!));
  const s = losses.map(total);
  const r = losses.map((row) => Math.max(...row));
  const scaled = (numbers: readonly number[], from: number, to: number) =>
    numbers.map((x) => (to - from < eps ? 0 : (x - from) / (to - from)));
  const [ss, rs] =
    rule === "bounds"
      ? [s, scaled(r, 0, Math.max(...shares(problem)))]
      : [scaled(s, Math.min(...s), Math.max(...s)), scaled(r, Math.min(...r), Math.max(...r))];
  return { s, r, q: ss.map((x, i) => v * x + (1 - v) * rs[i]!) };
};

export const naiveSpotis = (problem: Problem, expected?: readonly number[]): number[] =>
  problem.rows.map((row) =>
    total(
      row.map((x, j) => {
        const aim = expected?.[j] ?? (problem.directions[j] === "increasing" ? 20 : 2);
        return (shares(problem)[j]! * Math.abs(Math.min(20, Math.max(2, x)) - aim)) / 18;
      }),
    ),
  );

const preference = (f: PreferenceFunction, d: number): number => {
  if (d <= 0) return 0;
  switch (f.kind) {
    case "usual":
      return 1;
    case "uShape":
      return d > f.indifference ? 1 : 0;
    case "vShape":
      return d >= f.preference ? 1 : d / f.preference;
    case "level":
      return d > f.preference ? 1 : d > f.indifference ? 0.5 : 0;
    case "linear":
      if (d <= f.indifference) return 0;
      return d >= f.preference ? 1 : (d - f.indifference) / (f.preference - f.indifference);
    case "gaussian":
      return 1 - Math.exp(-(d ** 2) / (2 * f.inflection ** 2));
  }
};

/** How much better the first level is than the second. */
const lead = ({ rows, directions }: Problem, a: number, b: number, j: number): number =>
  directions[j] === "increasing" ? rows[a]![j]! - rows[b]![j]! : rows[b]![j]! - rows[a]![j]!;

export const naivePromethee = (problem: Problem, functions: readonly PreferenceFunction[]) => {
  const all = [...problem.rows.keys()];
  const pi = (a: number, b: number) =>
    total(shares(problem).map((share, j) => share * preference(functions[j]!, lead(problem, a, b, j))));
  const mean = (a: number, of: (b: number) => number) =>
    all.length === 1 ? 0 : total(all.filter((b) => b !== a).map(of)) / (all.length - 1);
  const positive = all.map((a) => mean(a, (b) => pi(a, b)));
  const negative = all.map((a) => mean(a, (b) => pi(b, a)));
  return { positive, negative, net: positive.map((flow, a) => flow - negative[a]!) };
};

/** The relation of PROMETHEE I by its three clauses. */
export const naivePartial = (
  { positive, negative }: { positive: readonly number[]; negative: readonly number[] },
  a: number,
  b: number,
): Relation => {
  const compare = (x: number, y: number) => (Math.abs(x - y) < eps ? 0 : Math.sign(x - y));
  const plus = compare(positive[a]!, positive[b]!);
  const minus = compare(negative[b]!, negative[a]!);
  if (plus === 0 && minus === 0) return "indifferent";
  if (plus >= 0 && minus >= 0) return "preferred";
  return plus <= 0 && minus <= 0 ? "behind" : "incomparable";
};

export const naiveElectre1 = (problem: Problem, concordance: number, discordance: number) => {
  const values = naiveValues(problem, "bounds");
  const cs = shares(problem);
  const pairs = (of: (a: number, b: number) => number) => values.map((_, a) => values.map((_, b) => of(a, b)));
  const agree = pairs((a, b) => total(cs.filter((_, j) => values[a]![j]! > values[b]![j]! - eps)));
  const object = pairs((a, b) =>
    Math.max(0, ...cs.map((share, j) => (share === 0 ? 0 : values[b]![j]! - values[a]![j]!))),
  );
  const outranks = values.map((_, a) =>
    values.map((_, b) => a !== b && agree[a]![b]! > concordance - eps && object[a]![b]! < discordance + eps),
  );
  return { agree, object, outranks };
};

/** Whether a set is a kernel when everything that reach each other are one: by Warshall's closure and both clauses. */
export const isKernel = (outranks: readonly (readonly boolean[])[], members: ReadonlySet<number>): boolean => {
  const all = [...outranks.keys()];
  const reach = outranks.map((row, a) => row.map((edge, b) => edge || a === b));
  for (const k of all) {
    for (const a of all) for (const b of all) if (reach[a]![k]! && reach[k]![b]!) reach[a]![b] = true;
  }
  const same = (a: number, b: number) => reach[a]![b]! && reach[b]![a]!;
  const isWhole = all.every((a) => all.every((b) => !same(a, b) || members.has(a) === members.has(b)));
  const hits = (a: number, b: number) =>
    !same(a, b) && all.some((x) => same(x, a) && all.some((y) => same(y, b) && outranks[x]![y]!));
  const isIndependent = [...members].every((a) => [...members].every((b) => !hits(a, b)));
  const isDominating = all.every((b) => members.has(b) || [...members].some((a) => hits(a, b)));
  return isWhole && isIndependent && isDominating;
};

export const naiveCredibility = (problem: Problem, limits: readonly ElectreThresholds[]): number[][] =>
  problem.rows.map((_, a) =>
    problem.rows.map((_, b) => {
      const cs = shares(problem);
      const parts = cs.flatMap((share, j) => {
        if (share === 0) return [];
        const { indifference: q = 0, preference: p = q, veto } = limits[j]!;
        const d = lead(problem, b, a, j);
        const c = d <= q ? 1 : d >= p ? 0 : (p - d) / (p - q);
        const no = veto === undefined || d <= p ? 0 : d >= veto ? 1 : (d - p) / (veto - p);
        return [{ share, c, no }];
      });
      const whole = total(parts.map(({ share, c }) => share * c));
      return parts.reduce((sigma, { no }) => (no > whole + eps ? (sigma * (1 - no)) / (1 - whole) : sigma), whole);
    }),
  );

/** Distillation as the textbook's nested steps: the best (or worst) classes in the order in which they are taken. */
export const naiveDistillation = (sigma: Table, best: boolean, alpha = 0.3, beta = -0.15): number[][] => {
  const slack = (level: number) => alpha + beta * level;
  const classes: number[][] = [];
  let left = [...sigma.keys()];
  while (left.length > 0) {
    let tied = left;
    let lambda = Math.max(0, ...left.flatMap((a) => left.filter((b) => b !== a).map((b) => sigma[a]![b]!)));
    for (;;) {
      const group = tied;
      const levels = group.flatMap((a) => group.filter((b) => b !== a).map((b) => sigma[a]![b]!));
      const next = Math.max(0, ...levels.filter((level) => level < lambda - slack(lambda) - eps));
      const beats = (a: number, b: number) =>
        sigma[a]![b]! > next + eps && sigma[a]![b]! - sigma[b]![a]! > slack(sigma[a]![b]!) + eps;
      const quality = group.map(
        (a) => group.filter((b) => beats(a, b)).length - group.filter((b) => beats(b, a)).length,
      );
      const wanted = best ? Math.max(...quality) : Math.min(...quality);
      tied = group.filter((_, i) => quality[i] === wanted);
      lambda = next;
      if (tied.length === 1 || lambda === 0) break;
    }
    classes.push(tied);
    const taken = tied;
    left = left.filter((a) => !taken.includes(a));
  }
  return classes;
};
