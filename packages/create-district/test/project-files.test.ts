import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { columnsOf } from "@vanstervind/csv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import type { DistrictOptions } from "../src/options.ts";
import { projectFiles, type Template } from "../src/project-files.ts";
import { workflowGuides, workflowNames } from "../src/workflow-guide.ts";
import { type Plan, plan } from "../template/src/plan.ts";
import { settingsOf } from "../template/src/settings.ts";
import { workflows } from "../template/src/workflows.ts";

const folder = join(import.meta.dirname, "..", "template");
const template: Template = {
  files: Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  ),
  versions: new Proxy({}, { get: () => "^1.0.0" }),
};
const options: DistrictOptions = {
  folder: "my-district",
  name: "Norra distriktet",
  municipalities: ["Solna", "Sundbyberg"],
  lang: "sv",
  workflows: workflowNames,
};
const all = projectFiles(options, template);

/** Plans on the tables in a folder of a project. */
const planOn = (files: Readonly<Record<string, string>>, tables: "data" | "sample"): Promise<Plan> =>
  plan({
    settings: settingsOf(files["district.json"]!),
    workflows: Object.fromEntries(
      Object.entries(workflows).filter(([name]) => files[`src/workflows/${name}.ts`] !== undefined),
    ),
    tables: Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) =>
        path.startsWith(`${tables}/`) ? [[path.slice(tables.length + 1), text]] : [],
      ),
    ),
    day: "2026-02-01",
    isSample: tables === "sample",
  });

describe("any choice of workflows", () => {
  const chosen = fc.subarray([...workflowNames], { minLength: 1 });

  test("makes a project that holds what it imports and no more", () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom("sv", "en"), (names, lang) => {
        const files = projectFiles({ ...options, lang, workflows: names }, template);
        const needed = new Set(
          Object.values(files).flatMap((text) => [...text.matchAll(/from "(@?[a-z][^"]*)"/g)].map(([, from]) => from!)),
        );
        const { dependencies } = JSON.parse(files["package.json"]!) as { dependencies: Record<string, string> };
        const packages = [...needed]
          .filter((from) => !from.startsWith("node:"))
          .map((from) =>
            from
              .split("/")
              .slice(0, from.startsWith("@") ? 2 : 1)
              .join("/"),
          );
        expect(Object.keys(dependencies).sort()).toEqual([...new Set([...packages, "tsx"])].sort());
        for (const name of workflowNames) expect(`src/workflows/${name}.ts` in files).toBe(names.includes(name));
      }),
      { numRuns: 40 },
    );
  });

  test.each(workflowNames)("%s alone answers for its sample, in both languages", async (name) => {
    for (const lang of ["sv", "en"] as const) {
      const files = projectFiles({ ...options, lang, workflows: [name] }, template);
      const { sections } = await planOn(files, "sample");
      expect(sections).toHaveLength(1);
      expect(sections[0]!.rows.length).toBeGreaterThan(0);
    }
  });
});

test("the sample gives an answer that can be checked by hand", async () => {
  const { sections, files } = await planOn(all, "sample");
  const [areas, fund, studies, doors] = sections;
  // (2 · (95 − 68.5)/45 + 2 · 14.2/30 + 1850/3000)/5
  expect(areas!.rows[0]!.slice(1, 3)).toEqual(["Norra berget", "0.548"]);
  // The party of members is not outward; the others are below what the fund holds.
  expect(fund!.rows.map(([, title, asked, granted]) => [title, asked, granted])).toContainEqual([
    "Sommarfest",
    5000,
    0,
  ]);
  expect(fund!.rows.reduce((sum, [, , , granted]) => sum + Number(granted), 0)).toBeLessThanOrEqual(25_000);
  expect(studies!.rows.map(([person]) => person)).toEqual(["p2", "p2"]);
  expect(doors!.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(38);
  for (const text of Object.values(files)) expect(text).not.toMatch(/Provgatan 7\b|Exempelvägen 3\b/);
  expect(files["year.ics"]).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test("the empty tables are read as empty", async () => {
  const { sections } = await planOn(all, "data");
  for (const [index, { rows }] of sections.entries()) if (workflowNames[index] !== "calendar") expect(rows).toEqual([]);
});

test("the guide, the sample and the schema of each table have the same columns", async () => {
  for (const { name, tables } of workflowGuides) {
    const module = (await import(`../template/src/workflows/${name}.ts`)) as Record<string, unknown>;
    const schemas = Object.values(module).filter(
      (each): each is z.ZodObject => typeof each === "object" && each !== null && "shape" in each,
    );
    expect(schemas).toHaveLength(tables.length);
    for (const { file, columns } of tables) {
      const header = all[`sample/${file}`]!.split("\n")[0]!.split(",");
      expect(Object.keys(columns)).toEqual(header);
      expect(all[`data/${file}`]).toBe(`${header.join(",")}\n`);
      expect(schemas.map((schema) => columnsOf(schema).map((column) => column.header))).toContainEqual(header);
      for (const column of header) expect(all["data/README.md"]).toContain(`\`${column}\``);
    }
  }
});

test.each([
  ["my-district", "my-district"],
  ["/tmp/Östra Distriktet", "ostradistriktet"],
  ["_hidden", "hidden"],
  ["...", "district"],
])("a folder %s becomes a name that npm takes", (given, name) => {
  const { name: is } = JSON.parse(projectFiles({ ...options, folder: given }, template)["package.json"]!) as {
    name: string;
  };
  expect(is).toBe(name);
});
