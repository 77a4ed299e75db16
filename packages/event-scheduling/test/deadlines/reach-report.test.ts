import { addDays, daysBetween } from "@vanstervind/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReachInput, reachReport } from "../../src/deadlines/index.ts";
import { dateIn } from "../rules/arbitraries.ts";

const associations = ["farsta", "nacka", "solna", "täby"];

const input: fc.Arbitrary<ReachInput> = fc
  .uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 5 })
  .chain((numbers) => {
    const pick = fc.constantFrom(...associations);
    const noticeIds = numbers.map((number) => `notice${number}`);
    return fc.record({
      notices: fc.tuple(
        ...noticeIds.map((id) =>
          fc.record({
            id: fc.constant(id),
            eventId: fc.constantFrom("conference", "rally"),
            due: dateIn("2026-03-01", 20),
            associations: fc.option(fc.array(pick, { maxLength: 3 })),
          }),
        ),
      ),
      associations: fc.constant(associations),
      dispatches:
        noticeIds.length === 0
          ? fc.constant([])
          : fc.array(
              fc.record({
                noticeId: fc.constantFrom(...noticeIds),
                associationId: pick,
                sentOn: dateIn("2026-02-20", 40),
              }),
              { maxLength: 12 },
            ),
      asOf: dateIn("2026-03-01", 40),
    });
  });

describe("reachReport", () => {
  test("tells for each pair what its records say, as of the day", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { rows } = reachReport(given);
        let expected = 0;
        for (const { id, due, eventId, associations: meant } of given.notices) {
          for (const associationId of new Set(meant ?? associations)) {
            expected++;
            const row = rows.find((each) => each.noticeId === id && each.associationId === associationId)!;
            const sent = given.dispatches
              .filter((each) => each.noticeId === id && each.associationId === associationId)
              .map(({ sentOn }) => sentOn)
              .filter((sentOn) => sentOn <= given.asOf)
              .sort()[0];
            const until = sent ?? given.asOf;
            const late = until > due;
            expect(row).toEqual({
              noticeId: id,
              eventId,
              associationId,
              reason: {
                code: sent === undefined ? (late ? "missing" : "pending") : late ? "sent-late" : "in-time",
                values: { due, sentOn: sent ?? null, days: daysBetween(due, until) },
              },
            });
          }
        }
        expect(rows).toHaveLength(expected);
      }),
    );
  });
  test("counts alike in all, by event and by association", () => {
    fc.assert(
      fc.property(input, (given) => {
        const report = reachReport(given);
        for (const parts of [report.events, report.associations]) {
          for (const field of ["inTime", "late", "missing", "pending"] as const) {
            expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(report[field]);
          }
        }
        for (const { inTime, late, missing, share } of [report, ...report.events, ...report.associations]) {
          expect(share).toBe(inTime + late + missing === 0 ? null : inTime / (inTime + late + missing));
        }
        expect(report.inTime + report.late + report.missing + report.pending).toBe(report.rows.length);
      }),
    );
  });
  test("does not depend on the order of the rows, and one more record never makes it worse", () => {
    fc.assert(
      fc.property(input, (given) => {
        const report = reachReport(given);
        const turned = {
          ...given,
          notices: [...given.notices].reverse(),
          associations: [...associations].reverse(),
          dispatches: [...given.dispatches].reverse(),
        };
        expect(reachReport(turned)).toEqual(report);
        const open = report.rows.find(({ reason }) => reason.code === "missing" || reason.code === "pending");
        if (open === undefined) return;
        const { noticeId, associationId, reason } = open;
        const sentOn = addDays(reason.values.due, -1);
        const more = reachReport({
          ...given,
          dispatches: [...given.dispatches, { noticeId, associationId, sentOn }],
          asOf: sentOn > given.asOf ? sentOn : given.asOf,
        });
        expect(more.inTime).toBeGreaterThan(report.inTime);
      }),
    );
  });
  test("refuses records of what nobody has named, all at once", () => {
    const notices = [{ id: "call", eventId: "conference", due: "2026-03-01", associations: ["farsta", "kiruna"] }];
    const dispatches = [
      { noticeId: "call", associationId: "luleå", sentOn: "2026-02-01" },
      { noticeId: "papers", associationId: "farsta", sentOn: "2026-02-01" },
    ];
    expect(() => reachReport({ notices, associations, dispatches, asOf: "2026-03-01" })).toThrowError(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ source: "the notices", row: 0 }),
          expect.objectContaining({ source: "the dispatches", row: 0, field: "associationId" }),
          expect.objectContaining({ source: "the dispatches", row: 1, field: "noticeId" }),
        ],
      }),
    );
  });
});
