import { DomainError, formatOre } from "@vanstervind/core";
import { writeFiles } from "@vanstervind/page";
import { loadDistrict } from "@vanstervind/storstockholm";
import { exportRound } from "./exports.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { planRound } from "./plan-round.ts";

const texts = {
  sv: {
    done: (applied: number, granted: string, over: string) =>
      `${applied} ansökningar, ${granted} beviljat, ${over} förs över till nästa år.`,
    written: "Skrivet:",
  },
  en: {
    done: (applied: number, granted: string, over: string) =>
      `${applied} applications, ${granted} granted, ${over} carried over to next year.`,
    written: "Written:",
  },
} as const;

const run = async ({ outDir, seed, lang }: Options): Promise<string> => {
  const plan = planRound(await loadDistrict({ seed }));
  const files = exportRound(plan, lang);
  await writeFiles(outDir, files);
  const { inputs, decided, nextYear } = plan;
  const t = texts[lang];
  const money = (ore: number) => formatOre(ore, lang);
  return [
    t.done(inputs.requests.length, money(decided.allocation.awardedOre), money(nextYear.carriedOre)),
    t.written,
    ...[...files.keys()].map((name) => `  ${outDir}/${name}`),
    "",
  ].join("\n");
};

const options = readOptions(process.argv.slice(2));
if (options === "help") {
  process.stdout.write(usage);
} else if ("misuse" in options) {
  process.stderr.write(`${options.misuse}\n\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(await run(options));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
