import type { Lang } from "@vanstervind/core";
import { figuresIn } from "@vanstervind/page";
import type { PriorityPlan } from "./plan-priorities.ts";
import { choice } from "./steps/change.ts";
import { budget } from "./steps/hours.ts";
import { sureTop } from "./steps/sureness.ts";

const texts = {
  sv: {
    areas: (count: string) => `Först av ${count} valdistrikt:`,
    sure: (sure: string) => `Bland de ${sureTop} första i minst 9 av 10 vägningar: ${sure} distrikt.`,
    change: (changed: string) =>
      `Omprövat sedan 2018 med marginalen ${choice.margin.toLocaleString("sv-SE")}: ${changed} av ${choice.capacity} byts.`,
    issues: "Frågor först:",
    audiences: "Målgrupper först:",
    hours: (used: string, amount: string, count: string) =>
      `${used} av ${amount} timmar räcker till ${count} distrikt.`,
    record: (same: boolean) =>
      same ? "Protokollet är helt och går att räkna om, tecken för tecken." : "Protokollet stämmer inte!",
    written: (dir: string, files: string) => `Skrivet i ${dir}/: ${files}`,
  },
  en: {
    areas: (count: string) => `First of ${count} election districts:`,
    sure: (sure: string) => `Among the first ${sureTop} with at least 9 of 10 sets of weights: ${sure} districts.`,
    change: (changed: string) =>
      `Reassessed since 2018 with the margin ${choice.margin}: ${changed} of ${choice.capacity} change.`,
    issues: "First of the issues:",
    audiences: "First of the audiences:",
    hours: (used: string, amount: string, count: string) => `${used} of ${amount} hours reach ${count} districts.`,
    record: (same: boolean) => (same ? "The record is whole and replays byte for byte." : "The record does not hold!"),
    written: (dir: string, files: string) => `Written to ${dir}/: ${files}`,
  },
} as const;

/** What the terminal shows when all is written. */
export const summary = (
  { areas, issues, audiences, sureness, change, hours, record }: PriorityPlan,
  lang: Lang,
  { outDir, files }: { readonly outDir: string; readonly files: readonly string[] },
): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const first = ({ decision }: typeof issues, count: number, join: string): string =>
    decision.rows
      .slice(0, count)
      .map(({ decidedRank, name }) => `${decidedRank}. ${name}`)
      .join(join);
  const sure = [...sureness.topShares.values()].filter((share) => share >= 0.9).length;
  const spent = hours.budgets.find(({ id }) => id === budget);
  return [
    t.areas(f.whole(areas.decision.rows.length)),
    `  ${first(areas, 5, "\n  ")}`,
    t.sure(f.whole(sure)),
    t.change(f.whole(change.reassessment.left.length)),
    `${t.issues} ${first(issues, 3, " · ")}`,
    `${t.audiences} ${first(audiences, 3, " · ")}`,
    t.hours(f.whole(spent?.used ?? 0), f.whole(spent?.amount ?? 0), f.whole(hours.chosen.length)),
    t.record(record.replay.same),
    "",
    t.written(outDir, files.join(", ")),
  ].join("\n");
};
