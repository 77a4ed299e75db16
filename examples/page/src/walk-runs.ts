import { type Html, html } from "./html.ts";

/** A stop of a walk, as far as a sheet tells of it. */
export interface ListedStop {
  readonly street: string;
  readonly houseNumber: string;
  readonly households: number;
}

/** A stop with its number in the walk, from 1. */
export interface OrderedStop<Stop> {
  readonly stop: Stop;
  readonly order: number;
}

/** A walk cut where it turns into another street. */
export const walkRuns = <Stop extends ListedStop>(
  stops: readonly Stop[],
): readonly (readonly OrderedStop<Stop>[])[] => {
  const runs: OrderedStop<Stop>[][] = [];
  for (const [index, stop] of stops.entries()) {
    const run = runs.at(-1);
    const ordered = { stop, order: index + 1 };
    if (run !== undefined && run[0]!.stop.street === stop.street) run.push(ordered);
    else runs.push([ordered]);
  }
  return runs;
};

/** The numbers of a run's first and last stop: "3–7". */
export const orderOf = (run: readonly OrderedStop<unknown>[]): string => {
  const [first, last] = [run[0]!.order, run.at(-1)!.order];
  return first === last ? String(first) : `${first}–${last}`;
};

/** A box to tick. */
export const box: Html = html`<span class="box"></span>`;

/** A run's stops with a box each, and how many doors they have where it is more than one. */
export const stopBoxes = (run: readonly OrderedStop<ListedStop>[]): readonly Html[] =>
  run.map(
    ({ stop: { street, houseNumber, households } }) =>
      html`<span class="chip">${box} ${houseNumber || street}${households > 1 ? html` <small>(${households})</small>` : null}</span> `,
  );

/** The streets with the most stops, by which people speak of a walk: the most first, then by name. */
export const mainStreets = (stops: readonly Pick<ListedStop, "street">[], most: number): string[] => {
  const counts = new Map<string, number>();
  for (const { street } of stops) counts.set(street, (counts.get(street) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([street]) => street);
};
