import type { Alternative, Block, Criterion, Model, Part, ValueFunction } from "@vanstervind/priority-scoring";
import fc from "fast-check";

const tenths = (from: number, to: number) => fc.integer({ min: from * 10, max: to * 10 }).map((n) => n / 10);

const bounds = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 40 })).map(([low, width]) => ({
  low,
  high: low + width,
}));
const rho = fc.constantFrom(-30, -4, 2, 5, 20, 1000);
const points = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -20, max: 60 }), { minLength: 2, maxLength: 4 }),
    fc.array(tenths(0, 1), { minLength: 4, maxLength: 4 }),
  )
  .map(([xs, vs]) => {
    const sorted = vs.toSorted((a, b) => a - b);
    return xs.toSorted((a, b) => a - b).map((x, i) => ({ x, value: sorted[i]! }));
  });

/** A direction and a value function that fits it. */
const valued = (extend: boolean): fc.Arbitrary<Pick<Criterion, "direction" | "value">> =>
  fc
    .record({
      direction: fc.constantFrom("increasing", "decreasing"),
      value: fc.oneof(
        bounds.map((b): ValueFunction => ({ kind: "linear", ...b, ...(extend ? { outside: "extend" } : {}) })),
        fc.tuple(bounds, rho).map(([b, r]): ValueFunction => ({ kind: "exponential", ...b, rho: r })),
        points.map((p): ValueFunction => ({ kind: "piecewise", points: p })),
      ),
    })
    .map(({ direction, value }) =>
      direction === "decreasing" && value.kind === "piecewise"
        ? { direction, value: { ...value, points: value.points.map(({ x, value: v }) => ({ x, value: 1 - v })) } }
        : { direction, value },
    );

const criterion = (extend: boolean): fc.Arbitrary<Criterion> =>
  valued(extend).map((rest) => ({
    id: "set later",
    name: { sv: "mått", en: "measure" },
    unit: "%",
    source: "made up",
    date: "2022-09-11",
    ...rest,
  }));

const weight = fc.constantFrom(0.5, 1, 2, 3, 10);

const block = (depth: number, extend: boolean): fc.Arbitrary<Block> =>
  fc
    .record({
      combine: extend
        ? fc.constantFrom("weightedSum" as const, "minimum" as const)
        : fc.constantFrom("weightedSum" as const, "product" as const, "weightedProduct" as const, "minimum" as const),
      parts: fc.array(
        fc.tuple(
          weight,
          depth === 0
            ? criterion(extend).map((c): Omit<Part, "weight"> => ({ criterion: c }))
            : fc.oneof(
                criterion(extend).map((c): Omit<Part, "weight"> => ({ criterion: c })),
                block(depth - 1, extend).map((b): Omit<Part, "weight"> => ({ block: b })),
              ),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ combine, parts }) => ({
      id: "set later",
      name: { sv: "block", en: "block" },
      combine,
      parts: parts.map(([w, part]) => ({
        weight: combine === "weightedSum" || combine === "weightedProduct" ? w : 1,
        ...part,
      })),
    }));

/** Gives every criterion and block an id of its own: c0, c1, … and b0, b1, … */
const withIds = (root: Block): Model => {
  const next = { c: 0, b: 0 };
  const visit = (b: Block): Block => ({
    ...b,
    id: `b${next.b++}`,
    parts: b.parts.map((part) =>
      part.block === undefined
        ? { weight: part.weight, criterion: { ...part.criterion!, id: `c${next.c++}` } }
        : { weight: part.weight, block: visit(part.block) },
    ),
  });
  return visit(root);
};

/** A model up to three blocks deep, of all ways to combine and all value functions. */
export const model: fc.Arbitrary<Model> = block(2, false).map(withIds);

/** A model whose linear criteria go on outside their bounds. */
export const extendedModel: fc.Arbitrary<Model> = block(1, true).map(withIds);

/** The criteria of a model, by their own recursion. */
export const criteriaIn = (b: Block): Criterion[] =>
  b.parts.flatMap((part) => (part.block === undefined ? [part.criterion!] : criteriaIn(part.block)));

const level = fc.oneof(fc.integer({ min: -30, max: 70 }), tenths(-30, 70));

/** Alternatives for a model, with missing figures when asked for. */
export const alternativesFor = (m: Model, gaps = false): fc.Arbitrary<Alternative[]> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom("area" as const, "issue" as const, "audience" as const),
        fc.tuple(...criteriaIn(m).map(() => (gaps ? fc.option(level, { freq: 3 }) : level))),
      ),
      { maxLength: 7 },
    )
    .map((rows) =>
      rows.map(([kind, levels], i) => ({
        id: `a${i}`,
        name: `Alternative ${i}`,
        kind,
        values: Object.fromEntries(criteriaIn(m).map(({ id }, c) => [id, levels[c]!])),
      })),
    );

/** A model and alternatives for it. */
export const problem = fc
  .oneof({ weight: 4, arbitrary: model }, { weight: 1, arbitrary: extendedModel })
  .chain((m) => alternativesFor(m).map((alternatives) => ({ model: m, alternatives })));

/** The same with missing figures. */
export const problemWithGaps = model.chain((m) =>
  alternativesFor(m, true).map((alternatives) => ({ model: m, alternatives })),
);

/** The model with every criterion replaced. */
export const mapCriteria = (m: Model, change: (criterion: Criterion) => Criterion): Model => ({
  ...m,
  parts: m.parts.map(({ weight: w, criterion: c, block: b }) =>
    b === undefined ? { weight: w, criterion: change(c!) } : { weight: w, block: mapCriteria(b, change) },
  ),
});

/** The model with every block's parts replaced, inner blocks first. */
export const mapParts = (m: Model, change: (parts: readonly Part[], block: Block) => readonly Part[]): Model => ({
  ...m,
  parts: change(
    m.parts.map((part) => (part.block === undefined ? part : { ...part, block: mapParts(part.block, change) })),
    m,
  ),
});

/** Freezes a value all the way down, so that any change to it throws. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
};
