import type { LinkedCells } from "./linked-cells.ts";

/** What it costs to change a cell by a number; `Infinity` where it may not. */
export type PriceOfChange = (cell: number, by: number) => number;

/** The cheapest box by which the target changes by a number, as changes by cell; `null` when there is none. */
export type FindBox = (target: number, by: number, priceOf: PriceOfChange) => readonly number[] | null;

/** A table with all its margins, for looking cells up by their coordinates. */
interface Block {
  readonly dimensions: readonly string[];
  /** The coordinate of each value, by dimension. */
  readonly coordinates: readonly ReadonlyMap<string, number>[];
  /** By set of dimensions, as bits. */
  readonly margins: readonly Margin[];
  /** Whether another table has all these dimensions too, as bits. */
  readonly isShared: (dimensions: number) => boolean;
}

interface Margin {
  readonly dimensions: number;
  /** How far apart neighbours along each dimension lie; 0 for a dimension that is summed over. */
  readonly strides: readonly number[];
  /** Cells by place; -1 for a count of 0. */
  readonly cells: Int32Array;
}

/** Tables with more places than this are left to other searches. */
const maxPlaces = 1 << 20;

/**
 * Finds moves that are boxes: two values of some dimensions, one value of each other, and changes of alternating sign
 * at the corners. Every margin over a dimension with two values stays as it is; the others change with the corners.
 *
 * A box in a table of d dimensions changes 2^d cells, and for each choice of dimensions a target has no more boxes than
 * the table has places, so that all are tried. The first that changes each cell at price 1 is taken at once.
 */
export const boxFinder = (linked: LinkedCells): FindBox => {
  const named = linked.keys.map((key) => JSON.parse(key) as [string[], string[]]);
  const blocks = blocksOf(named);
  const isSound = soundness(linked);
  return (target, by, priceOf) => {
    const [own, values] = named[target]!;
    let best: ReadonlyMap<number, number> | null = null;
    let cheapest = Number.POSITIVE_INFINITY;
    for (const block of blocks) {
      const { dimensions, coordinates, margins, isShared } = block;
      if (!own.every((name) => dimensions.includes(name))) continue;
      const at = dimensions.map((name, d) =>
        own.includes(name) ? coordinates[d]!.get(values[own.indexOf(name)]!)! : -1,
      );
      const mask = at.reduce((bits, value, d) => (value < 0 ? bits : bits | (1 << d)), 0);
      for (let pairs = mask; pairs >= 0; pairs--) {
        if ((pairs & mask) !== pairs || isShared(pairs)) continue;
        const changed = margins.filter((margin) => (margin.dimensions & pairs) === pairs);
        const corners = Array.from({ length: pairs + 1 }, (_, corner) => corner).filter((one) => (one & pairs) === one);
        const signs = corners.map(signOf);
        for (const [near, far] of choices(block, at, pairs)) {
          const found = new Map<number, number>();
          let price = 0;
          search: for (const { strides, cells } of changed) {
            for (let c = 0; c < corners.length; c++) {
              let place = 0;
              for (let d = 0; d < strides.length; d++) {
                place += strides[d]! * ((corners[c]! >> d) & 1 ? far[d]! : near[d]!);
              }
              const cell = cells[place]!;
              const change = signs[c]! * by;
              price += cell < 0 ? Number.POSITIVE_INFINITY : priceOf(cell, change);
              if (price >= cheapest) break search;
              found.set(cell, change);
            }
          }
          if (price >= cheapest || !isSound(found)) continue;
          best = found;
          cheapest = price;
          if (price <= found.size * Math.abs(by)) return spread(found, linked.keys.length);
        }
      }
    }
    return best === null ? null : spread(best, linked.keys.length);
  };
};

const signOf = (corner: number): number => {
  let sign = 1;
  for (let bits = corner; bits > 0; bits &= bits - 1) sign = -sign;
  return sign;
};

