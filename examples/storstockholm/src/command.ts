import { parseArgs } from "node:util";
import { DomainError, formatFault, type Lang } from "@vanstervind/core";
import { columnGuide } from "./column-guide.ts";
import { defaultSeed } from "./default-seed.ts";
import { exportDistrict } from "./export-district.ts";
import { loadDistrict } from "./load-district.ts";
import { describeProvenance, explainNotice, type Notice } from "./provenance.ts";

const usage = `Usage: pnpm demo storstockholm [options]

  --out DIR    write every file of the data into DIR, which must be new or empty, to be edited and loaded again
  --data DIR   load the documented files in DIR in place of the built-in ones (docs/guide/own-data.md)
  --seed TEXT  seed of what is made up (${defaultSeed})
  --lang LANG  sv (default) or en; Swedish files have ; and decimal comma
  --columns    the columns of every file, as they stand in docs/guide/own-data.md
  --help       this text
`;

const texts = {
  sv: { wrote: "filer skrivna i", faults: "fel; inget har lästs in eller skrivits" },
  en: { wrote: "files written to", faults: "faults; nothing was loaded or written" },
};

/** What the program says, and the code it ends with. */
export interface CommandOutcome {
  /** For standard output. */
  readonly out: string;
  /** For standard error. */
  readonly err: string;
  /** 0 = done, 1 = something is wrong with the data, 2 = with the options. */
  readonly exitCode: 0 | 1 | 2;
}

const optionsOf = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: {
      out: { type: "string" },
      data: { type: "string" },
      seed: { type: "string", default: defaultSeed },
      lang: { type: "string", default: "sv" },
      columns: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;

const done = (lines: readonly string[]): CommandOutcome => ({ out: `${lines.join("\n")}\n`, err: "", exitCode: 0 });

const refused = (lines: readonly string[], exitCode: 1 | 2): CommandOutcome => ({
  out: "",
  err: `${lines.join("\n")}\n`,
  exitCode,
});

const run = async ({ out, data, seed, lang }: ReturnType<typeof optionsOf> & { lang: Lang }): Promise<string[]> => {
  const district = await loadDistrict({ seed, ...(data === undefined ? {} : { dir: data }) });
  const lines = [
    ...district.notices.map((notice) => `! ${explainNotice(notice, lang)}`),
    ...district.provenance.map((provenance) => describeProvenance(provenance, lang)),
  ];
  if (out === undefined) return lines;
  const written = await exportDistrict(district, out, { lang });
  return [...lines, `${written.length} ${texts[lang].wrote} ${out}`];
};

/** Does what the options ask for. Nothing is written unless all data is in order. */
export const command = async (argv: readonly string[]): Promise<CommandOutcome> => {
  let options: ReturnType<typeof optionsOf>;
  try {
    options = optionsOf(argv);
  } catch (error) {
    return refused([(error as Error).message, "", usage.trimEnd()], 2);
  }
  const { lang } = options;
  if (options.help) return done([usage.trimEnd()]);
  if (options.columns) return done([columnGuide()]);
  if (lang !== "sv" && lang !== "en") {
    return refused([`There is no language ${lang}; choose sv or en.`, "", usage.trimEnd()], 2);
  }
  try {
    return done(await run({ ...options, lang }));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.faults.length === 0) return refused([error.message], 1);
    const notices = (error.values.notices ?? []) as readonly Notice[];
    return refused(
      [
        ...notices.map((notice) => `! ${explainNotice(notice, lang)}`),
        ...error.faults.map(formatFault),
        `${error.faults.length} ${texts[lang].faults}`,
      ],
      1,
    );
  }
};
