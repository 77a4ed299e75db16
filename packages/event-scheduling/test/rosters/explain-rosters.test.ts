import { expect, test } from "vitest";
import { explainRosters, type RosterReason } from "../../src/rosters/index.ts";

const v = { volunteerId: "v1", shiftId: "mon" };

const sentences: readonly (readonly [RosterReason, sv: string, en: string])[] = [
  [
    { code: "lacks-skill", values: { ...v, skill: "svenska" } },
    "v1 kan inte svenska, som mon kräver.",
    "v1 does not have svenska, which mon asks for.",
  ],
  [
    { code: "over-full", values: { shiftId: "mon", skill: null, most: 2, count: 3 } },
    "mon har plats för 2; detta skulle bli 3.",
    "mon has room for 2; this would make 3.",
  ],
  [{ code: "twice-in-shift", values: v }, "v1 har redan mon.", "v1 has mon already."],
  [
    { code: "day-limit", values: { volunteerId: "v1", date: "2026-09-07", most: 1, count: 2 } },
    "v1 får 2 pass 2026-09-07; högst 1 om dagen.",
    "v1 gets 2 shifts on 2026-09-07; at most 1 a day.",
  ],
  [
    { code: "week-limit", values: { volunteerId: "v1", monday: "2026-09-07", most: 1, count: 2 } },
    "v1 får 2 pass i veckan från 2026-09-07; högst 1.",
    "v1 gets 2 shifts in the week from 2026-09-07; at most 1.",
  ],
  [
    { code: "shift-limit", values: { volunteerId: "v1", most: 0, count: 1 } },
    "v1 får 1 pass; högst 0.",
    "v1 gets 1 shift; at most 0.",
  ],
  [
    { code: "too-little-rest", values: { volunteerId: "v1", shiftIds: ["a", "b"], minutes: 480, needed: 660 } },
    "v1 får 480 minuters vila mellan a och b; 660 behövs.",
    "v1 has 480 minutes of rest between a and b; 660 are needed.",
  ],
  [
    { code: "too-little-rest", values: { volunteerId: "v1", shiftIds: ["a", "b"], minutes: -60, needed: 0 } },
    "v1 kan inte ha a och b samtidigt.",
    "v1 cannot have a and b at the same time.",
  ],
  [
    { code: "kept-apart", values: { volunteerIds: ["v1", "v2"], shiftId: "mon" } },
    "v1 och v2 ska inte båda ha mon.",
    "v1 and v2 are not to be in mon both.",
  ],
  [{ code: "without-partner", values: { ...v, partnerId: "v2" } }, "v1 har mon utan v2.", "v1 has mon without v2."],
  [
    { code: "beginner-alone", values: v },
    "v1 är nybörjare och har ingen erfaren med sig i mon.",
    "v1 is a beginner and has nobody experienced along in mon.",
  ],
  [{ code: "claimed", values: v }, "v1 har tagit mon.", "v1 has taken mon."],
  [{ code: "dropped", values: v }, "v1 har lämnat mon.", "v1 has left mon."],
  [
    { code: "swapped", values: { volunteerIds: ["v1", "v2"], shiftIds: ["mon", "tue"] } },
    "v1 och v2 har bytt mon mot tue.",
    "v1 and v2 have swapped mon for tue.",
  ],
  [{ code: "not-there", values: v }, "v1 har inte mon.", "v1 does not have mon."],
  [
    { code: "closed", values: { shiftId: "mon", minutes: 30, needed: 120 } },
    "mon börjar om 30 minuter; ändringar stängs 120 minuter före.",
    "mon starts in 30 minutes; changes close 120 minutes before.",
  ],
  [
    { code: "now-short", values: { shiftId: "mon", missing: 1 } },
    "1 person fattas nu i mon.",
    "mon now lacks 1 person.",
  ],
  [
    { code: "too-few-hands", values: { shiftIds: ["a", "b"], skills: [], needed: 4, hands: 2, missing: 2 } },
    "a, b: 4 personer behövs, 2 går att få. 2 personer till skulle räcka.",
    "a, b: 4 people needed, 2 to be had. 2 people more would do.",
  ],
  [
    { code: "too-few-hands", values: { shiftIds: ["a"], skills: ["lead"], needed: 1, hands: 0, missing: 1 } },
    "a: 1 person behövs, 0 går att få. 1 person till som kan lead skulle räcka.",
    "a: 1 person needed, 0 to be had. 1 person more with lead would do.",
  ],
  [
    { code: "rules-in-the-way", values: { missing: 1 } },
    "Regler om vila och sällskap står i vägen för 1 plats.",
    "Rules on rest and company stand in the way of 1 place.",
  ],
  [{ code: "can-step-in", values: { cost: 0, shifts: 2 } }, "Kan hoppa in; har 2 pass.", "Can step in; has 2 shifts."],
  [
    { code: "understaffed", values: { shiftId: "mon", need: 3, missing: 2, standby: 4 } },
    "2 av 3 fattas i mon; 4 kan hoppa in.",
    "mon lacks 2 of 3; 4 can step in.",
  ],
  [
    { code: "most-owed", values: { id: "nacka", turns: 2, absent: 0 } },
    "Tur 3 för nacka, som stod på tur.",
    "Turn 3 for nacka, who was next.",
  ],
  [
    { code: "most-owed", values: { id: "nacka", turns: 2, absent: 1 } },
    "Tur 3 för nacka, som stod på tur när 1 var borta.",
    "Turn 3 for nacka, who was next while 1 were away.",
  ],
  [{ code: "pinned-turn", values: { id: "nacka" } }, "nacka var redan bestämd.", "nacka was settled already."],
  [
    { code: "too-few-present", values: { roundId: "mar", present: 1, size: 2 } },
    "Bara 1 av 2 kan mar.",
    "Only 1 of 2 can make mar.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainRosters(reason, "sv")).toBe(sv);
  expect(explainRosters(reason, "en")).toBe(en);
});