const spread = (changes: ReadonlyMap<number, number>, size: number): number[] => {
  const move = Array.from({ length: size }, () => 0);
  for (const [cell, change] of changes) move[cell] = change;
  return move;
};

/** Every second value of the dimensions in pairs and every value of those that are not given, always in the same arrays. */
function* choices(
  { coordinates }: Block,
  at: readonly number[],
  pairs: number,
): Generator<readonly [number[], number[]]> {
  const near = at.map((value) => Math.max(0, value));
  const far = [...near];
  const free = at.flatMap((value, d) => (value < 0 || (pairs >> d) & 1 ? [d] : []));
  const count = free.reduce((product, d) => product * coordinates[d]!.size, 1);
  for (let n = 0; n < count; n++) {
    let rest = n;
    let isBox = true;
    for (const d of free) {
      const value = rest % coordinates[d]!.size;
      rest = Math.floor(rest / coordinates[d]!.size);
      if ((pairs >> d) & 1) far[d] = value;
      else near[d] = value;
      if (value === at[d]) isBox = false;
    }
    if (isBox) yield [near, far];
  }
}

/** The tables that lie in no other, with their cells by place. */
const blocksOf = (named: readonly (readonly [string[], string[]])[]): Block[] => {
  const lists = [...new Map(named.map(([dimensions]) => [dimensions.join("\n"), dimensions])).values()];
  const widest = lists.filter(
    (list, i) =>
      !lists.some((other, j) => j !== i && list.length < other.length && list.every((name) => other.includes(name))),
  );
  return widest.flatMap((dimensions): Block[] => {
    const inside = named.flatMap(([names, values], cell) =>
      names.every((name) => dimensions.includes(name)) ? [{ names, values, cell }] : [],
    );
    const coordinates = dimensions.map((name) => {
      const values = new Set(
        inside.flatMap(({ names, values }) => (names.includes(name) ? values[names.indexOf(name)]! : [])),
      );
      return new Map([...values].map((value, i) => [value, i]));
    });
    if (coordinates.reduce((product, { size }) => product * size, 1) > maxPlaces) return [];
    const margins = Array.from({ length: 1 << dimensions.length }, (_, mask): Margin => {
      let places = 1;
      const strides = coordinates.map(({ size }, d) => {
        if (((mask >> d) & 1) === 0) return 0;
        const stride = places;
        places *= size;
        return stride;
      });
      return { dimensions: mask, strides, cells: new Int32Array(places).fill(-1) };
    });
    for (const { names, values, cell } of inside) {
      const places = names.map((name) => dimensions.indexOf(name));
      const { strides, cells } = margins[places.reduce((bits, d) => bits | (1 << d), 0)]!;
      cells[places.reduce((sum, d, i) => sum + strides[d]! * coordinates[d]!.get(values[i]!)!, 0)] = cell;
    }
    const others = widest.filter((list) => list !== dimensions);
    const isShared = (mask: number): boolean =>
      others.some((list) => dimensions.every((name, d) => ((mask >> d) & 1) === 0 || list.includes(name)));
    return [{ dimensions, coordinates, margins, isShared }];
  });
};

/** Whether changes leave every sum true: also those that link tables by more than the margins they share. */
const soundness = ({ keys, sums }: LinkedCells): ((changes: ReadonlyMap<number, number>) => boolean) => {
  const sumsOf = keys.map((): number[] => []);
  for (const [sum, { of, parts }] of sums.entries()) for (const cell of [of, ...parts]) sumsOf[cell]!.push(sum);
  return (changes) => {
    const touched = new Set([...changes.keys()].flatMap((cell) => sumsOf[cell]!));
    return [...touched].every((sum) => {
      const { of, parts } = sums[sum]!;
      return parts.reduce((all, part) => all + (changes.get(part) ?? 0), 0) === (changes.get(of) ?? 0);
    });
  };
};
