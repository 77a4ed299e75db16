import { expect, test } from "vitest";
import { type CalendarReason, explain, formatDate } from "../src/index.ts";

const sentences: readonly (readonly [CalendarReason, sv: string, en: string])[] = [
  [
    { code: "overlapping", values: { kind: "venue", shared: ["hall"], minutes: 1 } },
    "Båda behöver lokalen hall samtidigt i 1 minut.",
    "Both need the venue hall at the same time for 1 minute.",
  ],
  [
    { code: "too-close", values: { kind: "person", shared: ["a", "b"], minutes: 10, needed: 30 } },
    "Bara 10 minuter emellan för personerna a, b; 30 behövs.",
    "Only 10 minutes between for the persons a, b; 30 are needed.",
  ],
  [
    { code: "competing", values: { ids: ["a", "b"], people: 600, gapMinutes: -30 } },
    "a och b väntar ihop 600 personer från samma trakt vid samma tid.",
    "a and b expect 600 people together from the same parts at the same time.",
  ],
  [
    { code: "same-id", values: { organisers: ["Nacka", "Solna"] } },
    "Samma händelse hos Nacka, Solna, med samma id.",
    "The same event with Nacka, Solna, by its id.",
  ],
  [
    { code: "same-time-and-title", values: { organisers: ["Nacka", "Solna"], likeness: 0.789 } },
    "Samma händelse hos Nacka, Solna: samma tid, och namn som är lika till 78 %.",
    "The same event with Nacka, Solna: one time, and titles 78 % alike.",
  ],
  [
    { code: "told-differently", values: { field: "start", kept: "Nacka", others: ["Solna"] } },
    "Solna skriver annorlunda om starten än Nacka, som gäller här.",
    "Solna and Nacka differ on the start; Nacka is followed here.",
  ],
  [
    { code: "in-quiet-period", values: { id: "juli", date: "2026-07-03" } },
    "2026-07-03 ligger i juli, som ska hållas fri.",
    "2026-07-03 lies in juli, which is to be kept free.",
  ],
  [
    { code: "free", values: { people: 2, venueId: null } },
    "Platsen och alla 2 som behövs är lediga.",
    "The place and all 2 who are needed are free.",
  ],
  [
    { code: "well-spaced", values: { days: 1 } },
    "Inget annat för samma målgrupp inom 1 dag.",
    "Nothing else for the same audience within 1 day.",
  ],
  [{ code: "in-good-time", values: { days: 30 } }, "30 dagar kvar att bjuda in på.", "30 days left for inviting."],
  [
    { code: "short-notice", values: { days: 3, wanted: 14, cost: 30 } },
    "Bara 3 dagar kvar; 14 är önskvärt (+30).",
    "Only 3 days left; 14 are wished for (+30).",
  ],
  [
    { code: "less-welcome", values: { cost: 2 } },
    "Dag, tid eller lokal är mindre önskad (+2).",
    "Day, time or venue is less welcome (+2).",
  ],
  [
    { code: "audience-busy", values: { ids: ["a"], cost: 50 } },
    "Målgruppen är upptagen av: a (+50).",
    "The audience is wanted by: a (+50).",
  ],
  [
    { code: "quiet", values: { ids: ["juli"], cost: 100 } },
    "I en tid som ska hållas fri: juli (+100).",
    "In a time to be kept free: juli (+100).",
  ],
  [
    { code: "special-day", values: { ids: ["nyårsafton"], cost: 7 } },
    "Särskild dag: nyårsafton (+7).",
    "A special day: nyårsafton (+7).",
  ],
  [
    { code: "would-compete", values: { ids: ["mässan"], cost: 40 } },
    "Konkurrerar med: mässan (+40).",
    "Competes with: mässan (+40).",
  ],
  [
    { code: "crowded", values: { ids: ["a", "b"], cost: 10 } },
    "Tätt på annat för målgruppen: a, b (+10).",
    "Close to something else for the audience: a, b (+10).",
  ],
  [
    { code: "taken", values: { kind: "person", slots: 3, of: 10, ids: ["a"] } },
    "3 av 10 tider faller på personerna: a.",
    "3 of 10 slots fail on the persons: a.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explain(reason, "sv")).toBe(sv);
  expect(explain(reason, "en")).toBe(en);
});

test("says a date with its weekday", () => {
  expect(formatDate("2026-12-31", "sv")).toBe("torsdag 31 december 2026");
  expect(() => formatDate("2026-02-30", "sv")).toThrowError(expect.objectContaining({ code: "not-a-date" }));
});
