import type { District } from "@vanstervind/storstockholm";
import { type ColourClass, classOf } from "./colour-scale.ts";
import { type Html, html } from "./html.ts";
import { fitProjection, type LonLat, type Projection, pathOf } from "./projection.ts";

/** What a map of the districts shows. */
export interface PriorityMap {
  /** The score of each district, by code. */
  readonly scores: ReadonlyMap<string, number>;
  readonly classes: readonly ColourClass[];
  /** Codes to mark with their place in the order. */
  readonly marked: readonly string[];
  readonly width: number;
  /** What a reader without sight is told. */
  readonly label: string;
}

/** The districts coloured by score, municipal borders on top, the first ones numbered. */
export const priorityMap = (
  { electionDistricts, municipalities }: Pick<District, "electionDistricts" | "municipalities">,
  { scores, classes, marked, width, label }: PriorityMap,
): Html => {
  const shown = electionDistricts.filter(({ code }) => scores.has(code));
  const projection = fitProjection(
    shown.flatMap(({ polygons }) => polygons.flatMap(([outer]) => outer as readonly LonLat[])),
    width,
  );
  // One path a class: a thousand areas in a handful of elements keep the page light.
  const paths = classes.map(({ colour }) => {
    const rings = shown
      .filter(({ code }) => classOf(scores.get(code)!, classes).colour === colour)
      .flatMap(({ polygons }) => polygons.flatMap((rings) => rings as readonly (readonly LonLat[])[]));
    return html`<path d="${pathOf(rings, projection, true)}" fill="${colour}" fill-rule="evenodd" stroke="#fff" stroke-width=".25"/>`;
  });
  const borders = municipalities.flatMap(({ polygons }) => polygons.map(([outer]) => outer as readonly LonLat[]));
  const inFrame = borders.filter((ring) => ring.some((point) => isInside(projection, point)));
  return html`<svg viewBox="0 0 ${projection.width} ${projection.height}" role="img" aria-label="${label}">
${paths}
<path d="${pathOf(inFrame, projection, true)}" fill="none" stroke="#1d1a18" stroke-opacity=".45" stroke-width=".6"/>
${marked.map((code, index) => {
  const district = shown.find((each) => each.code === code);
  return district === undefined ? null : marker(middleOf(district.polygons as never), projection, index + 1);
})}
</svg>`;
};

const isInside = ({ width, height, project }: Projection, point: LonLat): boolean => {
  const [x, y] = project(point);
  return x >= 0 && x <= width && y >= 0 && y <= height;
};

const marker = (point: LonLat, { project }: Projection, number: number): Html => {
  const [x, y] = project(point);
  return html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5.5" fill="#1d1a18" stroke="#fff" stroke-width=".8"/>
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
