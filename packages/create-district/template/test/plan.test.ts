import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type PlanInput, plan } from "../src/plan.ts";
import { settingsOf } from "../src/settings.ts";
import { workflows } from "../src/workflows.ts";

const tablesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]));
const sample: PlanInput = {
  settings: settingsOf(readFileSync("district.json", "utf8")),
  workflows,
  tables: tablesIn("sample"),
  day: "2026-02-01",
  isSample: true,
};

test("every workflow answers for the sample", async () => {
  const { sections, files } = await plan(sample);
  assert.equal(sections.length, Object.keys(workflows).length);
  for (const { title, rows } of sections) assert.ok(rows.length > 0, title);
  assert.match(files["report.html"]!, /^<!doctype html>/);
});

test("the same tables give the same bytes", async () => {
  assert.deepEqual((await plan(sample)).files, (await plan(sample)).files);
});

test("every fault of a table is told with its line and column", async () => {
  for (const [file, text] of Object.entries(sample.tables)) {
    const [head] = text.split("\n");
    const broken = { ...sample, tables: { ...sample.tables, [file]: `${head},nonsense\n` } };
    await assert.rejects(plan(broken), { code: "invalid-input" }, file);
  }
});

test("what stands in a table cannot become a part of the page", async () => {
  const hostile = Object.fromEntries(
    Object.entries(sample.tables).map(([file, text]) => [
      file,
      text.replaceAll(/([,\n])(North|Norra)/g, "$1<script>$2"),
    ]),
  );
  const { files } = await plan({ ...sample, tables: hostile });
  assert.doesNotMatch(files["report.html"]!, /<script/);
});
