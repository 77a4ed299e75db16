/** A position in WGS 84 degrees. */
interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres between two positions in a straight line over a round earth (haversine), right to half a percent. */
export const kilometres = (a: Position, b: Position): number => {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 12742 * Math.asin(Math.min(1, Math.sqrt(chord)));
};
