import { describe, expect, test } from "vitest";
import { readCommand, usage } from "../src/read-command.ts";

describe("the command line", () => {
  test("asks for Östermalm in walks of two and a half hours when it asks for nothing", () => {
    expect(readCommand(["--"])).toEqual({
      kind: "run",
      options: {
        files: null,
        doNotContact: null,
        teams: null,
        visits: null,
        size: { unit: "minutes", target: 150 },
        leaflets: 300,
        credit: null,
        day: "2026-05-23",
        seed: "door-knocking",
        outDir: "out/door-knocking",
        lang: "sv",
      },
    });
    expect(readCommand(["--help"])).toEqual({ kind: "help", text: usage });
  });

  test("takes own files and a size in entrances", () => {
    const args =
      "--addresses a.csv --street-nodes n.csv --street-edges e.csv --do-not-contact d.txt --stops 55 --lang en";
    const command = readCommand([...args.split(" "), "--credit", "The town"]);
    expect(command).toMatchObject({
      options: {
        files: { addresses: "a.csv", streets: { nodes: "n.csv", edges: "e.csv" } },
        doNotContact: "d.txt",
        size: { unit: "stops", target: 55 },
        credit: "The town",
        lang: "en",
      },
    });
    expect(readCommand(["--addresses", "a.csv"])).toMatchObject({ options: { files: { streets: null } } });
  });

  test.each([
    ["--stops 0", "--stops is a whole number from 2 to 1000"],
    ["--stops many", "--stops is a whole number"],
    ["--stops -5", "--stops"],
    ["--target-minutes 1e9", "--target-minutes is a whole number from 15 to 720"],
    ["--target-minutes 2.5", "--target-minutes is a whole number"],
    ["--stops 55 --target-minutes 90", "not both"],
    ["--street-nodes n.csv", "together"],
    ["--addresses a.csv --street-edges e.csv", "together"],
    ["--street-nodes n.csv --street-edges e.csv", "--addresses too"],
    ["--credit me", "--credit is for own"],
    ["--lang fi", "--lang is sv or en"],
    ["--day 2026-02-30", "--day is a date"],
    ["--out=", "--out is empty"],
    ["--leaflets 5", "--leaflets is a whole number from 20 to 2000"],
    ["--sessions s.csv", "--visits too"],
    ["--fly", "--fly"],
    ["somewhere", "somewhere"],
  ])("answers %s with what is wrong and the usage", (args, message) => {
    const command = readCommand(args.split(" "));
    expect(command.kind).toBe("misuse");
    const { text } = command as { text: string };
    expect(text).toContain(message);
    expect(text).toContain(usage);
  });
});
