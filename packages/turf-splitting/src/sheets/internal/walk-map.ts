import type { PlannedStop } from "../planned-turf.ts";
import type { GeoPosition } from "../turf-polygons.ts";
import { type Markup, markup } from "./markup.ts";
import { stretchAt } from "./sites.ts";
import { unwrapped } from "./walk-lines.ts";

/** Width and height of the map in its own units, and what is left free along its edge. */
const size = 480;
const margin = 26;

/** At least so much is shown, in degrees of latitude: some 100 m. */
const leastDegrees = 0.0009;

/** Numbers nearer each other than this would be printed over each other. */
const labelRoom = 17;

/** A map of a walk: streets in grey, the walk dashed, stops as dots with numbers where there is room, metres below. */
export const walkMap = (
  stops: readonly PlannedStop[],
  streets: readonly (readonly GeoPosition[])[],
  label: string,
): Markup => {
  const places = unwrapped(stops);
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const stretch = stretchAt(((south + north) / 2) * 1e6);
  const span = Math.max((east - west) * stretch, north - south, leastDegrees);
  const scale = (size - 2 * margin) / span;
  const at = ([lon, lat]: GeoPosition): GeoPosition => [
    tenths(size / 2 + (lon - (west + east) / 2) * stretch * scale),
    tenths(size / 2 - (lat - (south + north) / 2) * scale),
  ];
  const path = (line: readonly GeoPosition[]): string => line.map((place) => at(place).join()).join(" ");
  const isNear = (line: readonly GeoPosition[]): boolean =>
    [0, 1].every((axis) => {
      const along = line.map((place) => at(place)[axis]!);
      return Math.min(...along) < size && Math.max(...along) > 0;
    });
  const dots = places.map(at);
  const [metres, length] = barOf(scale / 111_320);
  return markup`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}">
<g fill="none" stroke="#bbb" stroke-width="4" stroke-linejoin="round">${streets
    .filter(isNear)
    .map((line) => markup`<polyline points="${path(line)}"/>`)}</g>
<polyline points="${path(places)}" fill="none" stroke="#000" stroke-dasharray="4 3"/>
<g stroke="#000">${dots.map(([x, y], i) => markup`<circle cx="${x}" cy="${y}" r="${i === 0 ? 5 : 3}" fill="${i === 0 ? "#000" : "#fff"}"/>`)}</g>
<g font-size="13" font-weight="700" stroke="#fff" stroke-width="3" paint-order="stroke">${numbered(stops, dots).map(
    (i) => markup`<text x="${dots[i]![0] + 5}" y="${dots[i]![1] - 5}">${i + 1}</text>`,
  )}</g>
<path d="M10 ${size - 16}v6h${length}v-6" fill="none" stroke="#000"/><text x="14" y="${size - 14}" font-size="12">${metres} m</text>
<path d="M${size - 14} 30V10m-4 6l4-6 4 6" fill="none" stroke="#000"/>
</svg>`;
};

/** Which stops get a number: ends and turns into other streets first, then all others for which there is room. */
const numbered = (stops: readonly PlannedStop[], dots: readonly GeoPosition[]): number[] => {
  const isTurn = (i: number): boolean => i === 0 || i === stops.length - 1 || stops[i]!.street !== stops[i - 1]!.street;
  const shown: number[] = [];
  for (const i of dots.map((_, i) => i).sort((a, b) => Number(isTurn(b)) - Number(isTurn(a)) || a - b)) {
    const hasRoom = shown.every((j) => Math.hypot(dots[i]![0] - dots[j]![0], dots[i]![1] - dots[j]![1]) >= labelRoom);
    if (hasRoom) shown.push(i);
  }
  return shown;
};

/** A round number of metres, about a quarter of the map, and its length there. */
const barOf = (unitsPerMetre: number): readonly [metres: number, length: number] => {
  const wanted = size / 4 / unitsPerMetre;
  const ten = 10 ** Math.floor(Math.log10(wanted));
  const metres = [5, 2, 1].map((n) => n * ten).find((round) => round <= wanted)!;
  return [metres, tenths(metres * unitsPerMetre)];
};

const tenths = (value: number): number => Math.round(value * 10) / 10;
