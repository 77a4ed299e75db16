import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { attributions, columnGuide, files, tableNames } from "../src/index.ts";

const guide = readFileSync(new URL("../../../docs/guide/own-data.md", import.meta.url), "utf8");
const dataReadme = readFileSync(new URL("../data/README.md", import.meta.url), "utf8");

describe("the pages about the data", () => {
  test("docs/guide/own-data.md holds the columns as they are (`pnpm demo storstockholm --columns` prints them)", () => {
    const [, shown] = /<!-- columns -->\n\n([\s\S]*)\n\n<!-- end of columns -->/.exec(guide) ?? [];
    expect(shown).toBe(columnGuide());
  });

  test("data/README.md names every built-in file and every line to print", () => {
    for (const name of tableNames) {
      const { file, attribution } = files[name];
      if (attribution !== null) expect(dataReadme).toContain(`\`${file}\``);
    }
    for (const { credit } of Object.values(attributions)) expect(dataReadme).toContain(credit);
  });
});
