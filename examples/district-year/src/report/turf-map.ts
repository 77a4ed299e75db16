import { fitProjection, type Html, html, type LonLat, pathOf, streetPath } from "@vanstervind/page";
import type { StreetNetwork, Turf } from "@vanstervind/turf-splitting";

/** Colours that stay apart beside each other; turfs take them in turn along the tour. */
const colours = ["#a3201f", "#3f6fa3", "#2f7d4f", "#c98a1b", "#7b4a9c", "#00798c", "#8a5a2b", "#c2185b"] as const;

const place = ({ lon, lat }: { readonly lon: number; readonly lat: number }): LonLat => [lon, lat];

/** All turfs of an area on its streets, each walk in a colour of its own. */
export const turfMap = (turfs: readonly Turf[], network: StreetNetwork, width: number, label: string): Html => {
  const projection = fitProjection(
    turfs.flatMap(({ stops }) => stops.map(place)),
    width,
  );
  return html`<svg viewBox="0 0 ${projection.width} ${projection.height}" role="img" aria-label="${label}">
${streetPath(network, projection, 0.6)}
${turfs.map(({ stops }, index) => {
  const colour = colours[index % colours.length]!;
  const dots = stops.map(place).map(projection.project);
  return html`<path d="${pathOf([stops.map(place)], projection, false)}" fill="none" stroke="${colour}" stroke-width="1.1" stroke-linejoin="round"/>
<path d="${dots.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`).join("")}" stroke="${colour}" stroke-width="2.6" stroke-linecap="round"/>`;
})}
</svg>`;
};
