import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatOre } from "@vanstervind/core";
import { readApplications, readDecisions, readPaymentList } from "@vanstervind/fund-allocation/exchange";
import { readRound, replayRound } from "@vanstervind/fund-allocation/rounds";
import { verify } from "@vanstervind/ledger";
import { scanHtml, writeFiles } from "@vanstervind/page";
import { loadDistrict } from "@vanstervind/storstockholm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { exportRound } from "../src/exports.ts";
import { readOptions } from "../src/options.ts";
import { planRound, type RoundPlan } from "../src/plan-round.ts";
import { oreIn, recount, total } from "./recount.ts";

let plan: RoundPlan;
let files: Map<string, string>;
beforeAll(async () => {
  plan = planRound(await loadDistrict());
  files = exportRound(plan, "sv");
});

const textOf = (name: string): string => files.get(name)!;
const events = () => (JSON.parse(textOf("events.json")) as { body: never }[]).map(({ body }) => body);
const linesOf = (name: string): string[][] =>
  textOf(name)
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")));

describe("all sums, counted anew from the raw events", () => {
  test("what came in is what is held, used, owed, waived and carried over", () => {
    const { funds, used, demanded, repaid, waived, carried, paid } = recount(events());
    const owed = demanded - repaid - waived;
    expect(used + owed + waived + carried).toBe(funds);
    expect(total(paid.values())).toBe(used + demanded);
  });

  test("the ledger: debit and credit of every account, and the same movements as the events", () => {
    const { funds, paid, repaid, waived, carried } = recount(events());
    const side = new Map<string, bigint>();
    for (const [, , , , , debit, credit, amount] of linesOf("ledger.csv")) {
      const ore = oreIn(amount!);
      side.set(debit!, (side.get(debit!) ?? 0n) + ore);
      side.set(credit!, (side.get(credit!) ?? 0n) - ore);
    }
    expect(total(side.values())).toBe(0n);
    expect(side.get("Anslag från styrelsen")).toBe(-funds);
    expect(side.get("Efterskänkt")).toBe(waived);
    expect(side.get("Överfört till nästa år")).toBe(carried);
    const into = (debit: string, credit: string) =>
      total(
        linesOf("ledger.csv")
          .filter((row) => row[5] === debit && row[6] === credit)
          .map((row) => oreIn(row[7]!)),
      );
    expect(into("Utbetalt, ej redovisat", "Beviljat, ej utbetalt")).toBe(total(paid.values()));
    expect(into("Ofördelat", "Återkrävt, ej återbetalt")).toBe(repaid);
    const foot = /<tfoot>.*?<\/tfoot>/s.exec(textOf("ledger.html"))![0];
    const [debit, credit, difference] = [...foot.matchAll(/<td class="num">([^<]*)<\/td>/g)].map(([, text]) =>
      oreIn(text!),
    );
    expect(debit).toBe(credit);
    expect(difference).toBe(0n);
  });

  test("the letters: one for each application and appeal, with the decided amounts", () => {
    const { decided, granted } = recount(events());
    const letters = [
      ...textOf("letters.html").matchAll(/<article class="letter" id="(a-\d+)-([\d-]+)">(.*?)<\/article>/gs),
    ];
    expect(letters).toHaveLength(plan.inputs.requests.length + plan.appealed.appeals.length);
    const amountIn = (html: string): bigint => {
      const found = /<p class="amount">[^<]*<b>([^<]*)<\/b>/.exec(html);
      return found === null ? 0n : oreIn(found[1]!);
    };
    const first = letters.filter(([, , date]) => date === plan.decided.decidedOn);
    expect(new Map(first.map(([, id, , html]) => [id, amountIn(html!)]))).toEqual(
      new Map([...plan.inputs.requests].map(({ id }) => [id, decided.get(id) ?? 0n])),
    );
    const later = letters.filter(([, , date]) => date !== plan.decided.decidedOn);
    expect(later.map(([, id, , html]) => [id, amountIn(html!)])).toEqual(
      later.map(([, id]) => [id, granted.get(id!) ?? 0n]),
    );
  });

  test("the payment list: what was paid, to whom, and its total line", () => {
    const { paid } = recount(events());
    const lines = linesOf("payments.csv");
    const [name, count, , amount] = lines.at(-1)!;
    expect([name, Number(count), oreIn(amount!)]).toEqual(["TOTAL", paid.size, total(paid.values())]);
    expect(
      lines
        .slice(0, -1)
        .map((line) => oreIn(line[3]!))
        .sort(),
    ).toEqual([...paid.values()].sort());
    expect(readPaymentList(textOf("payments.csv"), { source: "payments.csv" })).toEqual(plan.settled.payments);
  });
});

