import { type DecisionReason, explain, type RankReason } from "@vanstervind/priority-scoring";
import { describe, expect, test } from "vitest";

const criterion = { sv: "medelinkomsten", en: "mean income" };
const about = { criterion, level: 1234.5, unit: "tkr" };
const signed = { reason: "Skolan läggs ned.", by: "Distriktsstyrelsen", date: "2026-03-01" };

const sentences: [RankReason | DecisionReason, string, string][] = [
  [
    { code: "strongest-criterion", values: { ...about, contribution: 0.254, score: 0.5 } },
    "Mest bidrar medelinkomsten (1 234,5 tkr): 0,25 av poängen 0,5.",
    "Most comes from mean income (1,234.5 tkr): 0.25 of the score 0.5.",
  ],
  [
    { code: "weakest-criterion", values: { ...about, score: 0.5, scoreAtBest: 0.75 } },
    "Mest hålls poängen nere av medelinkomsten (1 234,5 tkr): med bästa värdet där vore den 0,75 i stället för 0,5.",
    "The score is held back most by mean income (1,234.5 tkr): at its best it would be 0.75, not 0.5.",
  ],
  [
    { code: "outside-bounds", values: { ...about, low: 200, high: 500 } },
    "Värdet av medelinkomsten är 1 234,5 tkr, utanför gränserna 200–500, och räknas som den närmaste gränsen.",
    "The level of mean income is 1,234.5 tkr, outside the bounds 200 to 500, and counts as the nearest bound.",
  ],
  [
    { code: "missing-value", values: { criterion, policy: "exclude" } },
    "Uppgift saknas om medelinkomsten; därför är alternativet inte ordnat.",
    "There is no figure for mean income; so it is not ranked.",
  ],
  [
    { code: "missing-value", values: { criterion, policy: "worst" } },
    "Uppgift saknas om medelinkomsten; här räknas det sämsta värdet.",
    "There is no figure for mean income; the worst value is used.",
  ],
  [
    { code: "missing-value", values: { criterion, policy: "best" } },
    "Uppgift saknas om medelinkomsten; här räknas det bästa värdet.",
    "There is no figure for mean income; the best value is used.",
  ],
  [
    { code: "missing-value", values: { criterion, policy: "interval" } },
    "Uppgift saknas om medelinkomsten; här räknas värdet mitt emellan sämst och bäst, och platsintervallet visar vad uppgiften kan ändra.",
    "There is no figure for mean income; the value midway between worst and best is used, and the rank interval shows what the figure could change.",
  ],
  [
    { code: "tie", values: { rank: 1, ids: ["husby", "rinkeby"] } },
    "Delar plats 1: husby, rinkeby har samma poäng.",
    "Shares rank 1: husby, rinkeby have the same score.",
  ],
  [
    { code: "tie", values: { rank: 3, ids: ["a", "b", "c", "d", "e", "f", "g"] } },
    "Delar plats 3: a, b, c, d, e + 2 har samma poäng.",
    "Shares rank 3: a, b, c, d, e + 2 have the same score.",
  ],
  [
    { code: "placed", values: { proposedRank: 4, decidedRank: 1, ...signed } },
    "Distriktsstyrelsen beslutade 2026-03-01 om plats 1 (förslag: 4). Skäl: Skolan läggs ned.",
    "Distriktsstyrelsen decided on rank 1 on 2026-03-01 (proposed: 4). Reason: Skolan läggs ned.",
  ],
  [
    { code: "taken-out", values: { proposedRank: 4, ...signed } },
    "Distriktsstyrelsen beslutade 2026-03-01 att ta bort alternativet (förslag: plats 4). Skäl: Skolan läggs ned.",
    "Distriktsstyrelsen decided to take it out on 2026-03-01 (proposed: rank 4). Reason: Skolan läggs ned.",
  ],
  [
    { code: "moved-by-others", values: { proposedRank: 1, decidedRank: 2 } },
    "Rang 2 i stället för 1, till följd av beslut om andra alternativ.",
    "Rank 2 instead of 1, because of decisions about other alternatives.",
  ],
];

describe("every reason is a sentence in both languages", () => {
  test.each(sentences)("$code", (reason, sv, en) => {
    expect(explain(reason, "sv").replaceAll("\u00a0", " ")).toBe(sv);
    expect(explain(reason, "en")).toBe(en);
  });
});
