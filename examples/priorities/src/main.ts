import { readOptions, runApp } from "@vanstervind/page";
import { defaultSeed, explainNotice, loadDistrict } from "@vanstervind/storstockholm";
import { exportPriorities } from "./exports.ts";
import { planPriorities } from "./plan-priorities.ts";
import { summary } from "./summary.ts";
import { loadThemes, themeFiles } from "./themes.ts";

const usage = `Usage: pnpm demo priorities [options]

Ranks a district's areas, issues and audiences, asks how sure that is and what has changed since 2018,
spends the hours there are, and records what was proposed and decided.

Options:
  --data DIR      own data instead of the built-in: the files of docs/guide/own-data.md, and
                  issues.csv and audiences.csv like those in examples/priorities/data
  --out DIR       where to write (default: out/priorities)
  --lang sv|en    language of the page and the tables (default: sv)
  --seed TEXT     seed of all that is drawn (default: storstockholm)
  --as-of DATE    the day that proposals and decisions are recorded on (default: 2026-02-01)
  --help          this text

Exit codes: 0 done, 1 faults in the data or nothing could be written, 2 wrong options.
`;

const ownFiles: readonly string[] = Object.values(themeFiles);

process.exitCode = await runApp({
  read: (args) => readOptions(args, usage, { outDir: "out/priorities", seed: defaultSeed, asOf: "2026-02-01" }),
  load: async ({ dataDir, seed, lang }, warn) => {
    const district = await loadDistrict({ seed, ...(dataDir === null ? {} : { dir: dataDir }) });
    const themes = await loadThemes(dataDir);
    for (const notice of district.notices) {
      if (notice.code !== "unknown-file" || !ownFiles.includes(notice.values.file)) warn(explainNotice(notice, lang));
    }
    return { district, themes };
  },
  work: ({ district, themes }, { asOf, seed, lang }) => planPriorities(district, themes, { asOf, seed, lang }),
  files: exportPriorities,
  summary: (plan, { lang, ...written }) => summary(plan, lang, written),
});
