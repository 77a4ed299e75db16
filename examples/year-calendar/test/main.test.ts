import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL("../../../", import.meta.url));
const run = (...args: readonly string[]) => {
  const flags = ["--import", "tsx", "--conditions=@vanstervind/source", "examples/year-calendar/src/main.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args], { cwd: root, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
};

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "year-calendar-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("--help prints the usage and does nothing", () => {
  const { code, out, err } = run("--help");
  expect([code, err]).toEqual([0, ""]);
  for (const option of ["--data", "--out", "--lang", "--seed", "--as-of"]) expect(out).toContain(option);
});

test.each([
  [["--colour", "red"], "--colour"],
  [["--lang", "no"], '--lang is sv or en, not "no".'],
  [["--as-of", "2026-02-30"], '--as-of is a date YYYY-MM-DD, not "2026-02-30".'],
  [["--as-of", "1726-01-01"], '--as-of is a day from 2024-01-01 to 2027-12-31, not "1726-01-01".'],
  [["--out", ""], "--out is empty."],
  [["year"], "year"],
])("%j is told with the usage, and ends with 2", (args, told) => {
  const { code, out, err } = run(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(told);
  expect(err).toContain("Usage: pnpm demo year-calendar");
});

test("own files take the place of built-in ones, and all is written", async () => {
  const own = await mkdtemp(join(dir, "own-"));
  await writeFile(join(own, "pairs.csv"), "first;second;together\n");
  const target = join(dir, "out");
  const { code, out, err } = run("--data", own, "--out", target, "--lang", "en", "--as-of", "2026-05-01");
  expect([code, err]).toEqual([0, ""]);
  const names = await readdir(target);
  for (const name of names) expect(out).toContain(name);
  expect(names).toHaveLength(17);
});

test("faults of own files are told at once, and nothing is written", async () => {
  const own = await mkdtemp(join(dir, "broken-"));
  await writeFile(join(own, "pairs.csv"), "first;second;together\nring-01;ring-02;sometimes\n");
  await writeFile(join(own, "polls.csv"), "id;titleSv\n");
  await writeFile(join(own, "notes.csv"), "a;b\n");
  const { code, out, err } = run("--data", own, "--out", join(dir, "not-written"));
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^pairs\.csv, row 2, together: /m);
  expect(err).toMatch(/^polls\.csv, row 1, titleEn: is missing/m);
  expect(err).toMatch(/^notes\.csv: is not a known file/m);
  expect(err).not.toMatch(/^ {4}at /m);
  expect(await readdir(dir)).not.toContain("not-written");
});

test("a folder that is not there is told, with 1", () => {
  const { code, err } = run("--data", join(dir, "nowhere"));
  expect(code).toBe(1);
  expect(err).toMatch(/^The folder .*nowhere cannot be read/);
});
