import { type Lang, phrasebook } from "@vanstervind/core";
import type { LoadUnit } from "./load-unit.ts";
import type { ExclusionReason, PlanReason, TurfReason } from "./reasons.ts";

const words: Record<Lang, Record<LoadUnit, readonly [one: string, many: string]>> = {
  sv: { stops: ["port", "portar"], households: ["hushåll", "hushåll"], minutes: ["minut", "minuter"] },
  en: { stops: ["entrance", "entrances"], households: ["household", "households"], minutes: ["minute", "minutes"] },
};

const count = (lang: Lang, load: number, unit: LoadUnit): string =>
  `${rounded(load)} ${words[lang][unit][load === 1 ? 0 : 1]}`;

const rounded = (load: number): number => Math.round(load * 10) / 10;

/** The first few of a list, and how many more there are. */
const some = (ids: readonly string[], more: string): string =>
  ids.length <= 5 ? ids.join(", ") : `${ids.slice(0, 5).join(", ")} ${more.replace("#", String(ids.length - 5))}`;

/**
 * A reason as a sentence in Swedish or English, for those who plan the canvassing.
 *
 * @example
 * ```ts
 * import { explain } from "@vanstervind/turf-splitting";
 *
 * explain({ code: "outside", values: {} }, "en"); // => "The address is outside the boundary."
 * explain({ code: "within-window", values: { load: 48, unit: "stops", least: 45, most: 55 } }, "sv");
 * // => "48 portar, inom det önskade: 45 till 55."
 * ```
 */
export const explain = phrasebook<ExclusionReason | TurfReason | PlanReason>({
  "do-not-contact": {
    sv: () => "Vill inte ha besök.",
    en: () => "Has asked not to be visited.",
  },
  "no-coordinates": {
    sv: () => "Adressens läge är inte känt.",
    en: () => "The place of the address is not known.",
  },
  outside: {
    sv: () => "Adressen ligger utanför gränsen.",
    en: () => "The address is outside the boundary.",
  },
  "low-priority": {
    sv: ({ weight, atLeast }) => `Vikten ${weight} är lägre än ${atLeast}.`,
    en: ({ weight, atLeast }) => `The weight ${weight} is below ${atLeast}.`,
  },
  "no-time": {
    sv: ({ minutes }) => `Tiden, ${minutes} minuter, räcker inte: annat är mer värt för den tid det tar.`,
    en: ({ minutes }) =>
      `There is no time for it in ${minutes} minutes: other doors are worth more for the time they take.`,
  },
  "within-window": {
    sv: ({ load, unit, least, most }) =>
      `${count("sv", load, unit)}, inom det önskade: ${rounded(least)} till ${rounded(most)}.`,
    en: ({ load, unit, least, most }) =>
      `${count("en", load, unit)}, within what was asked for: ${rounded(least)} to ${rounded(most)}.`,
  },
  "below-window": {
    sv: ({ load, unit, least }) => `${count("sv", load, unit)}, färre än det önskade: minst ${rounded(least)}.`,
    en: ({ load, unit, least }) => `${count("en", load, unit)}, fewer than was asked for: at least ${rounded(least)}.`,
  },
  "oversize-entrance": {
    sv: ({ load, unit, most }) =>
      `En enda port med ${count("sv", load, unit)}, fler än högst ${rounded(most)}. En port delas aldrig, så den är ett område för sig.`,
    en: ({ load, unit, most }) =>
      `A single entrance with ${count("en", load, unit)}, more than the most, ${rounded(most)}. An entrance is never split, so it is a turf of its own.`,
  },
  fragmented: {
    sv: ({ parts, gapMetres, apart }) =>
      `Området består av ${parts} delar med mer än ${gapMetres} meters gångväg mellan sig. För sig ligger: ${some(apart, "och # till")}.`,
    en: ({ parts, gapMetres, apart }) =>
      `The turf has ${parts} parts, more than ${gapMetres} metres apart on foot. By themselves lie: ${some(apart, "and # more")}.`,
  },
  "nothing-to-visit": {
    sv: () => "Det finns ingen adress att besöka.",
    en: () => "There is no address to visit.",
  },
  "window-infeasible": {
    sv: ({ load, unit, least, most, short }) =>
      `${count("sv", load, unit)} kan inte delas i områden med ${rounded(least)} till ${rounded(most)} var längs den här rundan. Inget har fler än ${rounded(most)}; tillsammans fattas ${rounded(short)} i dem som är för små.`,
    en: ({ load, unit, least, most, short }) =>
      `${count("en", load, unit)} cannot be split along this tour into turfs of ${rounded(least)} to ${rounded(most)} each. None has more than ${rounded(most)}; those that are too small lack ${rounded(short)} in all.`,
  },
  "unknown-do-not-contact": {
    sv: ({ ids }) =>
      `Listan över dem som inte vill ha besök nämner adresser som inte finns bland de givna: ${some(ids, "och # till")}. Kontrollera att det är rätt lista.`,
    en: ({ ids }) =>
      `The do-not-contact list names addresses that are not among those given: ${some(ids, "and # more")}. Check that it is the right list.`,
  },
  "unknown-priority": {
    sv: ({ ids }) => `Vikter är givna för det som inte finns bland adresser och distrikt: ${some(ids, "och # till")}.`,
    en: ({ ids }) => `Weights are given for what is neither an address nor a district: ${some(ids, "and # more")}.`,
  },
  "as-the-crow-flies": {
    sv: () => "Inga gator var givna: avstånden är fågelvägen, och gångvägen är längre.",
    en: () => "No streets were given: distances are as the crow flies, and the way on foot is longer.",
  },
  "streets-apart": {
    sv: ({ parts }) =>
      `Gatunätet består av ${parts} delar som inte hänger ihop. Mellan dem räknas fågelvägen gånger 1,3.`,
    en: ({ parts }) =>
      `The street network has ${parts} parts that do not hang together. Between them the straight way times 1.3 is counted.`,
  },
  "off-street": {
    sv: ({ entranceIds, beyondMetres }) =>
      `Mer än ${beyondMetres} meter från närmaste gata: ${some(entranceIds, "och # till")}. Dit räknas fågelvägen gånger 1,3.`,
    en: ({ entranceIds, beyondMetres }) =>
      `More than ${beyondMetres} metres from the nearest street: ${some(entranceIds, "and # more")}. To them the straight way times 1.3 is counted.`,
  },
});
