import type { Association } from "./rows/association.ts";
import type { ElectionDistrict } from "./rows/election-district.ts";

/**
 * Whether an association covers an election district: it lies in the association's municipality, and its name begins
 * with one of the association's `areaNames`, if there are any.
 *
 * A name begins with whole words: `Spånga 1` is no beginning of `Spånga 17 Rinkebysvängen N`. Branch associations cover
 * nothing, and several associations may cover the same district.
 *
 * @example
 * ```ts
 * import { covers } from "@vanstervind/storstockholm";
 *
 * const rinkeby = { municipalityCode: "0180", areaNames: ["Spånga 17", "Spånga 18"] };
 * covers(rinkeby, { municipalityCode: "0180", name: "Spånga 17 Rinkebysvängen N" }); // => true
 * covers(rinkeby, { municipalityCode: "0180", name: "Spånga 1 Sundby S" }); // => false
 * covers({ ...rinkeby, areaNames: [] }, { municipalityCode: "0180", name: "Spånga 1 Sundby S" }); // => true
 * ```
 */
export const covers = (
  association: Pick<Association, "municipalityCode" | "areaNames">,
  { municipalityCode, name }: Pick<ElectionDistrict, "municipalityCode" | "name">,
): boolean =>
  association.municipalityCode === municipalityCode &&
  (association.areaNames.length === 0 || association.areaNames.some((beginning) => beginsWith(name, beginning)));

const beginsWith = (name: string, beginning: string): boolean =>
  name.startsWith(beginning) && !/^[\p{L}\p{N}]/u.test(name.slice(beginning.length));
