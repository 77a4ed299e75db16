/** `pnpm demo storstockholm [--out DIR]`: tells what the built-in data is, and writes it as files to be edited. */
import { parseArgs } from "node:util";
import { DomainError, formatFault, type Lang } from "@vanstervind/core";
import { columnGuide } from "./column-guide.ts";
import { exportDistrict } from "./export-district.ts";
import { loadDistrict } from "./load-district.ts";
import { describeProvenance, explainNotice, type Notice } from "./provenance.ts";

const usage = `Usage: pnpm demo storstockholm [options]

  --out DIR    write every file of the data into DIR, which must be new or empty, to be edited and loaded again
  --data DIR   load the documented files in DIR in place of the built-in ones (docs/guide/own-data.md)
  --seed TEXT  seed of what is made up (2026)
  --lang LANG  sv (default) or en; Swedish files have ; and decimal comma
  --columns    the columns of every file, as they stand in docs/guide/own-data.md
  --help       this text
`;

const texts = {
  sv: { wrote: "filer skrivna i", faults: "fel; inget har lästs in eller skrivits" },
  en: { wrote: "files written to", faults: "faults; nothing was loaded or written" },
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const complain = (text: string, exitCode: number): void => {
  process.stderr.write(text);
  process.exitCode = exitCode;
};

const optionsOf = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: {
      out: { type: "string" },
      data: { type: "string" },
      seed: { type: "string", default: "2026" },
      lang: { type: "string", default: "sv" },
      columns: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;

const run = async ({ out, data, seed, lang }: ReturnType<typeof optionsOf> & { lang: Lang }): Promise<void> => {
  const district = await loadDistrict({ seed, ...(data === undefined ? {} : { dir: data }) });
  for (const notice of district.notices) print(`! ${explainNotice(notice, lang)}`);
  for (const provenance of district.provenance) print(describeProvenance(provenance, lang));
  if (out === undefined) return;
  const written = await exportDistrict(district, out, { lang });
  print(`${written.length} ${texts[lang].wrote} ${out}`);
};

const main = async (argv: readonly string[]): Promise<void> => {
  let options: ReturnType<typeof optionsOf>;
  try {
    options = optionsOf(argv);
  } catch (error) {
    return complain(`${(error as Error).message}\n\n${usage}`, 2);
  }
  const { lang } = options;
  if (options.help) return print(usage);
  if (options.columns) return print(columnGuide());
  if (lang !== "sv" && lang !== "en") return complain(`There is no language ${lang}; choose sv or en.\n\n${usage}`, 2);
  try {
    await run({ ...options, lang });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.faults.length === 0) return complain(`${error.message}\n`, 1);
    const notices = (error.values.notices ?? []) as readonly Notice[];
    const lines = [...notices.map((notice) => `! ${explainNotice(notice, lang)}`), ...error.faults.map(formatFault)];
    complain(`${lines.join("\n")}\n${error.faults.length} ${texts[lang].faults}\n`, 1);
  }
};

await main(process.argv.slice(2));
