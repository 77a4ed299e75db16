import { runApp } from "@vanstervind/page";
import { planDay } from "./day-plan.ts";
import { exportDay } from "./exports.ts";
import { readCommand } from "./read-command.ts";
import { readDay } from "./steps/read-day.ts";
import { summary } from "./summary.ts";

process.exitCode = await runApp({
  read: readCommand,
  load: readDay,
  work: planDay,
  files: exportDay,
  summary: (day, { lang, ...written }) => summary(day, lang, written),
});
