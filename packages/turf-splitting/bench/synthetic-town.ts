import { createRandom } from "@vanstervind/core";
import type { Address, StreetNetwork } from "@vanstervind/turf-splitting";

/** A made-up town: doors, and the streets between them. */
export interface SyntheticTown {
  readonly addresses: readonly Address[];
  readonly network: StreetNetwork;
}

/**
 * Quarters of some 700 doors, each a grid of streets turned its own way and joined to the next by one or two roads:
 * villas 24 m apart, or stairwells of 6 to 24 households 20 m apart; one street in ten is missing.
 */
export const syntheticTown = (doors: number, seed: string | number): SyntheticTown => {
  const random = createRandom(seed);
  const at = (x: number, y: number) => ({ lon: 18 + x / 57_500, lat: 59 + y / 111_400 });
  const nodes: StreetNetwork["nodes"][number][] = [];
  const edges: StreetNetwork["edges"][number][] = [];
  const places: [x: number, y: number][] = [];
  const addresses: Address[] = [];
  const link = (from: number, to: number, name: string): number => {
    const [[ax, ay], [bx, by]] = [places[from]!, places[to]!];
    const metres = Math.hypot(bx - ax, by - ay);
    edges.push({ id: `e${edges.length}`, from: `n${from}`, to: `n${to}`, metres, name });
    return metres;
  };
  const perRow = Math.ceil(Math.sqrt(doors / 700));

  for (let quarter = 0; addresses.length < doors; quarter++) {
    const [middleX, middleY] = [(quarter % perRow) * 1600, Math.floor(quarter / perRow) * 1600];
    const angle = random.next() * (Math.PI / 2);
    const isDense = random.next() < 0.5;
    const [columns, rows] = [random.integer(6, 10), random.integer(6, 10)];
    const [width, height] = isDense ? [120, 90] : [150, 70];
    const first = places.length;
    for (let j = 0; j <= rows; j++) {
      for (let i = 0; i <= columns; i++) {
        const [u, v] = [(i - columns / 2) * width, (j - rows / 2) * height];
        const [x, y] = [Math.cos(angle) * u - Math.sin(angle) * v, Math.sin(angle) * u + Math.cos(angle) * v];
        nodes.push({ id: `n${places.length}`, ...at(middleX + x, middleY + y) });
        places.push([middleX + x, middleY + y]);
      }
    }
    const street = (from: number, to: number, name: string): void => {
      if (random.next() < 0.1) return;
      const metres = link(from, to, name);
      const [[ax, ay], [bx, by]] = [places[from]!, places[to]!];
      const gap = isDense ? 20 : 24;
      for (const side of [-1, 1]) {
        for (let along = 10 + random.next() * gap; along < metres - 10 && addresses.length < doors; along += gap) {
          const t = along / metres;
          const [x, y] = [
            ax + t * (bx - ax) - (side * 9 * (by - ay)) / metres,
            ay + t * (by - ay) + (side * 9 * (bx - ax)) / metres,
          ];
          const n = addresses.length;
          const households = isDense ? random.integer(6, 25) : 1;
          addresses.push({ id: `a${n}`, ...at(x, y), street: name, houseNumber: String(n), households });
        }
      }
    };
    const id = (i: number, j: number): number => first + j * (columns + 1) + i;
    for (let j = 0; j <= rows; j++) {
      for (let i = 0; i <= columns; i++) {
        if (i < columns) street(id(i, j), id(i + 1, j), `${quarter} Row ${j}`);
        if (j < rows) street(id(i, j), id(i, j + 1), `${quarter} Column ${i}`);
      }
    }
    if (quarter > 0)
      for (let road = 0; road < 2; road++) link(random.integer(0, first), random.integer(first, places.length), "Road");
  }
  return { addresses, network: { nodes, edges } };
};
