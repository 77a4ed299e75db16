import { addDays } from "@vanstervind/core";
import { describe, expect, test } from "vitest";
import { backPlan } from "../../src/deadlines/index.ts";
import { type ElectionId, electionDeadlines, explainElections, swedishElections } from "../../src/elections/index.ts";
import { CalendarEvent } from "../../src/index.ts";
import { occurrences } from "../../src/rules/index.ts";

const dayOfElection = (election: ElectionId, year: number): string | undefined =>
  electionDeadlines(election, year).deadlines.find(({ kind }) => kind === "election")?.start.date;

const datesOf = (election: ElectionId, year: number): Record<string, string> =>
  Object.fromEntries(electionDeadlines(election, year).deadlines.map(({ id, start }) => [id, start.date]));

describe("election days", () => {
  // As held: the almanac of elections.
  const held: Record<ElectionId, readonly string[]> = {
    riksdagsval: [
      "1994-09-18",
      "1998-09-20",
      "2002-09-15",
      "2006-09-17",
      "2010-09-19",
      "2014-09-14",
      "2018-09-09",
      "2022-09-11",
      "2026-09-13",
    ],
    kyrkoval: ["2001-09-16", "2005-09-18", "2009-09-20", "2013-09-15", "2017-09-17", "2021-09-19", "2025-09-21"],
    europaparlamentsval: ["2014-05-25", "2019-05-26", "2024-06-09"],
  };
  for (const [election, dates] of Object.entries(held)) {
    test.each(dates)(`${election} of %s`, (date) => {
      expect(dayOfElection(election as ElectionId, Number(date.slice(0, 4)))).toBe(date);
    });
  }
  test("are none in other years, before those that are known, or between two years", () => {
    for (const year of [2025, 1990, 2026.5]) {
      expect(() => electionDeadlines("riksdagsval", year)).toThrowError(
        expect.objectContaining({ code: "no-election" }),
      );
    }
    expect(() => electionDeadlines("toString" as ElectionId, 2026)).toThrowError(
      expect.objectContaining({ code: "no-election" }),
    );
  });
});

