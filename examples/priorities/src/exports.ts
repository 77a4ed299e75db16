import type { Lang } from "@vanstervind/core";
import { type CsvColumn, writeCsv } from "@vanstervind/csv";
import { explain } from "@vanstervind/priority-scoring";
import { explainHistory } from "@vanstervind/priority-scoring/history";
import { explainPortfolio } from "@vanstervind/priority-scoring/portfolio";
import type { PriorityPlan } from "./plan-priorities.ts";
import { report } from "./report/report.ts";
import { budget } from "./steps/hours.ts";
import { bandShares, bands } from "./steps/sureness.ts";

/** Every file that the priorities are written as, by name. */
export const exportPriorities = (plan: PriorityPlan, lang: Lang): Map<string, string> =>
  new Map([
    ["priorities.html", report(plan, lang)],
    ["areas.csv", areasCsv(plan, lang)],
    ["movers.csv", moversCsv(plan, lang)],
    ["hours.csv", hoursCsv(plan, lang)],
    ["priorities.json", prioritiesJson(plan)],
    ["record.json", `${JSON.stringify(plan.record.history, null, 1)}\n`],
  ]);

const texts = {
  sv: {
    decided: "plats",
    proposed: "föreslagen plats",
    code: "valdistrikt",
    name: "namn",
    score: "poäng",
    need: "behov",
    effect: "effekt",
    band: (from: number, to: number | undefined) =>
      to === undefined ? `andel plats ${from} eller längre ned` : `andel plats ${from}–${to}`,
    why: "skäl",
    before: "plats 2018",
    after: "plats 2022",
    rose: "steg",
    change: "ändring av poängen",
    chosen: "valt",
    rounds: "omgångar",
    hours: "timmar",
  },
  en: {
    decided: "rank",
    proposed: "proposed rank",
    code: "election district",
    name: "name",
    score: "score",
    need: "need",
    effect: "effect",
    band: (from: number, to: number | undefined) =>
      to === undefined ? `share of rank ${from} or below` : `share of rank ${from}–${to}`,
    why: "reasons",
    before: "rank 2018",
    after: "rank 2022",
    rose: "rose",
    change: "change of the score",
    chosen: "chosen",
    rounds: "rounds",
    hours: "hours",
  },
} as const;

const round = (value: number): number => Number(value.toFixed(6));

/** All districts in decided order: scores, how sure each is, and why. */
const areasCsv = ({ areas, sureness }: PriorityPlan, lang: Lang): string => {
  const t = texts[lang];
  const sure = new Map(sureness.smaa.rows.map((row) => [row.id, bandShares(row)]));
  const { rows } = areas.decision;
  type Row = (typeof rows)[number];
  const block = (row: Row, id: string) => round(row.blocks.find((each) => each.id === id)?.score ?? 0);
  return writeCsv(
    rows,
    [
      { header: t.decided, value: (row) => row.decidedRank },
      { header: t.proposed, value: (row) => row.proposedRank },
      { header: t.code, value: (row) => row.id },
      { header: t.name, value: (row) => row.name },
      { header: t.score, value: (row) => round(row.score) },
      { header: t.need, value: (row) => block(row, "need") },
      { header: t.effect, value: (row) => block(row, "effect") },
      ...[0, ...bands].map((last, i): CsvColumn<Row> => {
        return { header: t.band(last + 1, bands[i]), value: ({ id }) => round(sure.get(id)?.[i] ?? 0) };
      }),
      { header: t.why, value: (row) => row.reasons.map((reason) => explain(reason, lang)).join(" ") },
    ],
    { lang },
  );
};

/** The districts that can be compared, by their rank in 2022. */
const moversCsv = ({ change }: PriorityPlan, lang: Lang): string => {
  const t = texts[lang];
  return writeCsv(
    change.movers.rows,
    [
      { header: t.after, value: ({ after }) => after.rank },
      { header: t.before, value: ({ before }) => before.rank },
      { header: t.rose, value: ({ rose }) => rose },
      { header: t.code, value: ({ id }) => id },
      { header: t.name, value: ({ name }) => name },
      { header: t.change, value: ({ scoreChange }) => round(scoreChange) },
      { header: t.why, value: ({ reasons }) => reasons.map((reason) => explainHistory(reason, lang)).join(" ") },
    ],
    { lang },
  );
};

/** Where the hours go, and why others get none. */
const hoursCsv = ({ hours }: PriorityPlan, lang: Lang): string => {
  const t = texts[lang];
  const why = ({ reasons }: (typeof hours.leftOut)[number] | (typeof hours.chosen)[number]) =>
    reasons.map((reason) => explainPortfolio(reason, lang)).join(" ");
  const rows = [
    ...hours.chosen.map((row) => ({
      ...row,
      chosen: true,
      rounds: row.level + 1,
      hours: row.costs[budget]!,
      why: why(row),
    })),
    ...hours.leftOut.map((row) => ({ ...row, chosen: false, rounds: 0, hours: 0, why: why(row) })),
  ];
  return writeCsv(
    rows,
    [
      { header: t.code, value: ({ id }) => id },
      { header: t.name, value: ({ name }) => name },
      { header: t.chosen, value: ({ chosen }) => chosen },
      { header: t.rounds, value: ({ rounds }) => rounds },
      { header: t.hours, value: (row) => row.hours },
      { header: t.why, value: (row) => row.why },
    ],
    { lang },
  );
};

/** The three decided orders as data, for other programs. */
const prioritiesJson = ({ areas, issues, audiences, options, record }: PriorityPlan): string => {
  const decided = ({ decision }: typeof issues) =>
    decision.rows.map(({ id, name, decidedRank, proposedRank, score, override }) => {
      return { id, name, decidedRank, proposedRank, score, override };
    });
  const orders = { areas: decided(areas), issues: decided(issues), audiences: decided(audiences) };
  return `${JSON.stringify({ asOf: options.asOf, head: record.head, ...orders }, null, 1)}\n`;
};
