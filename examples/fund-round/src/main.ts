import { formatOre } from "@vanstervind/core";
import { type Command, runApp } from "@vanstervind/page";
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

const read = (args: readonly string[]): Command<Options> => {
  const options = readOptions(args);
  if (options === "help") return { kind: "help", text: usage };
  if ("misuse" in options) return { kind: "misuse", text: `${options.misuse}\n\n${usage}` };
  return { kind: "run", options };
};

process.exitCode = await runApp({
  read,
  load: ({ seed }) => loadDistrict({ seed }),
  work: planRound,
  files: exportRound,
  summary: ({ inputs, decided, nextYear }, { outDir, lang, files }) => {
    const t = texts[lang];
    const money = (ore: number) => formatOre(ore, lang);
    return [
      t.done(inputs.requests.length, money(decided.allocation.awardedOre), money(nextYear.carriedOre)),
      t.written,
      ...files.map((name) => `  ${outDir}/${name}`),
    ].join("\n");
  },
});
