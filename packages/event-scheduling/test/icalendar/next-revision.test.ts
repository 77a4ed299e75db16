import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextRevision, toICalendar } from "../../src/icalendar/index.ts";
import { CalendarEvent, type CalendarEventInput } from "../../src/index.ts";
import { richEvents } from "./rich-events.ts";

const first = { stamp: "2026-01-01T00:00:00Z" };
const second = { stamp: "2026-01-02T00:00:00Z" };

/** Two states of a calendar: some events stay, some change, some go, some come. */
const states = fc
  .tuple(richEvents(6), fc.infiniteStream(fc.constantFrom("stay", "go", "rename", "regroup", "come")))
  .map(([events, fates]) => {
    const told = events.map((event) => ({ event, fate: fates.next().value! }));
    return {
      told,
      before: told.filter(({ fate }) => fate !== "come").map(({ event }) => event),
      after: told
        .filter(({ fate }) => fate !== "go")
        .map(({ event, fate }): CalendarEventInput => {
          if (fate === "rename") return { ...event, title: { sv: `${event.title.sv}!`, en: event.title.en } };
          return fate === "regroup" ? { ...event, people: ["person9"], pinned: true } : event;
        }),
    };
  });

describe("nextRevision", () => {
  test("raises what changed, keeps what did not, and calls off what is gone", () => {
    fc.assert(
      fc.property(states, ({ told, before, after }) => {
        const published = nextRevision([], before, first);
        const next = nextRevision(published, after, second);
        expect(next.map(({ id }) => id)).toEqual(told.map(({ event }) => event.id).toSorted());
        for (const { event, fate } of told) {
          const now = next.find(({ id }) => id === event.id)!;
          const then = published.find(({ id }) => id === event.id);
          expect(now.sequence).toBeGreaterThanOrEqual(then?.sequence ?? 0);
          if (fate === "go") expect(now.status).toBe("cancelled");
          if (fate === "rename" || (fate === "go" && event.status !== "cancelled")) {
            expect([now.sequence, now.updated]).toEqual([then!.sequence + 1, second.stamp]);
          } else if (then !== undefined) {
            expect([now.sequence, now.updated]).toEqual([then.sequence, then.updated]);
          } else expect(now.updated).toBe(event.updated ?? second.stamp);
        }
      }),
      { numRuns: 50 },
    );
  });
  test("changes nothing the second time, so that the feed keeps its bytes", () => {
    fc.assert(
      fc.property(states, ({ before, after }) => {
        const next = nextRevision(nextRevision([], before, first), after, second);
        const again = nextRevision(next, after.toReversed(), { stamp: "2027-01-01T00:00:00Z" });
        expect(again).toEqual(next);
        const options = { name: "x", domain: "example.org" };
        const bytes = toICalendar(next, { ...options, ...first });
        expect(toICalendar(again, { ...options, stamp: "2027-01-01T00:00:00Z" })).toBe(bytes);
        for (const event of next) expect(CalendarEvent.parse(event)).toEqual(event);
      }),
      { numRuns: 30 },
    );
  });
  test("lets past events leave without calling them off, but not series", () => {
    const title = { sv: "Möte", en: "Meeting" };
    const on = (id: string, date: string) => ({ id, title, start: { date }, durationMinutes: 1440 });
    const series = { ...on("series", "2025-01-01"), recurrence: { rules: ["FREQ=DAILY"] } };
    const published = [on("past", "2025-12-30"), on("yesterday", "2026-01-01"), series];
    const next = nextRevision(published, [], { ...second, keepFrom: "2026-01-01" });
    expect(next.map(({ id, status }) => [id, status])).toEqual([
      ["series", "cancelled"],
      ["yesterday", "cancelled"],
    ]);
  });
  test("takes a sequence that the caller raised, and does not heed the order of starts", () => {
    const event = {
      id: "a",
      title: { sv: "x", en: "x" },
      start: { date: "2026-05-01" },
      durationMinutes: 1440,
      recurrence: {
        added: ["2026-05-02", "2026-05-03"],
        overrides: { "2026-05-02": { status: "cancelled" }, "2026-05-03": { venueId: "b" } },
      },
    } as const;
    const { "2026-05-02": one, "2026-05-03": two } = event.recurrence.overrides;
    const reordered = {
      ...event,
      recurrence: { added: ["2026-05-03", "2026-05-02"], overrides: { "2026-05-03": two, "2026-05-02": one } },
    };
    const published = nextRevision([], [{ ...event, sequence: 3 }], first);
    expect(nextRevision(published, [reordered], second)[0]).toMatchObject({ sequence: 3, updated: first.stamp });
    expect(nextRevision(published, [{ ...event, sequence: 9 }], second)[0]!.sequence).toBe(9);
    expect(nextRevision(published, [{ ...event, kind: "other", sequence: 9 }], second)[0]!.sequence).toBe(9);
  });
});
