import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../src/command.ts";
import { columnGuide, defaultSeed, files, loadDistrict } from "../src/index.ts";
import { withFolder } from "./folder.ts";

test("the program writes the data and says where it comes from", async () => {
  await withFolder({}, async (dir) => {
    const out = join(dir, "out");
    const written = await command(["--out", out, "--lang", "en"]);
    expect(written).toMatchObject({ err: "", exitCode: 0 });
    expect(written.out).toContain("associations.csv: 62 rows, made-up data\n");
    expect(written.out).toContain("© OpenStreetMap contributors, ODbL 1.0");
    expect(written.out).toContain(`24 files written to ${out}\n`);
    expect(await readdir(out)).toHaveLength(Object.keys(files).length);

    // What the program writes is what other programs load: they share the seed.
    const { members, seed } = await loadDistrict();
    expect(seed).toBe(defaultSeed);
    expect((await loadDistrict({ dir: out })).members).toEqual(members);

    const loaded = await command(["--data", out]);
    expect(loaded.out).toContain("associations.csv: 62 rader, egna uppgifter, varav 62 påhittade\n");
    expect(loaded.out).toContain("fund-rounds.csv: 1 rad, egna uppgifter, varav 1 påhittade\n");
    expect(await command(["--out", out])).toMatchObject({ out: "", exitCode: 1 });
    expect(await command(["--out", join(out, "venues.csv", "deeper")])).toMatchObject({ out: "", exitCode: 1 });
  });
});

test("faults are told with what was noticed, and nothing is written", async () => {
  const contents = { "adresses.csv": "", "holidays.csv": "date;fromTime;name;type\n2026-5-1;00:00;x;public\n" };
  await withFolder(contents, async (dir) => {
    expect(await command(["--data", dir, "--out", join(dir, "out")])).toEqual({
      out: "",
      err: [
        "! adresses.csv är ingen fil som känns igen och har inte lästs. Kanske ska den heta addresses.csv.",
        'holidays.csv, row 2, date: must be a date written YYYY-MM-DD, got "2026-5-1"',
        "1 fel; inget har lästs in eller skrivits",
        "",
      ].join("\n"),
      exitCode: 1,
    });
    expect(await readdir(dir)).not.toContain("out");
    expect(await command(["--data", join(dir, "none"), "--lang", "en"])).toMatchObject({
      err: `There is no folder ${join(dir, "none")}.\n`,
      exitCode: 1,
    });
  });
});

test("what was noticed is told with the data too, in either language", async () => {
  const own = "id,lon,lat,street,houseNumber\n1,18.1,59.3,Storgatan,2\n";
  await withFolder({ "addresses.csv": own, "budget.xlsx": "" }, async (dir) => {
    expect((await command(["--data", dir])).out).toMatch(
      /^! budget.xlsx är ingen fil som känns igen och har inte lästs\.\n! Adresserna är dina egna men do-not-contact\.csv saknas/,
    );
    expect((await command(["--data", dir, "--lang", "en"])).out).toMatch(
      /^! budget.xlsx is not a file that is known here and was not read\.\n! The addresses are your own/,
    );
  });
  await withFolder({}, async (dir) => {
    expect((await command(["--data", dir])).out).toMatch(/finns ingen av de beskrivna filerna/);
    expect((await command(["--data", dir, "--lang", "en"])).out).toMatch(/holds none of the documented files/);
  });
});

test("options", async () => {
  const help = await command(["--help"]);
  expect(help.out).toMatch(/^Usage: pnpm demo storstockholm/);
  expect(await command(["--columns"])).toEqual({ out: `${columnGuide()}\n`, err: "", exitCode: 0 });
  for (const wrong of [["--bogus"], ["--lang", "fi"]]) {
    const { err, exitCode } = await command(wrong);
    expect([exitCode, err.endsWith(help.out)]).toEqual([2, true]);
  }
});
