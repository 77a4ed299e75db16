import { expect, test } from "vitest";
import { readOptions } from "../src/options.ts";

test("no options is the built-in district in Swedish", () => {
  expect(readOptions([])).toEqual({
    kind: "run",
    options: { dataDir: null, outDir: "out", seed: "storstockholm", lang: "sv", asOf: "2026-02-01" },
  });
});

test("options may follow the lone dashes that pnpm hands on", () => {
  const command = readOptions(["--", "--lang", "en", "--data", "mine", "--as-of=2026-02-01"]);
  expect(command).toMatchObject({ kind: "run", options: { lang: "en", dataDir: "mine", asOf: "2026-02-01" } });
});

test.each([
  [["--lang", "no"], '--lang is sv or en, not "no".'],
  [["--as-of", "2026-02-30"], "--as-of is a date YYYY-MM-DD"],
  [["--out", ""], "--out is empty."],
  [["--data"], "--data"],
  [["--colour"], "--colour"],
  [["mine"], "mine"],
])("%j is misuse and shows the usage", (args, message) => {
  const command = readOptions(args);
  expect(command.kind).toBe("misuse");
  expect(command).toHaveProperty("text", expect.stringContaining(message));
  expect(command).toHaveProperty("text", expect.stringContaining("Usage: pnpm start"));
});

test("help is no misuse", () => {
  expect(readOptions(["--help"]).kind).toBe("help");
  expect(readOptions(["-h", "--lang", "no"]).kind).toBe("help");
});
