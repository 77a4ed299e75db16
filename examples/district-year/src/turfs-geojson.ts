import { toGeoJson } from "@vanstervind/turf-splitting/sheets";
import type { YearPlan } from "./plan-year.ts";

/** All turfs of all areas for any map; ids begin with the area's, and each feature says whether its doors are made up. */
export const turfsGeoJson = ({ turfs, district }: YearPlan): string => {
  const credits = new Set(district.provenance.flatMap(({ attribution }) => attribution?.credit ?? []));
  const features = turfs.areas.flatMap(({ id, name, madeUpDoors, madeUpHouseholds, plan }) =>
    toGeoJson(plan).features.map((feature) => ({
      ...feature,
      id: `${id}-${feature.id}`,
      properties: {
        ...feature.properties,
        turf: `${id}${feature.properties.turf}`,
        area: name,
        madeUpDoors,
        madeUpHouseholds,
      },
    })),
  );
  return `${JSON.stringify({ type: "FeatureCollection", attribution: [...credits].join("; "), features })}\n`;
};