describe("election deadlines", () => {
  test("of 2026 are those of the authority's calendar", () => {
    expect(datesOf("riksdagsval", 2026)).toEqual({
      "partibeteckning-2026": "2026-02-28",
      "partilangd-2026": "2026-04-01",
      "utlandsrostkort-2026": "2026-07-25",
      "brevrostning-2026": "2026-07-30",
      "deltagande-2026": "2026-08-14",
      "rostlangd-2026": "2026-08-14",
      "utlandsrostning-2026": "2026-08-20",
      "fortidsrostning-2026": "2026-08-26",
      "rostkort-2026": "2026-08-26",
      "rattelse-2026": "2026-09-01",
      "samtycke-2026": "2026-09-11",
      "riksdagsval-2026": "2026-09-13",
      "onsdagsrakning-2026": "2026-09-16",
    });
    expect(electionDeadlines("riksdagsval", 2026).undecided).toEqual(["kandidater-2026", "partivalsedlar-2026"]);
  });
  test("agree with earlier calendars: 2018, 2022, Europe in 2019 and 2024, the church in 2017, 2021 and 2025", () => {
    expect(datesOf("riksdagsval", 2018)).toMatchObject({
      "partivalsedlar-2018": "2017-11-10",
      "partibeteckning-2018": "2018-02-28",
      "kandidater-2018": "2018-04-10",
      "brevrostning-2018": "2018-07-26",
      "deltagande-2018": "2018-08-10",
    });
    expect(datesOf("riksdagsval", 2022)).toMatchObject({
      "kandidater-2022": "2022-04-29",
      "deltagande-2022": "2022-08-12",
    });
    expect(datesOf("europaparlamentsval", 2019)).toMatchObject({
      "europaparlamentsval-brevrostning-2019": "2019-04-11",
      "europaparlamentsval-rostlangd-2019": "2019-04-26",
      "europaparlamentsval-utlandsrostning-2019": "2019-05-02",
      "europaparlamentsval-fortidsrostning-2019": "2019-05-08",
      "europaparlamentsval-rattelse-2019": "2019-05-14",
      "europaparlamentsval-onsdagsrakning-2019": "2019-05-29",
    });
    expect(datesOf("europaparlamentsval", 2024)["europaparlamentsval-fortidsrostning-2024"]).toBe("2024-05-22");
    expect(datesOf("kyrkoval", 2017)).toEqual({
      "kyrkoval-rostlangd-2017": "2017-08-18",
      "kyrkoval-fortidsrostning-2017": "2017-09-04",
      "kyrkoval-2017": "2017-09-17",
    });
    expect(datesOf("kyrkoval", 2021)).toMatchObject({
      "kyrkoval-kandidater-2021": "2021-04-15",
      "kyrkoval-rostlangd-2021": "2021-08-13",
      "kyrkoval-fortidsrostning-2021": "2021-09-06",
    });
    expect(datesOf("kyrkoval", 2025)).toMatchObject({
      "kyrkoval-rostkort-2025": "2025-09-03",
      "kyrkoval-fortidsrostning-2025": "2025-09-08",
    });
    expect(datesOf("riksdagsval", 2030)["partibeteckning-2030"]).toBe("2030-02-28");
  });
  test("tell what is not sure, in date order, each with a source", () => {
    const unsure = (election: ElectionId, year: number) =>
      electionDeadlines(election, year)
        .deadlines.filter(({ confirmed }) => !confirmed)
        .map(({ id }) => id);
    expect(unsure("riksdagsval", 2026)).toEqual(["utlandsrostkort-2026"]);
    expect(unsure("kyrkoval", 2029)).toEqual([
      "kyrkoval-kandidater-2029",
      "kyrkoval-rostlangd-2029",
      "kyrkoval-rostkort-2029",
      "kyrkoval-fortidsrostning-2029",
    ]);
    for (const { status, confirmed, reasons, source } of electionDeadlines("kyrkoval", 2029).deadlines) {
      expect(status).toBe(confirmed ? "confirmed" : "conditional");
      expect(reasons.some(({ code }) => code === "to-be-confirmed")).toBe(!confirmed);
      expect(source).not.toBe("");
    }
  });
  test("wait for an election day that is not decided, and follow it when it is", () => {
    const open = electionDeadlines("europaparlamentsval", 2029);
    expect(open.deadlines).toEqual([]);
    expect(open.undecided).toContain("europaparlamentsval-2029");
    const decided = { election: "europaparlamentsval", year: 2029, date: "2029-06-10", source: "val.se" } as const;
    const told = electionDeadlines("europaparlamentsval", 2029, [{ ...decided, id: "europaparlamentsval" }]);
    expect(told.undecided).toEqual([]);
    const early = told.deadlines.find(({ id }) => id.includes("fortidsrostning"))!;
    expect(early.start.date).toBe(addDays("2029-06-10", -18));
    // What is decided overrides a rule and needs no confirmation.
    const moved = electionDeadlines("kyrkoval", 2029, [
      { election: "kyrkoval", year: 2029, id: "rostkort", date: "2029-08-30", source: "svenskakyrkan.se" },
      { ...decided, id: "rostkort" },
    ]).deadlines.find(({ id }) => id === "kyrkoval-rostkort-2029");
    expect(moved).toMatchObject({ start: { date: "2029-08-30" }, confirmed: true, source: "svenskakyrkan.se" });
  });
  test("are events that other plans can be counted from", () => {
    const { deadlines } = electionDeadlines("riksdagsval", 2026);
    expect(CalendarEvent.parse(deadlines[0])).toMatchObject({ id: "partibeteckning-2026", kind: "election-milestone" });
    const title = { sv: "Valstugorna på plats", en: "Election cabins in place" };
    const task = { id: "cabins", title, eventId: "fortidsrostning-2026", before: { weeks: 1 } };
    expect(backPlan(deadlines, [task]).tasks[0]!.due).toBe("2026-08-19");
  });
  test("are explained in both languages", () => {
    const reasons = [
      ...electionDeadlines("riksdagsval", 2022).deadlines,
      ...electionDeadlines("kyrkoval", 2029).deadlines,
    ].flatMap((deadline) => deadline.reasons);
    const said = (lang: "sv" | "en") => new Set(reasons.map((reason) => explainElections(reason, lang)));
    const [sv, en] = [[...said("sv")], [...said("en")]];
    expect(sv).toEqual(
      expect.arrayContaining([
        "Söndag nummer 2 i september (vallag (2005:837) 1 kap. 3 §).",
        "18 dagar före valet 2022-09-11 (vallag (2005:837) 10 kap.).",
        "3 dagar efter valet 2022-09-11 (vallag (2005:837) 12 kap.).",
        "Samma dag varje valår (vallag (2005:837) 2 kap.).",
        "Beslutat för det här valet (val.se).",
        "Ska bekräftas: källan gällde till och med 2025.",
      ]),
    );
    expect(en).toEqual(
      expect.arrayContaining([
        "Sunday number 2 of September (vallag (2005:837) 1 kap. 3 §).",
        "18 days before the election on 2022-09-11 (vallag (2005:837) 10 kap.).",
        "3 days after the election on 2022-09-11 (vallag (2005:837) 12 kap.).",
        "The same day every election year (vallag (2005:837) 2 kap.).",
        "Decided for this election (val.se).",
        "To be confirmed: the source went up to 2025.",
      ]),
    );
  });
});

describe("swedishElections", () => {
  test("gives the same days to a year calendar, from 2014 on", () => {
    for (const [election, years] of [
      ["riksdagsval", [2014, 2018, 2022, 2026, 2030]],
      ["kyrkoval", [2021, 2025]],
    ] as const) {
      for (const year of years) {
        const known = new Map(Object.entries(datesOf(election, year)));
        const own = occurrences(swedishElections, year).filter(({ ruleId }) => !ruleId.startsWith("europa"));
        expect(own.length).toBeGreaterThan(2);
        for (const { id, date } of own) expect([id, date]).toEqual([id, known.get(id)]);
      }
    }
  });
  test("leaves out what is not confirmed", () => {
    expect(occurrences(swedishElections, 2026).map(({ ruleId }) => ruleId)).not.toContain("utlandsrostkort");
    expect(occurrences(swedishElections, 2029).filter(({ ruleId }) => ruleId.startsWith("kyrkoval"))).toHaveLength(1);
  });
  test("waits for the elections to the European Parliament", () => {
    const day = (year: number) => occurrences(swedishElections, year).find(({ ruleId }) => ruleId.startsWith("europa"));
    expect(day(2024)).toMatchObject({ date: "2024-06-09", status: "confirmed" });
    expect(day(2029)).toMatchObject({ date: "2029-06-01", days: 30, status: "conditional" });
    expect(occurrences(swedishElections, 2027)).toEqual([]);
  });
});
