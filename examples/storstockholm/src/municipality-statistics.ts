import { compareIds } from "@vanstervind/core";
import type { AreaStatistics } from "./rows/area-statistics.ts";

/** What the statistics say of one municipality. */
export interface MunicipalityStatistics {
  /** Code of the municipality. */
  readonly municipalityCode: string;
  /** Name of the municipality. */
  readonly municipality: string;
  /** Statistical areas in it. */
  readonly areas: number;
  /** Inhabitants. */
  readonly population: number;
  /** Share of the inhabitants who live in areas of type 1 or 2 (large or some challenges), 0 to 1. */
  readonly challengedShare: number;
  /** Share of the dwellings of known tenure that are let, 0 to 1; `null` without dwellings. */
  readonly rentedShare: number | null;
  /** Mean yearly wage, the mean of the areas weighted by inhabitants. */
  readonly meanWageThousandKronor: number | null;
  /** Share of the inhabitants who were born in Sweden, 0 to 1. */
  readonly bornInSwedenShare: number;
}

/**
 * Sums the statistical areas (RegSO) up to municipalities, ordered by code.
 *
 * The areas have no borders here, so this is the finest level at which they can be joined to election districts. The
 * mean wage is weighted by all inhabitants since those with a wage are not counted apart. O(areas × municipalities).
 *
 * @example
 * ```ts
 * import { loadDistrict, municipalityStatistics } from "@vanstervind/storstockholm";
 *
 * const { areaStatistics } = await loadDistrict();
 * const stockholm = municipalityStatistics(areaStatistics).find(({ municipality }) => municipality === "Stockholm");
 * stockholm?.population; // => 988943
 * ```
 */
export const municipalityStatistics = (areas: readonly AreaStatistics[]): readonly MunicipalityStatistics[] =>
  [...new Set(areas.map(({ municipalityCode }) => municipalityCode))].sort(compareIds).map((municipalityCode) => {
    const within = areas.filter((area) => area.municipalityCode === municipalityCode);
    const sum = (of: (area: AreaStatistics) => number): number => within.reduce((total, area) => total + of(area), 0);
    const population = sum((area) => area.population);
    const rented = sum((area) => area.rentedDwellings);
    const known = rented + sum((area) => area.cooperativeDwellings + area.ownedDwellings);
    const part = (amount: number): number => (population === 0 ? 0 : amount / population);
    return {
      municipalityCode,
      municipality: within[0]!.municipality,
      areas: within.length,
      population,
      challengedShare: part(sum((area) => (area.areaType <= 2 ? area.population : 0))),
      rentedShare: known === 0 ? null : rented / known,
      meanWageThousandKronor:
        population === 0 ? null : sum((area) => area.meanWageThousandKronor * area.population) / population,
      bornInSwedenShare: part(sum((area) => area.bornInSweden)),
    };
  });
