import { DomainError, type Lang } from "@vanstervind/core";
import { runApp } from "@vanstervind/page";
import {
  type District,
  describeProvenance,
  explainNotice,
  loadDistrict,
  type Notice,
} from "@vanstervind/storstockholm";
import { exportYear } from "./exports.ts";
import { readOptions } from "./options.ts";
import { planYear } from "./plan-year.ts";
import { createProgress } from "./progress.ts";
import { summary } from "./summary.ts";

const texts = {
  sv: {
    loading: "Läser uppgifterna",
    writing: "Skriver rapporten och filerna",
    data: "Uppgifterna:",
    steps: {
      priorities: "Ordnar områdena",
      fund: "Fördelar aktivitetsfonden",
      studies: "Räknar studierna",
      turfs: "Delar dörrarna i gångområden",
      calendar: "Lägger året",
      knocking: "Skickar ut lagen",
    },
  },
  en: {
    loading: "Reads the data",
    writing: "Writes the report and the files",
    data: "The data:",
    steps: {
      priorities: "Ranks the areas",
      fund: "Divides the activity fund",
      studies: "Counts the studies",
      turfs: "Cuts doors into turfs",
      calendar: "Places the year",
      knocking: "Sends out the teams",
    },
  },
} as const;

const progress = createProgress(process.stderr, () => performance.now());

/** Where each table came from, for those who gave some themselves. */
const sources = ({ provenance }: District, lang: Lang): string =>
  ["", texts[lang].data, ...provenance.map((source) => `  ${describeProvenance(source, lang)}`)].join("\n");

process.exitCode = await runApp({
  read: readOptions,
  load: async ({ dataDir, seed, lang }, warn) => {
    const tell = (notices: readonly Notice[]) => notices.forEach((notice) => void warn(explainNotice(notice, lang)));
    try {
      const own = dataDir === null ? {} : { dir: dataDir };
      const district = await progress.step(texts[lang].loading, () => loadDistrict({ seed, ...own }));
      tell(district.notices);
      return district;
    } catch (error) {
      // A misspelt file name may be the cause of the faults.
      if (error instanceof DomainError) tell((error.values.notices ?? []) as readonly Notice[]);
      throw error;
    }
  },
  work: (district, { asOf, seed, lang }, signal) =>
    planYear(district, { asOf, seed, progress, names: texts[lang].steps, signal }),
  files: (plan, lang) => progress.step(texts[lang].writing, () => exportYear(plan, lang)),
  summary: (plan, { lang, ...written }, { dataDir }) =>
    summary(plan, lang, written) + (dataDir === null ? "" : `\n${sources(plan.district, lang)}`),
});
