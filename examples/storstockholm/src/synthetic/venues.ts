import type { Random } from "@vanstervind/core";
import type { Position } from "@vanstervind/csv";
import type { Tables } from "../files.ts";
import { boundsOf, interiorPoint, isInside } from "../geo/polygon-geometry.ts";
import type { Municipality } from "../rows/municipality.ts";
import type { Venue } from "../rows/venue.ts";

const kinds = [
  { name: "Exempelsalen", seats: [60, 180], hourKronor: [150, 450] },
  { name: "Exempellokalen", seats: [14, 40], hourKronor: [0, 120] },
  { name: "Exempelbiblioteket", seats: [20, 60], hourKronor: [0, 0] },
  { name: "Exempelskolans aula", seats: [120, 400], hourKronor: [300, 900] },
] as const;

/** Two to four places in every municipality, inside its border, more where there are many associations. */
export const makeVenues = (
  { municipalities, associations }: Pick<Tables, "municipalities" | "associations">,
  random: Random,
): Venue[] => {
  const drafts = municipalities.flatMap((municipality) => {
    const local = associations.filter(({ municipalityCode }) => municipalityCode === municipality.code).length;
    const places = random.shuffle(kinds);
    return Array.from({ length: Math.min(16, 1 + local + random.integer(0, 2)) }, (_, index) => {
      const { name, seats, hourKronor } = places[index % places.length]!;
      const [lon, lat] = pointIn(municipality, random);
      const again = index < places.length ? "" : ` ${1 + Math.floor(index / places.length)}`;
      return {
        name: `${name}, ${municipality.name}${again}`,
        municipalityCode: municipality.code,
        lon,
        lat,
        capacity: 2 * random.integer(seats[0] / 2, seats[1] / 2 + 1),
        stepFree: random.next() < 0.8,
        hourOre: random.integer(hourKronor[0] / 10, hourKronor[1] / 10 + 1) * 1000,
        synthetic: true,
      };
    });
  });
  return drafts.map((venue, index) => ({ id: `v-${String(index + 1).padStart(3, "0")}`, ...venue }));
};

/** A point inside, drawn near the middle where most people live. */
const pointIn = ({ polygons }: Municipality, random: Random): Position => {
  const middle = interiorPoint(polygons);
  const { west, south, east, north } = boundsOf(polygons);
  const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  for (let attempt = 0; attempt < 50; attempt++) {
    const spread = 0.4 * 0.95 ** attempt;
    const lon = rounded(middle[0] + (random.next() - 0.5) * spread * (east - west));
    const lat = rounded(middle[1] + (random.next() - 0.5) * spread * (north - south));
    if (isInside(polygons, [lon, lat])) return [lon, lat];
  }
  return middle;
};
