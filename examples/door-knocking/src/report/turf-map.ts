import { fitProjection, type Html, html, type LonLat, pathOf } from "@vanstervind/page";
import type { Turf } from "@vanstervind/turf-splitting";
import { turfPolygons } from "@vanstervind/turf-splitting/sheets";
import type { Town } from "../town.ts";

/** How a turf is drawn. */
export interface TurfLook {
  /** Colour of its area. */
  readonly fill: string;
  /** What a reader who points at it is told. */
  readonly title: string;
  /** Whether its walk is drawn and its number stands out. */
  readonly isMarked: boolean;
}

/** What a map of turfs shows. */
export interface TurfMap {
  readonly turfs: readonly Turf[];
  readonly network: Town["network"];
  readonly lookOf: (turf: Turf) => TurfLook;
  readonly width: number;
  /** What a reader without sight is told. */
  readonly label: string;
}

/** The areas of turfs over the streets, each with its number; the walks of those that are marked. */
export const turfMap = ({ turfs, network, lookOf, width, label }: TurfMap): Html => {
  const areas = turfPolygons(turfs);
  const looks = new Map(turfs.map((turf) => [turf.id, lookOf(turf)]));
  const outlines = areas.flatMap(({ polygons }) => polygons.map(([outer = []]) => outer as readonly LonLat[]));
  const projection = fitProjection(outlines.flat(), width, 10);
  const isInside = (line: readonly LonLat[]): boolean =>
    line.some((point) => {
      const [x, y] = projection.project(point);
      return x > 0 && x < projection.width && y > 0 && y < projection.height;
    });
  const streets = (network?.edges ?? []).flatMap(({ line }) =>
    line && line.length > 1 && isInside(line) ? [line] : [],
  );
  const marked = turfs.filter(({ id }) => looks.get(id)!.isMarked);
  const walks = marked.map(({ stops }) => stops.map(({ lon, lat }): LonLat => [lon, lat]));
  const numbers = withRoom(
    turfs.map(({ id, centre }) => {
      const [x, y] = projection.project([centre.lon, centre.lat]);
      return { id, isMarked: looks.get(id)!.isMarked, x, y };
    }),
  );
  return html`<svg viewBox="0 0 ${projection.width} ${projection.height}" role="img" aria-label="${label}">
${areas.map(({ turf, polygons }) => {
  const { fill, title } = looks.get(turf)!;
  const rings = polygons.flatMap((own) => own as readonly (readonly LonLat[])[]);
  return html`<path d="${pathOf(rings, projection, true)}" fill="${fill}" fill-rule="evenodd" stroke="#fff" stroke-width="1"><title>${title}</title></path>
`;
})}
<path d="${pathOf(streets, projection, false)}" fill="none" stroke="#645c57" stroke-opacity=".45" stroke-width=".6"/>
<path d="${pathOf(walks, projection, false)}" fill="none" stroke="#1d1a18" stroke-width=".8" stroke-dasharray="3 2"/>
<g font-size="8" font-family="sans-serif" text-anchor="middle" stroke="#fff" stroke-width="2" stroke-opacity=".8" paint-order="stroke">${numbers.map(
    ({ id, isMarked, x, y }) =>
      html`<text x="${x.toFixed(1)}" y="${(y + 3).toFixed(1)}"${isMarked ? html` font-size="11" font-weight="700"` : null}>${id}</text>`,
  )}</g>
</svg>`;
};

/** A turf's number and where it stands. */
interface Label {
  readonly id: string;
  readonly isMarked: boolean;
  readonly x: number;
  readonly y: number;
}

/** The numbers for which there is room, those of marked turfs first: a number that lies over another tells nothing. */
const withRoom = (labels: readonly Label[]): Label[] => {
  const shown: Label[] = [];
  for (const label of [...labels].sort((a, b) => Number(b.isMarked) - Number(a.isMarked))) {
    const isFree = shown.every(
      ({ x, y, isMarked }) =>
        Math.abs(x - label.x) > (isMarked ? 21 : 15) || Math.abs(y - label.y) > (isMarked ? 10 : 8),
    );
    if (isFree) shown.push(label);
  }
  return shown;
};
