type Json = Readonly<Record<string, unknown>>;
type Position = readonly number[];

/** What is wrong with a FeatureCollection by RFC 7946, as far as features of points, lines and polygons go. */
export const geoJsonFaults = (text: string): string[] => {
  const whole = JSON.parse(text) as Json;
  if (whole.type !== "FeatureCollection" || !Array.isArray(whole.features)) return ["is no FeatureCollection"];
  const faults = "crs" in whole ? ["names a coordinate system, which section 4 took away"] : [];
  const ids = new Set<unknown>();
  for (const feature of whole.features as Json[]) {
    const fault = (message: string): void => void faults.push(`${feature.id}: ${message}`);
    if (feature.type !== "Feature") fault("is no Feature");
    if (typeof feature.properties !== "object") fault("has no properties");
    if (typeof feature.id !== "string" || ids.has(feature.id)) fault("has no id of its own");
    ids.add(feature.id);
    for (const message of geometryFaults(feature.geometry as Json)) fault(message);
  }
  return faults;
};

const geometryFaults = ({ type, coordinates }: Json): string[] => {
  switch (type) {
    case "Point":
      return positionFaults([coordinates as Position]);
    case "LineString":
      return lineFaults(coordinates as Position[]);
    case "MultiLineString":
      return (coordinates as Position[][]).flatMap(lineFaults);
    case "Polygon":
      return polygonFaults(coordinates as Position[][]);
    case "MultiPolygon":
      return (coordinates as Position[][][]).flatMap(polygonFaults);
    default:
      return [`has a geometry of type ${type}`];
  }
};

const positionFaults = (positions: readonly Position[]): string[] =>
  positions.flatMap((position) => {
    const [lon = Number.NaN, lat = Number.NaN] = position;
    const inRange = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && position.length === 2;
    return inRange ? [] : [`has no position in ${JSON.stringify(position)}`];
  });

const lineFaults = (line: readonly Position[]): string[] => [
  ...positionFaults(line),
  ...(line.length < 2 ? ["has a line of fewer than two positions"] : []),
];

const polygonFaults = (rings: readonly (readonly Position[])[]): string[] =>
  rings.flatMap((ring, index) => {
    const faults = positionFaults(ring);
    if (ring.length < 4) faults.push("has a ring of fewer than four positions");
    if (String(ring[0]) !== String(ring.at(-1))) faults.push("has a ring that is not closed");
    if (index === 0 ? area(ring) <= 0 : area(ring) >= 0) faults.push("has a ring that runs the wrong way");
    return faults;
  });

/** Twice the area around the first corner, positive counterclockwise. */
const area = (ring: readonly Position[]): number => {
  const [west, south] = ring[0]! as [number, number];
  return ring.slice(1).reduce((sum, [lon, lat], index) => {
    const [x, y] = ring[index]!;
    return sum + (x! - west) * (lat! - south) - (lon! - west) * (y! - south);
  }, 0);
};
