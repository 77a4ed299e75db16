import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rankThemes } from "../src/steps/theme-ranking.ts";
import { loadThemes, themeFiles } from "../src/themes.ts";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "themes-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("the built-in issues and audiences are all marked as made up, and are ranked", async () => {
  const themes = await loadThemes(null);
  for (const { synthetic } of [...themes.issues, ...themes.audiences]) expect(synthetic).toBe(true);
  for (const kind of ["issue", "audience"] as const) {
    const rows = kind === "issue" ? themes.issues : themes.audiences;
    const { ranking } = rankThemes(rows, kind, "en");
    expect(ranking.rows.length).toBe(rows.length);
    expect(ranking.rows.map(({ kind: told }) => told)).toEqual(rows.map(() => kind));
  }
});

test("an own file takes the place of the built-in one, and is not marked", async () => {
  const header = "id;sv;en;concern;affected;months-to-decision;agreement;trusted;active";
  await writeFile(join(dir, themeFiles.issues), `${header}\nrents;Hyror;Rents;30;50,5;6;60;;12\n`);
  const { issues, audiences } = await loadThemes(dir);
  expect(issues).toEqual([
    {
      id: "rents",
      sv: "Hyror",
      en: "Rents",
      synthetic: false,
      values: { concern: 30, affected: 50.5, "months-to-decision": 6, agreement: 60, trusted: null, active: 12 },
    },
  ]);
  expect(audiences.length).toBeGreaterThan(5);
});

test("every fault of a file is told with its line", async () => {
  await writeFile(join(dir, themeFiles.issues), "id;sv;en;concern\n;Hyror;Rents;many\n");
  await expect(loadThemes(dir)).rejects.toMatchObject({
    code: "invalid-input",
    faults: expect.arrayContaining([expect.objectContaining({ source: "issues.csv", row: 2, field: "concern" })]),
  });
});