test("the reader that counts anew reads amounts as people write them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("sv", "en"), (ore, lang) => {
      expect(oreIn(formatOre(ore, lang))).toBe(BigInt(ore));
    }),
  );
});

test("a changed payment is found, by the chain and by the checksum in the minutes", () => {
  const { ledger } = plan.nextYear.recorded;
  const { head } = JSON.parse(textOf("decisions.json"));
  expect(verify(plan.appealed.recorded.ledger, { head }).intact).toBe(true);
  expect(textOf("ledger.html")).toContain(ledger.at(-1)!.hash);
  const place = ledger.findIndex(({ body }) => body.kind === "paid");
  const forged = ledger.map((entry, i) => (i === place ? { ...entry, body: { ...entry.body, ore: 1 } } : entry));
  expect(verify(forged)).toEqual({ intact: false, index: place, reason: "changed" });
});

test("files read back: events replay, decisions and applications are what was written", () => {
  const ledger = readRound(JSON.parse(textOf("events.json")));
  expect(replayRound(ledger)).toEqual(plan.nextYear.recorded.state);
  expect(readDecisions(textOf("decisions.json"), { source: "d" }).decisions).toHaveLength(38);
  expect(readApplications(textOf("applications.csv"), { source: "a" })).toEqual(
    plan.inputs.requests.map((request) => ({ otherFundingOre: 0, ...request })),
  );
});

test("a year shows each thing that can happen", () => {
  const kinds = new Set(plan.nextYear.recorded.ledger.map(({ body }) => body.kind));
  for (const kind of [
    "conflict-declared",
    "re-run",
    "grants-changed",
    "application-withdrawn",
    "report-due",
    "repayment-waived",
    "carried-over",
  ] as const) {
    expect(kinds).toContain(kind);
  }
  expect(plan.called.turnedAway).toHaveLength(2);
  expect(plan.nextYear.notClosed.map(({ code }) => code)).toEqual(["still-open"]);
  expect(plan.nextYear.again?.assessment.refusals.map(({ code }) => code)).toEqual(["report-missing"]);
});

test.each(["sv", "en"] as const)("pages are sound and say nothing undefined, %s", (lang) => {
  for (const [name, text] of exportRound(plan, lang)) {
    expect(text, name).not.toMatch(/undefined|NaN|\[object/);
    if (name.endsWith(".html")) expect(scanHtml(text).faults, name).toEqual([]);
  }
});

test("the same seed gives the same files, another seed another year that still adds up", async () => {
  expect(exportRound(planRound(await loadDistrict()), "sv")).toEqual(files);
  const other = planRound(await loadDistrict({ seed: 3 }));
  const bodies = other.nextYear.recorded.ledger.map(({ body }) => body);
  const { funds, used, demanded, repaid, carried } = recount(bodies as never);
  expect(used + demanded - repaid + carried).toBe(funds);
  expect(other.appealed.recorded.state).not.toEqual(plan.appealed.recorded.state);
});

test("options", async () => {
  expect(readOptions(["--", "--lang", "en", "--seed", "x", "--out", "o"])).toEqual({
    lang: "en",
    seed: "x",
    outDir: "o",
  });
  expect(readOptions(["--help"])).toBe("help");
  for (const args of [["--lang", "fi"], ["--out", ""], ["--wrong"]]) expect(readOptions(args)).toHaveProperty("misuse");
  const dir = await mkdtemp(join(tmpdir(), "fund-round-"));
  await writeFiles(join(dir, "out"), files);
  expect((await readdir(join(dir, "out"))).sort()).toEqual([...files.keys()].sort());
  expect(await readFile(join(dir, "out", "report.html"), "utf8")).toBe(textOf("report.html"));
  await rm(dir, { recursive: true });
});
