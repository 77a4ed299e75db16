type Position = readonly number[];

/** What is wrong with a GeoJSON FeatureCollection by RFC 7946, as far as one feature goes; empty when nothing is. */
export const geoJsonFaults = (value: unknown): string[] => {
  const collection = JSON.parse(JSON.stringify(value)) as {
    type: string;
    features: { type: string; id: string; geometry: { type: string; coordinates: never }; properties: object }[];
  };
  const faults: string[] = [];
  if (collection.type !== "FeatureCollection") faults.push("no collection");
  const ids = new Set<string>();
  for (const { type, id, geometry, properties } of collection.features) {
    const fail = (what: string): number => faults.push(`${id}: ${what}`);
    if (type !== "Feature") fail("no feature");
    if (ids.has(id)) fail("the id is used twice");
    ids.add(id);
    if (typeof properties !== "object") fail("no properties");
    const { positions, polygons, lines } = parts(geometry);
    for (const position of [...positions, ...polygons.flat(2), ...lines.flat()]) {
      const [lon, lat] = position as [number, number];
      if (position.length !== 2 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) fail(`at ${position}`);
    }
    for (const line of lines) if (line.length < 2) fail("a line of one position");
    for (const rings of polygons) {
      if (rings.length === 0) fail("a polygon without rings");
      for (const [i, ring] of rings.entries()) {
        if (ring.length < 4) fail("a ring of fewer than four positions");
        if (String(ring[0]) !== String(ring.at(-1))) fail("an open ring");
        if (area(ring) > 0 !== (i === 0)) fail("a ring that runs the wrong way");
      }
    }
  }
  return faults;
};

/** Twice the area, above 0 when the ring runs anticlockwise; from its first corner, for small numbers. */
const area = (ring: readonly Position[]): number => {
  const [x0, y0] = ring[0] as [number, number];
  return ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i] as [number, number];
    return sum + (px - x0) * (y! - y0) - (x! - x0) * (py - y0);
  }, 0);
};

const parts = (geometry: { type: string; coordinates: never }) => {
  const none = { positions: [] as Position[], polygons: [] as Position[][][], lines: [] as Position[][] };
  switch (geometry.type) {
    case "Point":
      return { ...none, positions: [geometry.coordinates as Position] };
    case "LineString":
      return { ...none, lines: [geometry.coordinates as Position[]] };
    case "MultiLineString":
      return { ...none, lines: geometry.coordinates as Position[][] };
    case "Polygon":
      return { ...none, polygons: [geometry.coordinates as Position[][]] };
    case "MultiPolygon":
      return { ...none, polygons: geometry.coordinates as Position[][][] };
    default:
      throw new Error(`${geometry.type} is no geometry`);
  }
};
