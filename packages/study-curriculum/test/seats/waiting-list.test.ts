import { explainQueue, type SeatApplicantInput, waitingList } from "@vanstervind/study-curriculum/seats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const classes = ["candidate", "elected", "member"];
const applicants: fc.Arbitrary<SeatApplicantInput[]> = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-f]{1,2}$/),
    class: fc.constantFrom(...classes),
    appliedAt: fc.constantFrom("2026-01-10", "2026-01-10T09:30:00", "2026-02-01"),
    turnedAway: fc.nat(2),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe("laws", () => {
  test("seats are filled from the front, and the order of the list does not matter", () => {
    fc.assert(
      fc.property(applicants, fc.nat(8), (list, seats) => {
        const rows = waitingList(list, { seats, classes });
        expect(rows.map(({ place }) => place)).toEqual(list.map((_, i) => i + 1));
        expect(rows.filter(({ hasSeat }) => hasSeat)).toHaveLength(Math.min(seats, list.length));
        expect(waitingList(list.toReversed(), { seats, classes })).toEqual(rows);
      }),
    );
  });

  test("nobody stands before someone with a better claim", () => {
    fc.assert(
      fc.property(applicants, fc.nat(8), (list, seats) => {
        const of = new Map(list.map((each) => [each.id, each]));
        const rows = waitingList(list, { seats, classes }).map(({ id }) => of.get(id)!);
        for (const [i, a] of rows.entries()) {
          for (const b of rows.slice(i + 1)) {
            const claims = [
              classes.indexOf(a.class) - classes.indexOf(b.class),
              b.turnedAway! - a.turnedAway!,
              a.appliedAt < b.appliedAt ? -1 : a.appliedAt > b.appliedAt ? 1 : 0,
            ];
            expect(claims.find((claim) => claim !== 0) ?? -1).toBeLessThan(0);
          }
        }
      }),
    );
  });

  test("who cancels and comes back stands last among equals, and everyone behind moves up one", () => {
    fc.assert(
      fc.property(applicants, fc.nat(), (list, pick) => {
        fc.pre(list.length > 0);
        const gone = list[pick % list.length]!;
        const before = waitingList(list, { seats: 2, classes });
        const rest = waitingList(
          list.filter(({ id }) => id !== gone.id),
          { seats: 2, classes },
        );
        expect(rest.map(({ id }) => id)).toEqual(before.map(({ id }) => id).filter((id) => id !== gone.id));
        const back = waitingList([...list.filter(({ id }) => id !== gone.id), { ...gone, appliedAt: "2026-12-31" }], {
          seats: 2,
          classes,
        });
        const equals = list.filter((each) => each.class === gone.class && each.turnedAway === gone.turnedAway);
        const places = equals.map(({ id }) => back.find((row) => row.id === id)!.place);
        expect(back.find(({ id }) => id === gone.id)!.place).toBe(Math.max(...places));
      }),
    );
  });
});

test("each place is explained", () => {
  const at = (id: string, name: string, appliedAt: string, turnedAway = 0) => ({
    id,
    class: name,
    appliedAt,
    turnedAway,
  });
  const sentences = (list: SeatApplicantInput[], lang: "sv" | "en") =>
    waitingList(list, { seats: 1, classes }).map(({ reason }) => explainQueue(reason, lang));
  const byClass = [at("a", "candidate", "2026-03-01"), at("b", "member", "2026-01-01")];
  const byHistory = [at("a", "member", "2026-03-01", 1), at("b", "member", "2026-01-01")];
  const byTime = [at("a", "member", "2026-01-01"), at("b", "member", "2026-03-01")];
  expect([byClass, byHistory, byTime].map((list) => sentences(list, "en")[1])).toEqual([
    "Number 1 in the queue: classes that go first have filled the seats.",
    "Number 1 in the queue: those with seats were turned away more often before.",
    "Number 1 in the queue: the others with the same claim applied earlier.",
  ]);
  expect(sentences(byClass, "sv")).toEqual([
    "Har plats 1 av 1.",
    "Nummer 1 i kön: grupper som går före har fyllt platserna.",
  ]);
  expect(sentences(byHistory, "sv")[1]).toContain("utan fler gånger");
  expect(sentences(byTime, "sv")[1]).toContain("tidigare");
  expect(sentences(byTime, "en")[0]).toBe("Has seat 1 of 1.");
});

test("without seats everyone waits by time", () => {
  const rows = waitingList([{ id: "a", class: "member", appliedAt: "2026-01-01" }], { seats: 0, classes });
  expect(rows[0]).toMatchObject({ hasSeat: false, reason: { code: "waiting-time", values: { position: 1 } } });
});

test("faults are told all at once", () => {
  const list = [
    { id: "a", class: "member", appliedAt: "2026-01-01" },
    { id: "a", class: "guest", appliedAt: "2026-01-01" },
  ];
  expect(() => waitingList(list, { seats: 1.5, classes })).toThrow(
    /3 faults[\s\S]*"a" is used twice[\s\S]*"guest"[\s\S]*1\.5/,
  );
});
