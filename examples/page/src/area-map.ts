import { type ColourClass, classOf } from "./colour-scale.ts";
import { type Html, html } from "./html.ts";
import { fitProjection, type LonLat, type Projection, pathOf } from "./projection.ts";

/** An area with its border: polygons of rings, the first of each being the outer one. */
export interface DrawnArea {
  readonly code: string;
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** What a map of areas shows. */
export interface AreaMap {
  /** The value of each area, by code; areas without one are not drawn. */
  readonly values: ReadonlyMap<string, number>;
  readonly classes: readonly ColourClass[];
  /** Codes to mark with their place in the order. */
  readonly marked: readonly string[];
  readonly width: number;
  /** Whether the frame holds every area, or most of them: without those that lie far from all others. */
  readonly frame: "all" | "most";
  /** What a reader without sight is told. */
  readonly label: string;
}

/** The areas coloured by value, those to mark numbered. */
export const areaMap = (
  areas: readonly DrawnArea[],
  { values, classes, marked, width, frame, label }: AreaMap,
): Html => {
  const shown = areas.filter(({ code }) => values.has(code));
  const outlines = shown.flatMap(({ polygons }) => polygons.map(([outer]) => outer as readonly LonLat[]));
  const projection = fitProjection((frame === "most" ? withoutStrays(outlines) : outlines).flat(), width);
  // One path a class: a thousand areas in a handful of elements keep the page light.
  const paths = classes.map(({ colour }) => {
    const rings = shown
      .filter(({ code }) => classOf(values.get(code)!, classes).colour === colour)
      .flatMap(({ polygons }) => polygons.flatMap((rings) => rings as readonly (readonly LonLat[])[]));
    return html`<path d="${pathOf(rings, projection, true)}" fill="${colour}" fill-rule="evenodd" stroke="#fff" stroke-width=".25"/>`;
  });
  return html`<svg viewBox="0 0 ${projection.width} ${projection.height}" role="img" aria-label="${label}">
${paths}
${marked.map((code, index) => {
  const area = shown.find((each) => each.code === code);
  return area === undefined ? null : marker(middleOf(area.polygons as never), projection, index + 1);
})}
</svg>`;
};

/**
 * The outlines without those that lie far from all others (beyond three interquartile ranges): a district that the source
 * has put in the wrong municipality would shrink the map of the right ones.
 */
const withoutStrays = (outlines: readonly (readonly LonLat[])[]): readonly (readonly LonLat[])[] => {
  const middles = outlines.map((outline) => middleOf([[outline]]));
  const fences = ([0, 1] as const).map((axis) => {
    const sorted = middles.map((middle) => middle[axis]).sort((a, b) => a - b);
    const [low, high] = [0.25, 0.75].map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    const reach = 3 * (high! - low!);
    return [low! - reach, high! + reach] as const;
  });
  return outlines.filter((_, index) =>
    fences.every(([from, to], axis) => from <= middles[index]![axis]! && middles[index]![axis]! <= to),
  );
};

const marker = (point: LonLat, { project }: Projection, number: number): Html => {
  const [x, y] = project(point);
  return html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5" fill="#1d1a18" stroke="#fff" stroke-width=".8"/>
<text x="${x.toFixed(1)}" y="${(y + 2.4).toFixed(1)}" font-size="6.5" font-weight="700" fill="#fff" text-anchor="middle" font-family="sans-serif">${number}</text>`;
};

/** The middle of the box around the outer rings: good enough to hang a number on. */
const middleOf = (polygons: readonly (readonly (readonly LonLat[])[])[]): LonLat => {
  const points = polygons.flatMap(([outer = []]) => outer);
  const middle = (axis: 0 | 1): number => {
    const values = points.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
};
