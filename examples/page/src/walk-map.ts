import { type Html, html } from "./html.ts";
import { fitProjection, type LonLat, type Projection, pathOf } from "./projection.ts";

/** A place that is walked to. */
interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Streets as a network of nodes and edges, as far as drawing needs it. */
export interface DrawnStreets {
  readonly nodes: readonly (Place & { readonly id: string })[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly line?: readonly LonLat[] | null | undefined;
  }[];
}

/** What a map of a walk shows. */
export interface WalkMap {
  /** The stops in walking order. */
  readonly stops: readonly Place[];
  /** `null` where no streets are known. */
  readonly streets: DrawnStreets | null;
  readonly width: number;
  /** What a reader without sight is told. */
  readonly label: string;
  /** The number of the stop from which stops are squares: another task begins there. */
  readonly squaresFrom?: number;
}

/** Half the width of a numbered stop. */
const reach = 8.5;

/**
 * A walk on its streets, black on white: stops numbered in walking order, the first one filled, and a dot where a number
 * would lie over another.
 */
export const walkMap = ({ stops, streets, width, label, squaresFrom = Infinity }: WalkMap): Html => {
  const places = stops.map(({ lon, lat }): LonLat => [lon, lat]);
  const projection = fitProjection(places, width, 20);
  const dots = places.map(projection.project);
  const numbered = withRoom(dots);
  return html`<svg viewBox="0 0 ${projection.width} ${projection.height}" role="img" aria-label="${label}">
<rect width="100%" height="100%" fill="#fff"/>
${streets === null ? null : streetPath(streets, projection, 3)}
<path d="${pathOf([places], projection, false)}" fill="none" stroke="#000" stroke-dasharray="4 3"/>
${dots.map(([x, y], i) => (numbered.has(i) ? null : html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2"/>`))}
${dots.map(([x, y], i) => {
  if (!numbered.has(i)) return null;
  const [fill, ink] = i === 0 ? ["#000", "#fff"] : ["#fff", "#000"];
  const shape =
    i + 1 >= squaresFrom
      ? html`<rect x="${(x - reach).toFixed(1)}" y="${(y - reach).toFixed(1)}" width="${2 * reach}" height="${2 * reach}" fill="${fill}" stroke="#000"/>`
      : html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${reach}" fill="${fill}" stroke="#000"/>`;
  return html`${shape}
<text x="${x.toFixed(1)}" y="${(y + 3.3).toFixed(1)}" font-size="9.5" font-weight="700" fill="${ink}" text-anchor="middle" font-family="sans-serif">${i + 1}</text>`;
})}
</svg>`;
};

/** With more stops than this, marks stand farther apart. */
const many = 60;

/** Which of the points can bear a mark that lies over no other: both ends first, then in order. */
const withRoom = (points: readonly (readonly [x: number, y: number])[]): ReadonlySet<number> => {
  const room = (points.length > many ? 4 : 2.4) * reach;
  const shown: number[] = [];
  const order = new Set([0, points.length - 1, ...points.keys()]);
  for (const i of order) {
    const [x, y] = points[i] ?? [Number.NaN, Number.NaN];
    if (shown.every((j) => Math.hypot(points[j]![0] - x, points[j]![1] - y) > room)) shown.push(i);
  }
  return new Set(shown);
};

/** The streets that pass through a picture, as one grey path. */
export const streetPath = ({ nodes, edges }: DrawnStreets, projection: Projection, width: number): Html => {
  const at = new Map(nodes.map(({ id, lon, lat }): [string, LonLat] => [id, [lon, lat]]));
  const isSeen = (point: LonLat): boolean => {
    const [x, y] = projection.project(point);
    return x > -40 && x < projection.width + 40 && y > -40 && y < projection.height + 40;
  };
  const lines = edges.flatMap(({ from, to, line }) => {
    const ends = [at.get(from), at.get(to)].filter((point) => point !== undefined);
    const course: readonly LonLat[] = line !== null && line !== undefined && line.length > 1 ? line : ends;
    return course.some(isSeen) ? [course] : [];
  });
  return html`<path d="${pathOf(lines, projection, false)}" fill="none" stroke="#cfc6be" stroke-width="${width}" stroke-linecap="round"/>`;
};
