import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError, invalidInput } from "@vanstervind/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, type Options, readOptions, runApp } from "../src/index.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "run-app-"));
});
afterAll(() => rm(dir, { recursive: true }));

const greeter: App<Options, string, string> = {
  read: (args) => readOptions(args, "Usage: greet", { outDir: "out", seed: "s", asOf: "2026-02-01" }),
  load: async ({ seed }, warn) => {
    warn("the name is a seed");
    return seed;
  },
  work: (name, { asOf }) => `Hello ${name} on ${asOf}`,
  files: (text, lang) => new Map([[`${lang}.txt`, text]]),
  summary: (text, { files, lang }) => `${text} (${lang}): ${files.join()}`,
};

const run = async (app: App<Options, string, string>, ...args: string[]) => {
  const said = { out: [] as string[], err: [] as string[] };
  const code = await runApp(app, {
    args,
    signal: new AbortController().signal,
    out: (line) => void said.out.push(line),
    err: (line) => void said.err.push(line),
  });
  return { code, ...said };
};

test("options, data, work, files and last words, in that order", async () => {
  const outDir = join(dir, "greeting");
  expect(await run(greeter, "--", "--seed", "Kim", "--lang", "en", "--out", outDir)).toEqual({
    code: 0,
    out: ["Hello Kim on 2026-02-01 (en): en.txt"],
    err: ["! the name is a seed"],
  });
  expect(await readFile(join(outDir, "en.txt"), "utf8")).toBe("Hello Kim on 2026-02-01");
});

test("help is what was asked for, a wrong option is not", async () => {
  expect(await run(greeter, "--help")).toEqual({ code: 0, out: ["Usage: greet"], err: [] });
  for (const args of [["--lang", "fi"], ["--as-of", "soon"], ["--seed", ""], ["--wrong"]]) {
    const { code, out, err } = await run(greeter, ...args);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain("\n\nUsage: greet");
  }
});

test("each fault has a line and nothing is written", async () => {
  const outDir = join(dir, "faults");
  const failing = (error: unknown): App<Options, string, string> => ({
    ...greeter,
    work: () => {
      throw error;
    },
  });
  const faults = [1, 2].map((row) => ({ code: "empty", source: "names.csv", row, field: "name", message: "is empty" }));
  const several = await run(failing(invalidInput(faults)), "--out", outDir);
  expect([several.code, several.out, several.err.length]).toEqual([1, [], 4]);
  expect(several.err.at(-1)).toBe("\n2 fel i uppgifterna. Ingenting har skrivits.");
  const one = await run(
    failing(new DomainError("no-names", "There is no name.", { hint: "Give one." })),
    "--out",
    outDir,
  );
  expect([one.code, one.err.length]).toEqual([1, 2]);
  expect(one.err[1]).toContain("There is no name.");
  await expect(run(failing(new TypeError("a fault of the program")), "--out", outDir)).rejects.toThrow(TypeError);
  expect(await readdir(dir)).not.toContain("faults");
});

test("long work is waited for, and whoever interrupts it gets 130 and no file", async () => {
  const later = { ...greeter, work: async (name: string) => `Hello ${name}`, files: async () => new Map([["a", "b"]]) };
  expect((await run(later, "--out", join(dir, "later"))).out).toHaveLength(1);
  for (const at of ["load", "work", "files"] as const) {
    const controller = new AbortController();
    const err: string[] = [];
    const stopped = {
      ...later,
      [at]: async () => {
        controller.abort();
        return new Map([["a", "b"]]);
      },
    };
    const terminal = { args: ["--out", join(dir, "stopped")], out: () => {}, signal: controller.signal };
    expect(await runApp(stopped, { ...terminal, err: (line) => void err.push(line) })).toBe(130);
    expect(err.at(-1)).toBe("Avbrutet. Ingenting har skrivits.");
  }
  expect(await readdir(dir)).not.toContain("stopped");
});

test("a folder that cannot be made is the caller's to mend", async () => {
  const outDir = join(dir, "taken");
  await writeFile(outDir, "a file");
  const { code, err } = await run(greeter, "--out", outDir);
  expect(code).toBe(1);
  expect(err[1]).toContain("there is a file of that name");
});
