import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFiles } from "../src/write-files.ts";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "write-files-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("files are written into a new folder, and other files in it are left alone", async () => {
  const out = join(dir, "a", "out");
  await writeFiles(out, new Map([["one.csv", "1"]]));
  await writeFile(join(out, "mine.txt"), "mine");
  await writeFiles(
    out,
    new Map([
      ["one.csv", "2"],
      ["two.csv", "3"],
    ]),
  );
  expect((await readdir(out)).sort()).toEqual(["mine.txt", "one.csv", "two.csv"]);
  expect(await readFile(join(out, "one.csv"), "utf8")).toBe("2");
  expect(await readdir(join(dir, "a"))).toEqual(["out"]);
});

test("when one file cannot be written, none is", async () => {
  const out = join(dir, "out");
  const files = new Map([
    ["good.csv", "1"],
    ["no/such/folder.csv", "2"],
  ]);
  await expect(writeFiles(out, files)).rejects.toMatchObject({ code: "cannot-write" });
  expect(await readdir(out)).toEqual([]);
  expect(await readdir(dir)).toEqual(["out"]);
});

test("a file where the folder should be is a clear error", async () => {
  await writeFile(join(dir, "out"), "");
  await expect(writeFiles(join(dir, "out"), new Map())).rejects.toThrow("there is a file of that name");
});
