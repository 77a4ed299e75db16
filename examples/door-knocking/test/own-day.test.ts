import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError } from "@vanstervind/core";
import { readCsv } from "@vanstervind/csv";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { type DayPlan, planDay } from "../src/day-plan.ts";
import { exportDay } from "../src/exports.ts";
import type { DayOptions } from "../src/read-command.ts";
import { readDay } from "../src/steps/read-day.ts";
import { summary } from "../src/summary.ts";
import { optionsFor } from "./towns.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dir: string;
const fileOf = async (name: string, text: string): Promise<string> => {
  await writeFile(join(dir, name), text);
  return join(dir, name);
};

const teams = `team,id,shiftMinutes,lon,lat,languages,noStairs,neighbourhood,isNew
red,kim,240,18.07,59.34,sv|ar,no,any,no
red,robin,240,,,,,,yes
blue,sam,300,,,,no,prefer,
blue,alex,240,,,,,,no
`;

const silent = (): void => {};
const dayOf = async (options: DayOptions): Promise<DayPlan> => planDay(await readDay(options, silent), options);

const FormRow = z.object({
  turf: z.string(),
  street: z.string(),
  houseNumber: z.string().nullable(),
  unit: z.string().nullable(),
  addressId: z.string(),
  outcome: z.string().nullable(),
  daytime: z.string().nullable(),
});

let options: DayOptions;
let morning: DayPlan;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "own-day-"));
  options = { ...optionsFor("stockholm-ostermalm"), teams: await fileOf("teams.csv", teams) };
  morning = await dayOf(options);
});
afterAll(() => rm(dir, { recursive: true }));

/** The day's form filled in: who is where in the list decides what happened. */
const filled = (day: DayPlan, outcomes: readonly (string | null)[]): string => {
  const rows = readCsv(exportDay(day, "en").get("visits-form.csv")!, FormRow, { source: "form" });
  const lines = rows.map(({ addressId }, index) => `${addressId},${outcomes[index % outcomes.length] ?? ""},evening`);
  return ["addressId,outcome,daytime", ...lines, ""].join("\n");
};

describe("own teams, before the day", () => {
  test("go out as they are written, and nothing is said to have happened", () => {
    expect(morning.madeUp).toEqual({ teams: false, visits: false });
    expect(morning.outing.walks.map(({ team }) => team)).toEqual(expect.arrayContaining(["blue", "red"]));
    expect([...morning.outing.beginners]).toEqual(["robin"]);
    expect(morning.walks).toEqual([]);
    expect(morning.next.households).toBe(morning.plan.summary.households);
    const page = exportDay(morning, "en").get("door-knocking.html")!;
    expect(page).toContain("Nothing yet. Fill in visits-form.csv");
    expect(page).not.toContain("Made up:");
    expect(summary(morning, "sv", { outDir: "out", files: [] })).toContain("Inga besök än");
  });

  test("have a form with a line for each door of their turfs, and one for their minutes", () => {
    const files = exportDay(morning, "sv");
    const doors = morning.outing.walks.flatMap(({ turf }) => turf.stops.flatMap(({ addressIds }) => addressIds));
    const rows = readCsv(files.get("visits-form.csv")!, FormRow, { source: "form" });
    expect(rows.map(({ addressId }) => addressId)).toEqual(doors);
    expect(rows.every(({ outcome }) => outcome === null)).toBe(true);
    expect(files.get("sessions-form.csv")!.trim().split("\r\n")).toHaveLength(1 + morning.outing.walks.length);
  });

  test("a team with somebody new has an hour of its own, on a sheet with every door of its half hour", () => {
    const sheet = exportDay(morning, "en").get("first-walks.html")!;
    const kits = morning.outing.walks.filter(({ kit }) => kit !== null);
    expect(kits).toHaveLength(1);
    const walk = kits[0]!;
    expect(walk.team).toBe("red");
    const { doors, leaflets, minutes } = walk.kit!;
    expect(Math.max(minutes.doors, minutes.leaflets)).toBeLessThanOrEqual(30);
    for (const { id, street, houseNumber } of walk.turf.stops) {
      const isIn = doors.includes(id) || leaflets.includes(id);
      if (doors.includes(id)) expect(sheet).toContain(`<b>${street} ${houseNumber}</b>`);
      else if (isIn) expect(sheet).toContain(`${houseNumber}`);
    }
    expect(sheet).toContain("robin (new)");
  });
});

