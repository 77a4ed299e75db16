import { type District, files, isUnallotted, type TableName, tableNames } from "@vanstervind/storstockholm";

/**
 * A part of the district that is planned in a moment: the smallest election districts, the first associations, members
 * and addresses, and of the rest what speaks of nothing else.
 */
export const smallDistrict = (district: District): District => {
  const bySize = district.results2022
    .filter((row) => row.election === "riksdag" && !isUnallotted(row))
    .sort((a, b) => (a.electorate ?? 0) - (b.electorate ?? 0));
  const codes = new Set(bySize.slice(0, 6).map(({ code }) => code));
  const refused = new Set(district.doNotContact.slice(0, 2).map(({ addressId }) => addressId));
  const [anyDistrict] = codes;
  return referringToWhatIsThere({
    ...district,
    electionDistricts: district.electionDistricts.filter(({ code }) => codes.has(code)),
    results2022: district.results2022.filter((row) => codes.has(row.code) && !isUnallotted(row)),
    results2018: district.results2018.filter(({ code }) => codes.has(code)),
    addresses: district.addresses.filter(({ id }, index) => index < 40 || refused.has(id)),
    associations: district.associations.slice(0, 8),
    members: district.members.slice(0, 300),
    priorityOverrides: district.priorityOverrides
      .slice(0, 1)
      .map((row) => ({ ...row, code: anyDistrict!, move: "lower", places: 1 })),
    calendarRequests: district.calendarRequests.slice(0, 20),
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
