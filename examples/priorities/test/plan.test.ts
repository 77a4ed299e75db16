import { readCsv } from "@vanstervind/csv";
import { verify } from "@vanstervind/ledger";
import { figuresIn, pageFaults } from "@vanstervind/page";
import { explain, rank } from "@vanstervind/priority-scoring";
import { explainHistory, HistoryEntry } from "@vanstervind/priority-scoring/history";
import { type District, loadDistrict } from "@vanstervind/storstockholm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { exportPriorities } from "../src/exports.ts";
import { type PriorityPlan, planPriorities, shownAreas } from "../src/plan-priorities.ts";
import { report } from "../src/report/report.ts";
import { areaCriteria } from "../src/steps/area-model.ts";
import { choice } from "../src/steps/change.ts";
import { budget, season } from "../src/steps/hours.ts";
import { agreed, bandShares } from "../src/steps/sureness.ts";
import { summary } from "../src/summary.ts";
import { loadThemes, type Themes } from "../src/themes.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const options = { asOf: "2026-02-01", seed: "test", lang: "sv" } as const;
let district: District;
let themes: Themes;
let plan: PriorityPlan;
beforeAll(async () => {
  district = await loadDistrict({ seed: "test" });
  themes = await loadThemes(null);
  plan = planPriorities(district, themes, options);
});

const text = (page: string): string => page.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]*>/g, "");
const plain = (words: string): string => words.replaceAll("\u00a0", " ").replaceAll(" ", " ");