describe("what came back", () => {
  const outcomes = ["talked", "not-home", null, "not-home", "refused", "moved", "talked"];
  let evening: DayPlan;
  beforeAll(async () => {
    const minutes = morning.outing.walks.map(({ turf }) => `${turf.id},100`).join("\n");
    evening = await dayOf({
      ...options,
      visits: {
        visits: await fileOf("visits.csv", filled(morning, outcomes)),
        sessions: await fileOf("sessions.csv", `turf,minutes\n${minutes}\n`),
      },
    });
  });

  test("is counted on the same turfs, whose doors are as they were", () => {
    expect(evening.plan).toEqual(morning.plan);
    expect(evening.madeUp.visits).toBe(false);
    const visits = evening.walks.flatMap((walk) => walk.visits);
    const doors = morning.outing.walks.flatMap(({ turf }) => turf.stops.flatMap(({ addressIds }) => addressIds));
    expect(visits).toHaveLength(doors.filter((_, index) => outcomes[index % 7] !== null).length);
    expect(evening.walks.every(({ minutes }) => minutes === 100)).toBe(true);
    expect(evening.results.turfs.every(({ minutes }) => minutes === 100)).toBe(true);
  });

  test("takes those who declined out of all that is still to be done", () => {
    const of = (outcome: string) =>
      evening.walks.flatMap(({ visits }) => visits.flatMap((one) => (one.outcome === outcome ? [one.addressId] : [])));
    const refused = of("refused");
    expect(refused.length).toBeGreaterThan(0);
    const left = (turfs: DayPlan["plan"]["turfs"]) =>
      turfs.flatMap(({ stops }) => stops.flatMap((one) => one.addressIds));
    for (const id of refused) {
      expect(left(evening.next.plan.turfs)).not.toContain(id);
      expect(left(evening.leaflets.turfs)).not.toContain(id);
    }
    for (const id of of("not-home")) {
      const turf = evening.walks.find(({ visits }) => visits.some(({ addressId }) => addressId === id))!;
      if (!turf.isFinished) expect(left(evening.next.open)).toContain(id);
    }
    // The sums of doors and of leaflets do not tell how many declined.
    const gone = evening.plan.summary.households - evening.leaflets.summary.households;
    expect(gone).toBe(refused.length + of("moved").length);
  });

  test("sends the next day's teams to the turfs that were begun", () => {
    const begun = evening.walks.filter(({ isFinished }) => !isFinished).map(({ turfId }) => turfId);
    const open = new Set(evening.next.open.map(({ id }) => id));
    const next = evening.next.outing.walks.map(({ turf }) => turf.id);
    expect(next.every((id) => open.has(id))).toBe(true);
    expect(next.some((id) => begun.includes(id))).toBe(true);
  });

  test("forecasts no time where nobody told how long it took", async () => {
    const day = await dayOf({ ...options, visits: { visits: join(dir, "visits.csv"), sessions: null } });
    expect(day.next.forecast.hours).toBeNull();
    expect(day.next.days).toBeNull();
    expect(day.results.turfs.every(({ minutes }) => minutes === null)).toBe(true);
    expect(exportDay(day, "sv").get("door-knocking.html")).toContain('<td class="num">–</td>');
  });
});

describe("files that are wrong", () => {
  const faultsOf = async (wrong: Partial<DayOptions>): Promise<readonly string[]> => {
    const error = await dayOf({ ...options, ...wrong }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    const { code, faults } = error as DomainError;
    return faults.length === 0
      ? [code]
      : faults.map(({ source, row, field }) => `${source!.slice(dir.length + 1)} ${row} ${field}`);
  };

  test("of teams, visits and minutes are told together", async () => {
    const wrong = {
      teams: await fileOf("alone.csv", "team,id,shiftMinutes\nred,kim,0\nred,robin,60\nblue,robin,60\n"),
      visits: {
        visits: await fileOf("bad-visits.csv", "addressId,outcome\na,opinion\n"),
        sessions: await fileOf("bad-sessions.csv", "turf,minutes\n1,-5\n"),
      },
    };
    expect(await faultsOf(wrong)).toEqual([
      "alone.csv 2 shiftMinutes",
      "bad-visits.csv 2 outcome",
      "bad-sessions.csv 2 minutes",
    ]);
    const teamsAlone = await fileOf("alone.csv", "team,id,shiftMinutes\nred,kim,60\nred,robin,60\nblue,robin,60\n");
    expect(await faultsOf({ teams: teamsAlone })).toEqual(["alone.csv 4 id", "alone.csv 4 team"]);
  });

  test("an opinion has no column to stand in", async () => {
    const visits = await fileOf("opinions.csv", "addressId,outcome,opinion\na,talked,for\n");
    expect(await faultsOf({ visits: { visits, sessions: null } })).toEqual(["opinions.csv 1 opinion"]);
  });

  test("visits of another plan, and minutes in a turf that is not there", async () => {
    const visits = await fileOf("elsewhere.csv", "addressId,outcome\nnowhere,talked\n");
    expect(await faultsOf({ visits: { visits, sessions: null } })).toEqual(["visits-elsewhere"]);
    const sessions = await fileOf("elsewhere-sessions.csv", "turf,minutes\nnowhere,60\n");
    expect(await faultsOf({ visits: { visits: join(dir, "visits.csv"), sessions } })).toEqual([
      "elsewhere-sessions.csv 2 turf",
    ]);
  });

  test("a list without addresses, and one in which all are left in peace", async () => {
    const addresses = await fileOf("none.csv", "id,address,lon,lat\n");
    expect(await faultsOf({ files: { addresses, streets: null } })).toEqual(["no-address"]);
    const one = await fileOf("one.csv", "id,address,lon,lat\n1,Byvägen 1,18,59\n");
    const doNotContact = await fileOf("all.txt", "1\n");
    expect(await faultsOf({ files: { addresses: one, streets: null }, doNotContact })).toEqual(["no-door"]);
  });
});
