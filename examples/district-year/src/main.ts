import { DomainError, formatFault, type Lang } from "@vanstervind/core";
import { type Options, writeFiles } from "@vanstervind/page";
import { describeProvenance, explainNotice, loadDistrict, type Notice } from "@vanstervind/storstockholm";
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
    faults: (count: number) => `${count} fel i uppgifterna. Ingenting har skrivits.`,
    interrupted: "Avbrutet. Ingenting har skrivits.",
    steps: {
      priorities: "Ordnar områdena",
      fund: "Fördelar aktivitetsfonden",
      studies: "Räknar studierna",
      turfs: "Delar dörrarna i gångområden",
      calendar: "Lägger året",
    },
  },
  en: {
    loading: "Reads the data",
    writing: "Writes the report and the files",
    data: "The data:",
    faults: (count: number) => `${count} ${count === 1 ? "fault" : "faults"} in the data. Nothing has been written.`,
    interrupted: "Interrupted. Nothing has been written.",
    steps: {
      priorities: "Ranks the areas",
      fund: "Divides the activity fund",
      studies: "Counts the studies",
      turfs: "Cuts doors into turfs",
      calendar: "Places the year",
    },
  },
} as const;

const out = (text: string) => process.stdout.write(`${text}\n`);
const err = (text: string) => process.stderr.write(`${text}\n`);

const run = async ({ dataDir, outDir, seed, lang, asOf }: Options, signal: AbortSignal): Promise<void> => {
  const t = texts[lang];
  const progress = createProgress(process.stderr, () => performance.now());
  const district = await progress.step(t.loading, () =>
    loadDistrict({ seed, ...(dataDir === null ? {} : { dir: dataDir }) }),
  );
  for (const notice of district.notices) err(`! ${explainNotice(notice, lang)}`);
  const plan = await planYear(district, { asOf, seed, progress, names: t.steps, signal });
  signal.throwIfAborted();
  const files = await progress.step(t.writing, async () => {
    const made = exportYear(plan, lang);
    await writeFiles(outDir, made);
    return [...made.keys()];
  });
  out(summary(plan, lang, { outDir, files }));
  if (dataDir !== null) {
    out(`\n${t.data}`);
    for (const source of district.provenance) out(`  ${describeProvenance(source, lang)}`);
  }
};

/** What went wrong, on standard error; the exit code. */
const report = (error: unknown, lang: Lang, signal: AbortSignal): number => {
  if (signal.aborted) {
    err(texts[lang].interrupted);
    return 130;
  }
  if (!(error instanceof DomainError)) throw error;
  // A misspelt file name may be the cause of the faults.
  const notices = (error.values.notices ?? []) as readonly Notice[];
  for (const notice of notices) err(`! ${explainNotice(notice, lang)}`);
  if (error.faults.length === 0) err(error.message);
  for (const fault of error.faults) err(formatFault(fault));
  if (error.faults.length > 0) err(`\n${texts[lang].faults(error.faults.length)}`);
  return 1;
};

const command = readOptions(process.argv.slice(2));
if (command.kind === "help") {
  out(command.text);
} else if (command.kind === "misuse") {
  err(command.text);
  process.exitCode = 2;
} else {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  try {
    await run(command.options, controller.signal);
  } catch (error) {
    process.exitCode = report(error, command.options.lang, controller.signal);
  }
}
