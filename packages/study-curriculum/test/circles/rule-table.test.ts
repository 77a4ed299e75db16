import { dateOf, dayOf } from "@vanstervind/core";
import { circleProfiles, circleReport, profileOn } from "@vanstervind/study-curriculum/circles";
import { expect, test } from "vitest";
import table from "./rule-table.json" with { type: "json" };

interface Case {
  readonly id: string;
  readonly minutes: readonly number[];
  readonly present: readonly number[];
  readonly days?: readonly number[];
  readonly ages?: readonly number[];
  readonly people?: number;
  readonly association?: string;
  readonly hours: number;
  readonly unmet: readonly string[];
  readonly counting?: number;
}

/** A Monday. */
const start = dayOf("2026-02-02");

test.each(table.cases as readonly Case[])(
  "$id",
  ({ minutes, present, days, ages, people = 4, association = "abf", hours, unmet, counting }) => {
    const others = ages ?? Array.from({ length: people - 1 }, () => 20);
    const group = ["lea", ...others.map((_, i) => `p${i}`)];
    const report = circleReport(
      {
        id: "circle",
        title: "Ideology",
        leaderId: "lea",
        isLeaderApproved: true,
        participants: others.map((age, i) => ({ id: `p${i}`, age })),
        meetings: minutes.map((length, i) => ({
          date: dateOf(start + (days?.[i] ?? 7 * i)),
          minutes: length,
          present: group.slice(0, present[i]),
        })),
      },
      { profile: profileOn(circleProfiles, association, "2026-02-02"), asOf: "2026-12-31" },
    );
    expect(report.hours).toBe(hours);
    expect(report.unmet.map(({ code }) => code)).toEqual(unmet);
    expect(report.status).toBe(unmet.length === 0 ? "passed" : "failed");
    if (counting !== undefined) expect(report.persons.filter(({ counts }) => counts)).toHaveLength(counting);
  },
);
