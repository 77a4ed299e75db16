import { DomainError, type Fault, invalidInput } from "@vanstervind/core";
import { explainAddresses, markDoNotContact } from "@vanstervind/turf-splitting/addresses";
import type { DayOptions } from "../read-command.ts";
import type { Town } from "../town.ts";
import { scanTown } from "./own-town.ts";
import { scanRefusals } from "./refusals.ts";
import { sampleTown } from "./sample-town.ts";

/** What decides which town is read. */
type Asked = Pick<DayOptions, "files" | "doNotContact" | "credit" | "seed" | "lang">;

/**
 * The town that is asked for, with everybody marked who wants no visit. `warn` is told what is odd, by lines of files
 * and never by what stands there.
 *
 * @param faults - Those of files read before, to be told with the others.
 * @throws `invalid-input` with every fault of every file at once; `no-address` for a list without rows.
 */
export const readTown = async (
  { files, doNotContact, credit, seed, lang }: Asked,
  warn: (line: string) => void,
  faults: Fault[] = [],
): Promise<Town> => {
  const own = files === null ? null : await scanTown(files, credit, faults);
  const refusals = doNotContact === null ? [] : await scanRefusals(doNotContact, faults);
  if (faults.length > 0) throw invalidInput(faults, "the files");
  const town = own?.town ?? (await sampleTown(seed));
  if (town.addresses.length === 0) {
    throw new DomainError("no-address", `There is no address in ${files!.addresses}.`, {
      hint: "Maybe it is another file that has them.",
    });
  }
  const { addresses, warnings } = markDoNotContact(
    town.addresses,
    refusals.map(({ entry }) => entry),
  );
  const ofList = warnings.map(({ code, values }) => ({ code, values: { row: refusals[values.row]!.row } }));
  for (const warning of [...(own?.warnings ?? []), ...ofList]) warn(explainAddresses(warning, lang));
  if (own !== null && doNotContact === null) warn(noList[lang]);
  if (own !== null && own.town.credit === "") warn(noCredit[lang]);
  return { ...town, addresses };
};

const noList = {
  sv: "Ingen lista över dem som inte vill ha besök är given (--do-not-contact). Ge den innan någon går ut.",
  en: "No do-not-contact list is given (--do-not-contact). Give it before anybody walks.",
} as const;

const noCredit = {
  sv: "Varifrån adresserna kommer är inte känt: ge --credit om licensen kräver att källan nämns.",
  en: "Where the addresses come from is not known: give --credit if their licence asks for the source to be named.",
} as const;
