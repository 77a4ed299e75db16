import { compareIds } from "@vanstervind/core";
import { type DistrictResult, type Election, isUnallotted, type Party } from "./rows/district-result.ts";

/** One party's outcome in one district in one election. */
export interface PartyResult {
  /** Votes for the party. */
  readonly votes: number;
  /** All valid votes. */
  readonly valid: number;
  /** Votes / valid, 0 to 1; 0 where nobody voted. */
  readonly share: number;
  /** People with the right to vote. */
  readonly electorate: number;
}

/** A district in two elections. */
export interface ComparedDistrict {
  /** Code that both elections use. */
  readonly code: string;
  /** Name in the later one. */
  readonly name: string;
  /** Code of the municipality. */
  readonly municipalityCode: string;
  /** The earlier outcome. */
  readonly before: PartyResult;
  /** The later outcome. */
  readonly after: PartyResult;
  /** Change of the share, in parts of one: 0.01 is one percentage point up. */
  readonly shareChange: number;
  /** Change of the electorate as a part of that before, such as -0.04. */
  readonly electorateChange: number;
}

/** What can be compared of two elections, and how much of them cannot. */
export interface ElectionComparison {
  /** Districts that are compared, by code. */
  readonly compared: readonly ComparedDistrict[];
  /** Districts of the later election that are not, by code, and why. */
  readonly left: readonly {
    /** Code of the district. */
    readonly code: string;
    /** The code is new, or its electorate changed by more than the stated share. */
    readonly why: "new-code" | "electorate-changed";
    /** By how much, where there was an electorate before. */
    readonly electorateChange: number | null;
  }[];
  /** Codes in both elections. */
  readonly matchingCodes: number;
  /** Districts of the earlier and of the later election, early votes not among them. */
  readonly districts: { readonly before: number; readonly after: number };
  /** Share of the later electorate that lives in compared districts, 0 to 1. */
  readonly coverage: number;
}

/** What to compare. */
export interface ComparisonOptions {
  /** The assembly voted for. */
  readonly election: Election;
  /** The party. */
  readonly party: Party;
  /** Districts whose electorate changed by more than this share are left out. */
  readonly maxElectorateChange?: number;
}

/**
 * Compares one party's votes between two elections in the districts whose code is the same and whose electorate hardly
 * changed.
 *
 * Districts are redrawn before every election and only the codes tell which they were: a code kept with a like
 * electorate makes it likely, not sure, that the borders are the same. Early votes that were allotted to no district
 * are left out of both. O(districts).
 *
 * @example
 * ```ts
 * import { compareElections, loadDistrict } from "@vanstervind/storstockholm";
 *
 * const { results2018, results2022 } = await loadDistrict();
 * const { matchingCodes, compared } = compareElections(results2018, results2022, { election: "riksdag", party: "V" });
 * matchingCodes; // => 1226
 * compared.length; // => 878
 * ```
 */
export const compareElections = (
  before: readonly DistrictResult[],
  after: readonly DistrictResult[],
  { election, party, maxElectorateChange = 0.1 }: ComparisonOptions,
): ElectionComparison => {
  const inDistricts = (rows: readonly DistrictResult[]): DistrictResult[] =>
    rows.filter((row) => row.election === election && !isUnallotted(row));
  const earlier = new Map(inDistricts(before).map((row) => [row.code, row]));
  const later = inDistricts(after).sort((a, b) => compareIds(a.code, b.code));
  const compared: ComparedDistrict[] = [];
  const left: ElectionComparison["left"][number][] = [];
  for (const row of later) {
    const { code, name, municipalityCode } = row;
    const old = earlier.get(code);
    if (old === undefined) {
      left.push({ code, why: "new-code", electorateChange: null });
      continue;
    }
    const [then, now] = [partyResult(old, party), partyResult(row, party)];
    const electorateChange = then.electorate === 0 ? null : now.electorate / then.electorate - 1;
    if (electorateChange === null || Math.abs(electorateChange) > maxElectorateChange) {
      left.push({ code, why: "electorate-changed", electorateChange });
    } else {
      const shareChange = now.share - then.share;
      compared.push({ code, name, municipalityCode, before: then, after: now, shareChange, electorateChange });
    }
  }
  const electorate = later.reduce((sum, row) => sum + (row.electorate ?? 0), 0);
  const covered = compared.reduce((sum, district) => sum + district.after.electorate, 0);
  return {
    compared,
    left,
    matchingCodes: later.filter(({ code }) => earlier.has(code)).length,
    districts: { before: earlier.size, after: later.length },
    coverage: electorate === 0 ? 0 : covered / electorate,
  };
};

/**
 * One party's outcome in a row of the results.
 *
 * @example
 * ```ts
 * import { loadDistrict, partyResult } from "@vanstervind/storstockholm";
 *
 * const { results2022 } = await loadDistrict();
 * partyResult(results2022[0]!, "V"); // => { votes: 78, valid: 1027, share: 78 / 1027, electorate: 1331 }
 * ```
 */
export const partyResult = (row: DistrictResult, party: Party): PartyResult => ({
  votes: row[party],
  valid: row.valid,
  share: row.valid === 0 ? 0 : row[party] / row.valid,
  electorate: row.electorate ?? 0,
});
