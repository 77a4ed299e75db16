import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { files } from "../src/index.ts";
import { withFolder } from "./folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const run = (...options: string[]) => {
  const program = ["--conditions=@vanstervind/source", "--import", "tsx", "examples/storstockholm/src/main.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...options], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

test("the program writes the data, tells its faults, and says how it is used", async () => {
  await withFolder(
    { "adresses.csv": "", "holidays.csv": "date;fromTime;name;type\n2026-5-1;00:00;x;public\n" },
    async (dir) => {
      const out = join(dir, "out");
      const written = run("--out", out, "--lang", "en");
      expect(written.status).toBe(0);
      expect(written.stdout).toContain("associations.csv: 62 rows, made-up data");
      expect(written.stdout).toContain("© OpenStreetMap contributors, ODbL 1.0");
      expect(await readdir(out)).toHaveLength(Object.keys(files).length);

      const refused = run("--data", dir, "--out", join(dir, "out2"));
      expect(refused.status).toBe(1);
      expect(refused.stderr).toBe(
        [
          "! adresses.csv är ingen fil som känns igen och har inte lästs. Kanske ska den heta addresses.csv.",
          "! out är ingen fil som känns igen och har inte lästs.",
          'holidays.csv, row 2, date: must be a date written YYYY-MM-DD, got "2026-5-1"',
          "1 fel; inget har lästs in eller skrivits",
          "",
        ].join("\n"),
      );
      expect(await readdir(dir)).not.toContain("out2");

      expect(run("--help").stdout).toMatch(/^Usage: pnpm demo storstockholm/);
      expect(run("--bogus").status).toBe(2);
      expect(run("--lang", "fi").status).toBe(2);
      expect(run("--data", join(dir, "none")).stderr).toContain("There is no folder");
    },
  );
}, 60_000);