describe("the steps", () => {
  test("no figure that is missing lifts a district: at its neutral level none of them ranks higher than at its best", () => {
    const { inputs, ranking, neutral } = plan.areas;
    expect(neutral.levels[areaCriteria.lost.id]).toBeLessThan(2);
    const ranks = (missing: "best" | "worst") =>
      new Map(rank(inputs.alternatives, inputs.model, { missing }).rows.map((row) => [row.id, row.score]));
    const [best, worst] = [ranks("best"), ranks("worst")];
    for (const { id, score } of ranking.rows) {
      expect(score).toBeLessThanOrEqual(best.get(id)! + 1e-12);
      expect(score).toBeGreaterThanOrEqual(worst.get(id)! - 1e-12);
    }
  });

  test("the shares of a bar sum to 1, and who is always first is in the first band", () => {
    for (const row of plan.sureness.smaa.rows) {
      const shares = bandShares(row);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(-1e-12);
    }
    expect(bandShares({ rankInterval: { best: 1, worst: 2 }, acceptability: [0.6, 0.4] })[0]).toBe(1);
    expect(agreed.length).toBeGreaterThan(0);
  });

  test("only districts that can be compared are, and what measures did sums to the change", () => {
    const { movers, before, after } = plan.change;
    expect(movers.rows.length).toBe(plan.areas.compared.alike);
    expect(before.rows.length).toBe(after.rows.length);
    for (const { criteria, scoreChange } of movers.rows) {
      expect(criteria.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(scoreChange, 11);
    }
  });

  test("the margin calms the choice, and fills it", () => {
    const { reassessment, changesWithoutMargin } = plan.change;
    expect(reassessment.selected.length).toBe(choice.capacity);
    expect(reassessment.left.length).toBeLessThan(changesWithoutMargin);
  });

  test("the hours are kept to, and so is the spread", () => {
    const { chosen, status } = plan.hours;
    expect(status).toBe("optimal");
    expect(chosen.reduce((sum, { costs }) => sum + costs[budget]!, 0)).toBeLessThanOrEqual(season.hours);
    const municipality = new Map(district.electionDistricts.map(({ code, municipality: name }) => [code, name]));
    const counts = new Map<string, number>();
    for (const { id } of chosen) {
      const name = municipality.get(id)!;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(count).toBeLessThanOrEqual(season.perMunicipality);
  });

  test("the record is whole, replays, and shows each departure beside its proposal", () => {
    const { history, head, replay } = plan.record;
    expect(verify(history, { head }).intact).toBe(true);
    expect(replay.same).toBe(true);
    for (const { body } of history) expect(HistoryEntry.parse(body)).toEqual(body);
    const departures = history.flatMap(({ body }) =>
      body.kind === "decision" ? body.rows.filter(({ override }) => override !== null) : [],
    );
    expect(departures.length).toBe(plan.areas.decision.overrides.length);
    for (const { proposedRank, decidedRank, override } of departures) {
      expect(proposedRank).not.toBe(decidedRank);
      expect(override!.by).toBe("Distriktsstyrelsen");
    }
  });

  test("the same data and seed give the same bytes", () => {
    const again = planPriorities(district, themes, options);
    expect([...exportPriorities(again, "sv")]).toEqual([...exportPriorities(plan, "sv")]);
  });
});

describe("the page", () => {
  test.each(["sv", "en"] as const)("is whole, escaped, and loads nothing (%s)", (lang) => {
    const page = report(plan, lang);
    expect(pageFaults(page)).toEqual([]);
    expect(page).toContain(`<html lang="${lang}">`);
  });

  test("every figure of it is that of the data", () => {
    const page = plain(text(report(plan, "sv")));
    const f = figuresIn("sv");
    for (const row of plan.areas.decision.rows.slice(0, shownAreas)) {
      expect(page).toContain(plain(f.decimals(row.score, 3)));
      const told = row.reasons.filter(({ code }) => code !== "neutral-value");
      for (const reason of told) expect(page).toContain(plain(escaped(explain(reason, "sv"))));
    }
    for (const { reason } of [...plan.change.reassessment.left, ...plan.change.reassessment.selected]) {
      if (reason.code === "stays-among-best") continue;
      expect(page).toContain(plain(escaped(explain(reason, "sv"))));
    }
    const most = plan.change.movers.rows.toSorted((a, b) => b.rose - a.rose)[0]!;
    for (const reason of most.reasons) expect(page).toContain(plain(escaped(explainHistory(reason, "sv"))));
    const sure = [...plan.sureness.topShares.values()].filter((share) => share >= 0.9).length;
    expect(page).toContain(`${sure} distrikt är bland de 50 första i minst 9 av 10 vägningar`);
    expect(page).toContain(plan.record.head);
    for (const { reason } of plan.areas.decision.overrides) expect(page).toContain(escaped(reason));
  });

  test("the bars of the picture are as long as their shares", () => {
    const bars = [...report(plan, "sv").matchAll(/<svg class="stacked".*?<\/svg>/gs)];
    expect(bars.length).toBe(shownAreas);
    const shares = new Map(plan.sureness.smaa.rows.map((row) => [row.id, bandShares(row)]));
    for (const [i, [bar]] of bars.entries()) {
      const widths = [...bar.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width));
      const drawn = shares.get(plan.areas.decision.rows[i]!.id)!.filter((share) => share > 0);
      expect(widths).toEqual(drawn.map((share) => Number((100 * share).toFixed(2))));
    }
  });

  test("credits and what is made up are shown", () => {
    const page = text(report(plan, "sv"));
    expect(page).toContain("Källa: Valmyndigheten");
    expect(page).toContain("Källa: SCB");
    expect(page).toContain("påhittade");
  });

  test("hostile names stay text", () => {
    const hostile = '<script>alert("1")</script>';
    const spoilt: Themes = { ...themes, issues: themes.issues.map((issue) => ({ ...issue, sv: hostile })) };
    const page = report(planPriorities(district, spoilt, options), "sv");
    expect(pageFaults(page)).toEqual([]);
    expect(page).not.toContain("<script");
  });

  test("without elections, members, decisions or themes there still is a page", () => {
    const bare = {
      ...district,
      results2018: [],
      results2022: [],
      areaStatistics: [],
      members: [],
      priorityOverrides: [],
      electionDistricts: district.electionDistricts.slice(0, 3),
    };
    const empty = planPriorities(bare, { issues: [], audiences: [] }, options);
    const page = report(empty, "sv");
    expect(pageFaults(page)).toEqual([]);
    expect(page).toContain("Det finns inga distrikt som går att jämföra med 2018.");
    expect(page).toContain("Styrelsen har följt förslaget helt.");
    const none = planPriorities({ ...bare, electionDistricts: [] }, { issues: [], audiences: [] }, options);
    expect(pageFaults(report(none, "en"))).toEqual([]);
  });
});

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll("'", "&#39;");

describe("the files", () => {
  test("tables hold every district that was given a place, in order, with what the page says", () => {
    const files = exportPriorities(plan, "en");
    const content = files.get("areas.csv")!;
    const headers = content.slice(1, content.indexOf("\r\n")).split(",");
    const numbers = ["rank", "score"];
    const Row = z.object(
      Object.fromEntries(headers.map((name) => [name, numbers.includes(name) ? z.number() : z.string()])),
    );
    const rows = readCsv(content, Row, { source: "areas.csv" });
    expect(rows.length).toBe(plan.areas.decision.rows.length);
    for (const [i, row] of plan.areas.decision.rows.entries()) {
      expect(rows[i]).toMatchObject({ rank: row.decidedRank, "election district": row.id });
      expect(rows[i]!.score).toBeCloseTo(row.score, 5);
    }
    expect(files.get("movers.csv")!.trimEnd().split("\r\n").length).toBe(plan.change.movers.rows.length + 1);
    const spent = files.get("hours.csv")!.trimEnd().split("\r\n");
    expect(spent.length).toBe(plan.hours.chosen.length + plan.hours.leftOut.length + 1);
  });

  test("the record and the orders are read back as they are", () => {
    const files = exportPriorities(plan, "sv");
    expect(JSON.parse(files.get("record.json")!)).toEqual(plan.record.history);
    const { head, areas } = JSON.parse(files.get("priorities.json")!);
    expect(head).toBe(plan.record.head);
    expect(areas.map(({ id }: { id: string }) => id)).toEqual(plan.areas.decision.rows.map(({ id }) => id));
  });

  test("the summary names the first of each kind and the files", () => {
    const told = summary(plan, "sv", { outDir: "out", files: ["a.html"] });
    for (const { decision } of [plan.areas, plan.issues, plan.audiences])
      expect(told).toContain(decision.rows[0]!.name);
    expect(told).toContain("Skrivet i out/: a.html");
    expect(summary(plan, "en", { outDir: "out", files: [] })).toContain("replays byte for byte");
  });
});
