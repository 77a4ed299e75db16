import { runApp } from "@vanstervind/page";
import { planDay } from "./day-plan.ts";
import { exportDay } from "./exports.ts";
import { readCommand } from "./read-command.ts";
import { readTown } from "./steps/read-town.ts";
import { summary } from "./summary.ts";

process.exitCode = await runApp({
  read: readCommand,
  // Splitting takes its time and gives way to others, so it belongs to what is waited for.
  load: async (options, warn) => planDay(await readTown(options, warn), options),
  work: (day) => day,
  files: exportDay,
  summary: (day, { lang, ...written }) => summary(day, lang, written),
});
