import { readOptions, runApp } from "@vanstervind/page";
import { defaultSeed, explainNotice, loadDistrict } from "@vanstervind/storstockholm";
import { exportStudies } from "./exports.ts";
import { planDistrictStudies } from "./plan-studies.ts";
import { summary } from "./summary.ts";

const usage = `Usage: pnpm demo study-plan [options]

Counts who lacks which studies, plans the courses that close the gaps, and follows those who top the
lists to the election, from spring 2026 to autumn 2027.

Options:
  --data DIR      own data instead of the built-in: the files of docs/guide/own-data.md
  --out DIR       where to write (default: out/study-plan)
  --lang sv|en    language of the page and the tables (default: sv)
  --seed TEXT     seed of all that is drawn (default: storstockholm)
  --as-of DATE    the day the plan is made (default: 2026-02-01)
  --help          this text

Exit codes: 0 done, 1 faults in the data or nothing could be written, 2 wrong options.
`;

process.exitCode = await runApp({
  read: (args) => readOptions(args, usage, { outDir: "out/study-plan", seed: defaultSeed, asOf: "2026-02-01" }),
  load: async ({ dataDir, seed, lang }, warn) => {
    const district = await loadDistrict({ seed, ...(dataDir === null ? {} : { dir: dataDir }) });
    for (const notice of district.notices) warn(explainNotice(notice, lang));
    return district;
  },
  work: (district, { asOf, seed }) => planDistrictStudies(district, { asOf, seed }),
  files: exportStudies,
  summary: (plan, { lang, ...written }) => summary(plan, lang, written),
});
