import { formatOre, type Phrases } from "@vanstervind/core";
import type { Change } from "../decisions/what-would-change.ts";
import { decimal } from "./number-words.ts";

/** What would have changed an award. */
export const changePhrases: Phrases<Change> = {
  "if-eligible": {
    sv: ({ awardOre }) => `Om det som nämns ovan hade varit uppfyllt hade ansökan fått ${formatOre(awardOre, "sv")}.`,
    en: ({ awardOre }) =>
      `Had what is named above been met, the application would have got ${formatOre(awardOre, "en")}.`,
  },
  "without-limit": {
    sv: ({ ruleIds, awardOre }) =>
      `Utan begränsningen i ${ruleIds.join(", ")} hade ansökan fått ${formatOre(awardOre, "sv")}.`,
    en: ({ ruleIds, awardOre }) =>
      `Without the limit in ${ruleIds.join(", ")} the application would have got ${formatOre(awardOre, "en")}.`,
  },
  "had-asked-for": {
    sv: ({ requestedOre, awardOre, awardedOre }) =>
      `En ansökan om ${formatOre(requestedOre, "sv")} hade gett ${awardOre === awardedOre ? "lika mycket" : formatOre(awardOre, "sv")}.`,
    en: ({ requestedOre, awardOre, awardedOre }) =>
      `Asking for ${formatOre(requestedOre, "en")} would have given ${awardOre === awardedOre ? "the same" : formatOre(awardOre, "en")}.`,
  },
  "krona-more": {
    sv: ({ gainOre }) => `Av en krona till i fonden hade ${decimal(gainOre, "sv", 10)} öre gått hit.`,
    en: ({ gainOre }) => `Of one krona more in the fund, ${decimal(gainOre, "en", 10)} öre would have come here.`,
  },
  "full-with-more": {
    sv: ({ moreOre }) => `Med ${formatOre(moreOre, "sv")} till i fonden hade ansökan fått så mycket som den kan få.`,
    en: ({ moreOre }) =>
      `With ${formatOre(moreOre, "en")} more in the fund, the application would have got as much as it can get.`,
  },
  "full-with-weight": {
    sv: ({ weight, neededWeight }) =>
      `Med vikten ${decimal(neededWeight, "sv")} i stället för ${decimal(weight, "sv")} hade ansökan fått så mycket som den kan få.`,
    en: ({ weight, neededWeight }) =>
      `With the weight ${decimal(neededWeight, "en")} instead of ${decimal(weight, "en")}, the application would have got as much as it can get.`,
  },
};
