import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import rrule from "rrule";
import { RRuleSet } from "rrule-rust";
import { RRuleTemporal } from "rrule-temporal";
import { bench, describe } from "vitest";
import type * as recurrence from "../src/recurrence/index.ts";

/** The entry as a bundle, unminified: the rivals run as they were published, so our own code must not run as the test tool rewrites it. */
const bundled = async (): Promise<typeof recurrence> => {
  const folder = mkdtempSync(join(tmpdir(), "recurrence-"));
  try {
    const outfile = join(folder, "recurrence.mjs");
    await build({
      entryPoints: [join(import.meta.dirname, "../src/recurrence/index.ts")],
      conditions: ["@vanstervind/source"],
      bundle: true,
      format: "esm",
      outfile,
    });
    return await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const { firstOccurrences } = await bundled();

/** Seven rules in use, with the number of occurrences each gives: read, expanded and looked at anew every time. */
const scenarios = {
  "30 daily": ["FREQ=DAILY;COUNT=30", "2026-01-05T18:00:00", 30],
  "daily Monday to Friday, 520": ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=520", "2026-01-05T18:00:00", 520],
  "weekly MO,WE,FR, 780": ["FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=780", "2026-01-05T18:00:00", 780],
  "monthly last weekday, 240": ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=240", "2026-01-30T18:00:00", 240],
  "monthly second Tuesday, 240": ["FREQ=MONTHLY;BYDAY=2TU;COUNT=240", "2026-01-13T18:00:00", 240],
  "hourly, 720": ["FREQ=HOURLY;COUNT=720", "2026-01-05T18:00:00", 720],
  "Mondays of week 53, 20": ["FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=20", "2026-12-28T18:00:00", 20],
} as const;

type Expand = (rule: string, start: string, zone: string) => number;

const icsOf = (rule: string, start: string, zone: string): string => {
  const local = start.replace(/[-:]/g, "");
  return `${zone === "UTC" ? `DTSTART:${local}Z` : `DTSTART;TZID=${zone}:${local}`}\nRRULE:${rule}`;
};

/** Each reads the rule, expands it, looks at every occurrence, and tells how many there were. */
const engines: Readonly<Record<string, Expand>> = {
  vänstervind: (rule, start, zone) =>
    firstOccurrences({ start, zone, rules: [rule] }, 100_000).filter(({ instant }) => instant !== null).length,
  "rrule-temporal": (rule, start, zone) =>
    new RRuleTemporal({ rruleString: icsOf(rule, start, zone), cache: false })
      .all()
      .filter(({ epochMilliseconds }) => epochMilliseconds !== 0).length,
  "rrule-rust": (rule, start, zone) =>
    RRuleSet.fromString(icsOf(rule, start, zone))
      .all()
      .filter(({ year }) => year !== 0).length,
  rrule: (rule, start, zone) =>
    rrule
      .rrulestr(icsOf(rule, start, zone), { cache: false })
      .all()
      .filter((time) => time.getTime() !== 0).length,
};

/**
 * Runs a second, the best of five turns: other work on the machine can only slow a turn down, and the first turn clears
 * away what the engine before it left on the heap.
 */
const speedOf = (run: () => void): number => {
  let best = 0;
  for (let turn = 0; turn < 5; turn++) {
    let count = 0;
    let spent = 0;
    for (const begun = performance.now(); spent < 120; spent = performance.now() - begun) {
      run();
      count++;
    }
    best = Math.max(best, (count * 1000) / spent);
  }
  return best;
};

const geometricMean = (ratios: readonly number[]): number =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

const figure = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });

const compare = (zone: string): void => {
  const names = Object.keys(engines);
  const ratios: Record<string, number[]> = {};
  process.stdout.write(`\n${zone}, operations a second: ${names.join(" | ")}\n`);
  for (const [name, [rule, start, count]] of Object.entries(scenarios)) {
    const runs = names.map((engine) => () => engines[engine]!(rule, start, zone));
    for (const [index, run] of runs.entries()) {
      const found = run();
      if (found !== count) process.stdout.write(`  (${names[index]} finds ${found} of ${count})\n`);
    }
    const speeds = runs.map(speedOf);
    names.forEach((engine, index) => {
      ratios[engine] = [...(ratios[engine] ?? []), speeds[0]! / speeds[index]!];
    });
    process.stdout.write(`  ${name}: ${speeds.map(figure).join(" | ")}\n`);
  }
  for (const engine of names.slice(1)) {
    const mean = figure(geometricMean(ratios[engine]!));
    const least = figure(Math.min(...ratios[engine]!));
    process.stdout.write(`  against ${engine}: geometric mean ${mean}x, least ${least}x\n`);
  }
};

const hostile = [
  "FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31",
  "FREQ=SECONDLY;BYHOUR=3;BYMINUTE=7;BYSECOND=9;BYMONTH=6;COUNT=3",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "FREQ=SECONDLY;INTERVAL=60;BYSECOND=30",
  "FREQ=SECONDLY;INTERVAL=420;BYDAY=MO;BYHOUR=0;BYMINUTE=0;BYSECOND=0",
  "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
];

/** The tables are made in one run; the tool would repeat it. */
const made = new Set<string>();
const making =
  (name: string, make: () => void): (() => void) =>
  () => {
    if (!made.has(name)) make();
    made.add(name);
  };

const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

describe("recurrence rules, read and expanded", () => {
  for (const zone of ["Europe/Stockholm", "UTC"])
    bench(
      `seven rules in ${zone}`,
      making(zone, () => compare(zone)),
      once,
    );
  bench(
    "hostile rules",
    making("hostile", () => {
      for (const rule of hostile) {
        const begun = performance.now();
        const found = firstOccurrences({ start: "1997-09-02T09:00:00", rules: [rule] }, 3).length;
        process.stdout.write(`  ${rule}: ${found} found in ${figure(performance.now() - begun)} ms\n`);
      }
    }),
    once,
  );
});
