import { DomainError, type Fault } from "@vanstervind/core";
import { expect, test } from "vitest";
import { loadData, readData } from "../src/data/load-data.ts";
import { filesWith } from "./built-in-files.ts";

const faultsOf = (read: () => unknown): readonly Fault[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof DomainError) return error.faults;
    throw error;
  }
  return [];
};

test("the built-in data have five calendars, tables and calendar files", async () => {
  const { calendars, tables } = await loadData();
  expect(calendars.map(({ organisation }) => organisation.file)).toEqual([
    "district.csv",
    "associations.csv",
    "study-association.ics",
    "city-hall.ics",
    "youth.ics",
  ]);
  for (const [name, rows] of Object.entries(tables)) if (name !== "decidedDays") expect(rows, name).not.toHaveLength(0);
  // What a foreign file lacks is mended and told.
  const told = calendars.flatMap(({ notices }) => notices.map(({ code }) => code));
  expect(new Set(told)).toEqual(
    new Set(["zone-not-defined", "zone-renamed", "no-stamp", "long-line", "floating-time"]),
  );
});

test("a calendar file's venues are those of the table, and its audience is the organisation's", async () => {
  const { calendars, venues } = await loadData();
  const ids = new Set(venues.map(({ id }) => id));
  for (const { events, organisation } of calendars.filter((each) => each.organisation.file.endsWith(".ics"))) {
    for (const { venueId, audiences } of events) {
      if (venueId !== null) expect(ids).toContain(venueId);
      expect(audiences).toEqual(organisation.audiences);
    }
  }
});

test("faults of all files are told at once, with file, row and field", () => {
  const broken = new Map([
    ["venues.csv", (text: string) => text.replace("59.3155", "norrut")],
    ["shifts.csv", (text: string) => text.replace("FREQ=WEEKLY", "FREQ=SOMETIMES")],
    ["district.csv", (text: string) => text.replace("2025-01-14", "2025-02-30")],
    [
      "associations.csv",
      (text: string) =>
        text.replace(";18:30;120;botkyrka-hall;;members-botkyrka;;;", ";;120;botkyrka-hall;;members-botkyrka;;;"),
    ],
    ["volunteers.csv", (text: string) => text.replace("thursday", "torsdag")],
    ["pairs.csv", (text: string) => text.replace("never", "sometimes")],
    ["sign-ups.csv", (text: string) => text.replace("partyId", "party")],
    ["requests.csv", (text: string) => text.replace("2026-06-16", "2026-04-16")],
    ["absences.csv", (text: string) => text.replace("2026-06-22", "2026-06-15")],
    ["school-breaks.csv", (text: string) => text.replace("2025-03-01", "2025-02-01")],
  ]);
  const faults = faultsOf(() => readData(filesWith((name, text) => broken.get(name)?.(text) ?? text)));
  const places = faults.map(({ source, row, field }) => `${source} ${row} ${field}`);
  for (const place of [
    "venues.csv 2 latitude",
    "district.csv 2 date",
    "associations.csv 2 durationMinutes",
    "volunteers.csv 2 gladly.0",
    "pairs.csv 2 together",
    "shifts.csv 2 rrule",
    "requests.csv 2 until",
    "absences.csv 2 end",
    "school-breaks.csv 2 end",
    "sign-ups.csv 1 party",
  ]) {
    expect(places).toContain(place);
  }
});

test("names of nothing are told at once, in all files", () => {
  const broken = new Map([
    ["district.csv", (text: string) => text.replace("district-office", "no-hall")],
    ["draws.csv", (text: string) => text.replace("may-day-2025", "no-event")],
    ["lead-tasks.csv", (text: string) => text.replace("riksdagsval-2026", "no-election")],
    ["dispatches.csv", (text: string) => text.replace("botkyrka", "nowhere").replace("call/", "shout/")],
    ["requests.csv", (text: string) => text.replace("small-hall", "no-hall")],
    ["pairs.csv", (text: string) => text.replace("ring-05", "ring-99")],
    ["poll-votes.csv", (text: string) => text.replace("2026-10-07T18:00", "2026-10-07T19:00")],
    ["announcements.csv", (text: string) => text.replace("socialistiskt-forum", "forsta-maj")],
    ["sign-up-sheets.csv", (text: string) => text.replace("local-politics-conference-2026", "no-event")],
  ]);
  const faults = faultsOf(() => readData(filesWith((name, text) => broken.get(name)?.(text) ?? text)));
  expect(new Set(faults.map(({ source }) => source))).toEqual(new Set([...broken.keys(), "sign-ups.csv"]));
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["unknown-id"]));
  expect(faults.filter(({ source }) => source === "dispatches.csv")).toHaveLength(2);
});

test("a file that is not known and one that is missing are told", () => {
  const files = filesWith((_, text) => text);
  expect(faultsOf(() => readData(files, ["volunters.csv"]))).toMatchObject([
    { code: "unknown-file", source: "volunters.csv", message: "is not a known file; maybe volunteers.csv" },
  ]);
  files.delete("youth.ics");
  expect(faultsOf(() => readData(files))).toMatchObject([{ code: "no-file", source: "organisations.csv", row: 6 }]);
});

test("any bytes in place of a calendar file are read or told, never a crash", () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
  const files = filesWith((_, text) => text);
  files.set("youth.ics", noise);
  const faults = faultsOf(() => readData(files));
  // The draws name an event that is gone.
  expect(faults.every(({ source }) => source === "draws.csv" || source === "youth.ics")).toBe(true);
});
