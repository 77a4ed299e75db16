import { type District, files, isUnallotted, type TableName, tableNames } from "@vanstervind/storstockholm";

/**
 * A part of the district that is planned in a moment: the smallest election districts, the first associations with
 * their members, the addresses around one that is not to be visited, and of the rest what speaks of nothing else.
 */
export const smallDistrict = (district: District): District => {
  // In dense districts households share stairwells, so there are few doors to make up.
  const bySize = [...district.electionDistricts].sort((a, b) => a.areaSquareMetres - b.areaSquareMetres);
  const codes = new Set(bySize.slice(0, 6).map(({ code }) => code));
  const own = new Set(district.associations.slice(0, 8).map(({ id }) => id));
  const [refused] = district.doNotContact;
  const middle = district.addresses.find(({ id }) => id === refused?.addressId)!;
  const isNear = ({ lon, lat }: { readonly lon: number | null; readonly lat: number | null }, degrees: number) =>
    Math.abs(lon! - middle.lon!) < 2 * degrees && Math.abs(lat! - middle.lat!) < degrees;
  const [anyDistrict] = codes;
  return referringToWhatIsThere({
    ...district,
    electionDistricts: district.electionDistricts.filter(({ code }) => codes.has(code)),
    results2022: district.results2022.filter((row) => codes.has(row.code) && !isUnallotted(row)),
    results2018: district.results2018.filter(({ code }) => codes.has(code)),
    addresses: district.addresses.filter((address) => isNear(address, 0.0005)),
    streetNodes: district.streetNodes.filter((node) => isNear(node, 0.001)),
    associations: district.associations.filter(({ id }) => own.has(id)),
    members: district.members.filter(({ associations }) => associations.every((id) => own.has(id))).slice(0, 100),
    priorityOverrides: district.priorityOverrides
      .slice(0, 1)
      .map((row) => ({ ...row, code: anyDistrict!, move: "keep", places: null })),
    calendarRequests: district.calendarRequests.slice(0, 12).map((row) => ({ ...row, times: Math.min(row.times, 2) })),
  });
};

/** The district without the rows of a table, and without the rows that speak of them. */
export const withoutRows = (district: District, table: TableName): District =>
  referringToWhatIsThere({ ...district, [table]: [] });

/** Drops every row that refers to nothing, as the loader would refuse it. A file refers only to those before it. */
const referringToWhatIsThere = (district: District): District => {
  const kept = { ...district } as Record<TableName, readonly unknown[]>;
  for (const table of tableNames) {
    for (const { field, to, by, except } of files[table].references) {
      const there = new Set(kept[to as TableName].map((row) => (row as Record<string, unknown>)[by]));
      const isThere = (value: string): boolean => there.has(value) || except?.(value) === true;
      kept[table] = kept[table].filter((row) => {
        const value = (row as Record<string, unknown>)[field] as string | readonly string[] | null;
        return value === null || [value].flat().every(isThere);
      });
    }
  }
  return kept as unknown as District;
};
