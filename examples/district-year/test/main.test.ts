import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { files, type TableName, tableAsFile } from "@vanstervind/storstockholm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { brokenFiles } from "./broken-files.ts";
import { builtIn } from "./make-plan.ts";
import { runMain, startMain } from "./run-main.ts";
import { smallDistrict } from "./small-district.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ownTables: readonly TableName[] = [
  "electionDistricts",
  "results2022",
  "addresses",
  "streetNodes",
  "streetEdges",
  "associations",
  "fundRounds",
  "fundApplications",
  "doNotContact",
  "priorityOverrides",
];

let dir = "";
let own = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "district-year-"));
  own = join(dir, "own");
  await mkdir(own);
  const district = smallDistrict(await builtIn());
  for (const table of ownTables) {
    const rows = district[table].map((row) => ({ ...row, ...("synthetic" in row ? { synthetic: false } : {}) }));
    await writeFile(join(own, files[table].file), tableAsFile(table, rows as never, { lang: "sv" }));
  }
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const outputs = [
  "allocation.csv",
  "knocking-days.csv",
  "priorities.csv",
  "report.html",
  "study-gaps.csv",
  "turfs.geojson",
  "walk-lists.html",
  "year.ics",
];

test("--help prints the usage and does nothing", async () => {
  const { code, out, err } = await runMain("--help");
  expect([code, err]).toEqual([0, ""]);
  for (const option of ["--data", "--out", "--lang", "--seed", "--as-of"]) expect(out).toContain(option);
});

test("an option that is not known is told, with the usage, and ends with 2", async () => {
  const { code, out, err } = await runMain("--colour", "red");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("--colour");
  expect(err).toContain("Usage: pnpm start");
});

test("own files take the place of built-in ones, and the output says which", async () => {
  const target = join(dir, "out");
  const { code, out, err } = await runMain("--data", own, "--out", target, "--lang", "en");
  expect(err).not.toMatch(/^!/m);
  expect(code).toBe(0);
  expect((await readdir(target)).sort()).toEqual(outputs);
  for (const name of outputs) expect(out).toContain(name);
  for (const table of ownTables)
    expect(out).toMatch(new RegExp(`^ {2}${files[table].file}: \\d+ rows?, own data$`, "m"));
  expect(out).toMatch(/^ {2}members\.csv: \d+ rows, made-up data$/m);
  expect(out).toMatch(/^ {2}holidays\.csv: \d+ rows, open data \(/m);
  expect(out).toContain(target);
  const report = await readFile(join(target, "report.html"), "utf8");
  expect(report).toContain("own data");
  // What is said of the built-in data would not be true of these.
  for (const text of [report, out]) {
    expect(text).toContain("A part of the data is made up: see the doors, and the sources at the end of the report.");
    expect(text).not.toContain("Associations, members, applications and the doors");
  }
});

test("an output folder that cannot be made is told, with 1", async () => {
  const { code, out, err } = await runMain(
    "--data",
    own,
    "--out",
    join(own, "associations.csv", "out"),
    "--lang",
    "en",
  );
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^Nothing could be written to .*out: .*Maybe choose another folder with --out\.$/m);
  expect(err).not.toMatch(/^ {4}at /m);
});

describe("a folder of broken files", () => {
  const target = () => join(dir, "broken-out");
  let outcome: Awaited<ReturnType<typeof runMain>>;
  beforeAll(async () => {
    const broken = join(dir, "broken");
    await mkdir(broken);
    for (const [name, [content]] of Object.entries(brokenFiles)) await writeFile(join(broken, name), content);
    outcome = await runMain("--data", broken, "--out", target(), "--lang", "en");
  });

  test("ends with 1, writes nothing, and says so", async () => {
    expect([outcome.code, outcome.out]).toEqual([1, ""]);
    expect(await readdir(dir)).not.toContain("broken-out");
    const lines = outcome.err.split("\n").filter((line) => /^[\w-]+\.(csv|geojson)[,:]/.test(line));
    expect(outcome.err).toContain(`${lines.length} faults in the data. Nothing has been written.`);
  });

  test.each(Object.entries(brokenFiles))("%s is told with row and field", (_, [, ...told]) => {
    for (const line of told) expect(outcome.err).toMatch(line);
  });
});

const makePipe = "mkfifo";

// A named pipe holds the program at a known place until the signal is sent; Windows has none.
test.skipIf(process.platform === "win32")("whoever interrupts gets 130, and nothing is written", async () => {
  const data = join(dir, "interrupted");
  await mkdir(data);
  for (const name of await readdir(own)) await writeFile(join(data, name), await readFile(join(own, name)));
  const pipe = join(data, "associations.csv");
  await rm(pipe);
  execFileSync(makePipe, [pipe]);
  const { child, ended } = startMain("--data", data, "--out", join(dir, "interrupted-out"));
  // Opens when the program has opened its end.
  const end = await open(pipe, "w");
  child.kill("SIGINT");
  await end.writeFile(await readFile(join(own, "associations.csv")));
  await end.close();
  const { code, out, err } = await ended;
  expect([code, out]).toEqual([130, ""]);
  expect(err).toContain("Avbrutet. Ingenting har skrivits.");
  expect(await readdir(dir)).not.toContain("interrupted-out");
});
