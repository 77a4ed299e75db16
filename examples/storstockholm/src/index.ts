/**
 * Open data of the Stockholm region with typed, validated loaders, and seeded synthetic associations, members,
 * volunteers, studies, venues and applications, for the examples.
 *
 * @packageDocumentation
 */

export * from "./attributions.ts";
export * from "./column-guide.ts";
export * from "./covers.ts";
export * from "./default-seed.ts";
export * from "./election-comparison.ts";
export * from "./export-district.ts";
export * from "./files.ts";
export * from "./geo/polygon-geometry.ts";
export * from "./geo/polygons.ts";
export * from "./geo/scan-geojson.ts";
export * from "./geo/write-geojson.ts";
export * from "./load-district.ts";
export * from "./municipality-statistics.ts";
export * from "./provenance.ts";
export * from "./rows/address.ts";
export * from "./rows/area-statistics.ts";
export * from "./rows/association.ts";
export * from "./rows/calendar-request.ts";
export * from "./rows/commemoration.ts";
export * from "./rows/completion.ts";
export * from "./rows/district-result.ts";
export * from "./rows/do-not-contact.ts";
export * from "./rows/election-district.ts";
export * from "./rows/fund-application.ts";
export * from "./rows/fund-round.ts";
export * from "./rows/holiday.ts";
export * from "./rows/member.ts";
export * from "./rows/municipality.ts";
export * from "./rows/participation.ts";
export * from "./rows/priority-override.ts";
export * from "./rows/role.ts";
export * from "./rows/street-network.ts";
export * from "./rows/study-session.ts";
export * from "./rows/study-unit.ts";
export * from "./rows/venue.ts";
export * from "./rows/volunteer.ts";
export * from "./synthetic/entrances.ts";
export * from "./synthetic/slug.ts";
