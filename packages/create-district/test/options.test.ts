import { expect, test } from "vitest";
import { readOptions, workflowsOf } from "../src/options.ts";
import { workflowNames } from "../src/workflow-guide.ts";

test("reads a folder and every option, attached or apart", () => {
  const args = [
    "my-district",
    "--name",
    "North",
    "--municipalities=A, B",
    "--lang",
    "en",
    "--workflows=fund,doors",
    "--yes",
  ];
  expect(readOptions(args)).toEqual({
    kind: "options",
    yes: true,
    options: {
      folder: "my-district",
      name: "North",
      municipalities: ["A", "B"],
      lang: "en",
      workflows: ["fund", "doors"],
    },
  });
  expect(readOptions([])).toEqual({ kind: "options", yes: false, options: {} });
});

test("workflows come in the order of the report, each once; none named is all", () => {
  expect(workflowsOf("calendar,fund,fund")).toEqual(["fund", "calendar"]);
  expect(workflowsOf("")).toEqual(workflowNames);
});

test.each([
  [["a", "b"], "One folder"],
  [["--colour", "red"], "no option --colour"],
  [["--name"], "--name needs a value"],
  [["--name="], "--name needs a value"],
  [["--lang", "de"], "sv or en, not de"],
  [["--workflows", "fund,magic"], "no workflow magic"],
] as const)("tells what is wrong with %j", (args, message) => {
  const given = readOptions(args);
  expect(given.kind === "fault" && given.message).toContain(message);
});

test("help is help, wherever it stands", () => {
  expect(readOptions(["x", "--help"]).kind).toBe("help");
});
