import { fitProjection, type Html, html, type LonLat, type Projection, pathOf } from "@vanstervind/page";
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
${streets(network, projection, 0.6)}
${turfs.map(({ stops }, index) => {
  const colour = colours[index % colours.length]!;
  const dots = stops.map(place).map(projection.project);
  return html`<path d="${pathOf([stops.map(place)], projection, false)}" fill="none" stroke="${colour}" stroke-width="1.1" stroke-linejoin="round"/>
<path d="${dots.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`).join("")}" stroke="${colour}" stroke-width="2.6" stroke-linecap="round"/>`;
})}
</svg>`;
};

/** How many stops can all bear their number and still be read. */
const mostNumbers = 40;

/** One turf: the streets around it, its stops numbered in walking order (every tenth when they are many), and where to begin. */
export const walkMap = ({ stops }: Turf, network: StreetNetwork, width: number, label: string): Html => {
  const projection = fitProjection(stops.map(place), width, 18);
  return html`<svg viewBox="0 0 ${projection.width} ${projection.height}" role="img" aria-label="${label}">
<rect width="100%" height="100%" fill="#faf7f4"/>
${streets(network, projection, 3)}
<path d="${pathOf([stops.map(place)], projection, false)}" fill="none" stroke="#a3201f" stroke-width="1.4" stroke-dasharray="4 3"/>
${stops.map((stop, index) => {
  const [x, y] = projection.project(place(stop));
  const isEnd = index === 0 || index === stops.length - 1;
  if (stops.length > mostNumbers && !isEnd && (index + 1) % 10 !== 0) {
    return html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="1.6" fill="#1d1a18"/>`;
  }
  return html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6" fill="${index === 0 ? "#2f7d4f" : "#1d1a18"}"/>
<text x="${x.toFixed(1)}" y="${(y + 2.6).toFixed(1)}" font-size="7.5" font-weight="700" fill="#fff" text-anchor="middle" font-family="sans-serif">${index + 1}</text>`;
})}
</svg>`;
};

/** The streets that pass through the picture. */
const streets = ({ nodes, edges }: StreetNetwork, projection: Projection, width: number): Html => {
  const at = new Map(nodes.map((node) => [node.id, place(node)]));
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
