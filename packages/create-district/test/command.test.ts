import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const scratch = mkdtempSync(join(tmpdir(), "create-district-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const home = join(import.meta.dirname, "..");
const run = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", join(home, "src", "index.ts"), ...args], {
    cwd: home,
    encoding: "utf8",
  });
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

test("writes a project, overwrites nothing, and adds what is missing when run again", () => {
  const folder = join(scratch, "north");
  const first = run(folder, "--yes", "--lang", "en", "--workflows", "fund");
  expect([first.status, first.stderr]).toEqual([0, ""]);
  const before = filesIn(folder);
  expect(first.stdout).toContain(`${before.length} files written`);

  writeFileSync(join(folder, "data", "applications.csv"), "mine\n");
  rmSync(join(folder, "README.md"));
  const second = run(folder, "--yes", "--lang", "en", "--workflows", "fund");
  expect(second.stdout).toContain("1 files written");
  expect(second.stdout).toContain("Left as they are: data/applications.csv");
  expect(readFileSync(join(folder, "data", "applications.csv"), "utf8")).toBe("mine\n");
  expect(filesIn(folder)).toEqual(before);
});

test("tells what is wrong, writes nothing and says how to call it", () => {
  const { status, stderr } = run(join(scratch, "nowhere"), "--workflows", "magic");
  expect(status).toBe(2);
  expect(stderr).toContain("There is no workflow magic");
  expect(stderr).toContain("Usage: npm create @vanstervind/district");
  expect(readdirSync(scratch)).not.toContain("nowhere");
  expect(run("--help").stdout).toContain("Usage:");
});
