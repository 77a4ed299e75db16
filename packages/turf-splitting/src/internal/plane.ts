/** A flat map of a town, in metres: x to the east and y to the north of its middle. */
export interface Plane {
  x(lon: number, lat: number): number;
  y(lon: number, lat: number): number;
}

/**
 * The plane around some places, with the lengths of a degree on the WGS 84 ellipsoid at the middle latitude. Off by less
 * than 0.1 % within 50 km at Nordic latitudes. The antimeridian is no edge: longitudes are taken from the first place.
 */
export const createPlane = (places: readonly { readonly lon: number; readonly lat: number }[]): Plane => {
  let south = 90;
  let north = -90;
  for (const { lat } of places) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const lon0 = places[0]?.lon ?? 0;
  const lat0 = places.length === 0 ? 0 : (south + north) / 2;
  const phi = (lat0 * Math.PI) / 180;
  const perLon = 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
  const perLat = 111_132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi);
  return {
    x: (lon) => (((((lon - lon0 + 180) % 360) + 360) % 360) - 180) * perLon,
    y: (_lon, lat) => (lat - lat0) * perLat,
  };
};
