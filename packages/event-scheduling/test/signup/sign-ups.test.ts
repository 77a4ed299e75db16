import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applySignUp,
  openSheet,
  replaySignUps,
  type SignUpEntryInput,
  type SignUpReason,
  type SignUpSheetInput,
} from "../../src/signup/index.ts";

const slot = (id: string, time: string, capacity = 4) => ({
  id,
  start: { date: "2026-05-09", time },
  durationMinutes: 120,
  capacity,
});

const slotIds = ["early", "late", "overlapping"] as const;
const sheets: fc.Arbitrary<SignUpSheetInput> = fc
  .record({
    capacity: fc.integer({ min: 0, max: 5 }),
    promotion: fc.constantFrom("first-that-fits", "in-turn"),
  })
  .map(({ capacity, promotion }) => ({
    slots: [slot("early", "09:00", capacity), slot("late", "11:30", capacity), slot("overlapping", "10:00", capacity)],
    classes: ["candidate", "board"],
    promotion,
  }));

const entries = (most = 4): fc.Arbitrary<SignUpEntryInput[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          type: fc.constant("sign-up" as const),
          slotId: fc.constantFrom(...slotIds),
          partyId: fc.integer({ min: 0, max: 7 }).map((number) => `p${number}`),
          size: fc.integer({ min: 1, max: most }),
          class: fc.constantFrom("candidate", "board", null),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          type: fc.constant("cancel" as const),
          slotId: fc.constantFrom(...slotIds),
          partyId: fc.integer({ min: 0, max: 7 }).map((number) => `p${number}`),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant("capacity" as const),
          slotId: fc.constantFrom(...slotIds),
          capacity: fc.integer({ min: 0, max: 6 }),
        }),
      },
    ),
    { maxLength: 30 },
  );

const sum = (parties: readonly { readonly size: number }[]): number => parties.reduce((all, { size }) => all + size, 0);
const ids = (parties: readonly { readonly partyId: string }[] = []): string[] => parties.map(({ partyId }) => partyId);

describe("replaySignUps", () => {
  test("never lets in more than find room, leaves no gap that somebody waiting fits, and queues by class and time", () => {
    fc.assert(
      fc.property(sheets, entries(), (sheet, list) => {
        for (const { capacity, confirmed, waiting } of replaySignUps(sheet, list).slots) {
          const left = capacity - sum(confirmed);
          expect(left).toBeGreaterThanOrEqual(0);
          const able = waiting.filter(({ size }) => size <= capacity);
          if (sheet.promotion === "in-turn") expect(able.length === 0 || able[0]!.size > left).toBe(true);
          else for (const { size } of waiting) expect(size).toBeGreaterThan(left);
          const order = waiting.map(({ rank, entry }) => rank * 1000 + entry);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 100 },
    );
  });
  test("books nobody twice at once, waiting lists included", () => {
    fc.assert(
      fc.property(sheets, entries(), (sheet, list) => {
        const [early, late, overlapping] = replaySignUps(sheet, list).slots.map(({ confirmed, waiting }) => [
          ...ids(confirmed),
          ...ids(waiting),
        ]);
        for (const slots of [early!, late!, overlapping!]) expect(new Set(slots).size).toBe(slots.length);
        for (const id of overlapping!) expect([...early!, ...late!]).not.toContain(id);
      }),
      { numRuns: 60 },
    );
  });
  test("lets in the parties of a list, one by one, as a plain queue does", () => {
    // Of size one, and of one class: the first so many who signed up and did not leave since have the places.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), entries(1), (capacity, list) => {
        const plain = list
          .filter(({ type }) => type !== "capacity")
          .map((entry) => ({ ...entry, slotId: "early", ...("class" in entry ? { class: null } : {}) }));
        const { slots } = replaySignUps({ slots: [slot("early", "09:00", capacity)] }, plain as SignUpEntryInput[]);
        let queue: string[] = [];
        for (const { type, ...entry } of plain) {
          const partyId = "partyId" in entry ? entry.partyId : "";
          if (type === "cancel") queue = queue.filter((id) => id !== partyId);
          else if (!queue.includes(partyId) && capacity > 0) queue.push(partyId);
        }
        expect(ids(slots[0]!.confirmed)).toEqual(queue.slice(0, capacity));
        expect(ids(slots[0]!.waiting)).toEqual(queue.slice(capacity));
      }),
      { numRuns: 60 },
    );
  });
  test("is the reducer over the entries, tells one outcome of each, and changes nothing it is given", () => {
    fc.assert(
      fc.property(sheets, entries(), (sheet, list) => {
        const before = structuredClone(list);
        const { log, ...replayed } = replaySignUps(sheet, list);
        let state = openSheet(sheet);
        const told: (readonly SignUpReason[])[] = [];
        for (const entry of list) {
          const frozen = structuredClone(state);
          const next = applySignUp(state, entry);
          expect(state).toEqual(frozen);
          state = next.state;
          told.push(next.reasons);
        }
        expect(state).toEqual(replayed);
        expect(told).toEqual(log);
        expect(list).toEqual(before);
        for (const [first, ...rest] of log) {
          expect(first!.code).not.toBe("promoted");
          for (const { code } of rest) expect(code).toBe("promoted");
        }
      }),
      { numRuns: 60 },
    );
  });

  const signUp = (partyId: string, rest: object = {}): SignUpEntryInput => ({
    type: "sign-up",
    slotId: "walk",
    partyId,
    ...rest,
  });
  const cancel = (partyId: string): SignUpEntryInput => ({ type: "cancel", slotId: "walk", partyId });
  const walk = (capacity: number, rest: Partial<SignUpSheetInput> = {}) => ({
    slots: [slot("walk", "11:00", capacity)],
    classes: ["candidate"],
    ...rest,
  });
  test("puts who cancels and comes back last", () => {
    const { slots } = replaySignUps(walk(1), [
      signUp("a"),
      signUp("b"),
      signUp("c"),
      cancel("b"),
      signUp("b"),
      cancel("a"),
    ]);
    expect([ids(slots[0]?.confirmed), ids(slots[0]?.waiting)]).toEqual([["c"], ["b"]]);
  });
  test("lets a small party past a large one, or keeps the room, as the sheet says", () => {
    const list = [signUp("a", { size: 2 }), signUp("big", { size: 3 }), signUp("small")];
    const [fits, turn] = (["first-that-fits", "in-turn"] as const).map((promotion) =>
      replaySignUps(walk(3, { promotion }), list),
    );
    expect(ids(fits!.slots[0]?.confirmed)).toEqual(["a", "small"]);
    expect(ids(turn!.slots[0]?.waiting)).toEqual(["big", "small"]);
    const smaller = [...list, cancel("a"), { type: "capacity", slotId: "walk", capacity: 2 } as const];
    expect(replaySignUps(walk(3, { promotion: "in-turn" }), smaller).log.at(-1)).toEqual([
      { code: "room-taken", values: { slotId: "walk", capacity: 2, confirmed: 3 } },
    ]);
  });
  test("tells what became of each entry", () => {
    const { log } = replaySignUps(walk(1, { slots: [slot("walk", "11:00", 1), slot("talk", "12:00")] }), [
      signUp("a"),
      signUp("a"),
      signUp("b"),
      signUp("c", { class: "candidate" }),
      signUp("a", { slotId: "talk" }),
      signUp("d", { size: 9 }),
      cancel("x"),
      cancel("a"),
      { type: "capacity", slotId: "walk", capacity: 5 },
      { type: "capacity", slotId: "walk", capacity: 1 },
    ]);
    expect(log.map((reasons) => reasons.map(({ code }) => code))).toEqual([
      ["confirmed"],
      ["signed-up-already"],
      ["waiting"],
      ["waiting"],
      ["double-booked"],
      ["too-large"],
      ["not-signed-up"],
      ["cancelled", "promoted"],
      ["capacity-set", "promoted"],
      ["room-taken"],
    ]);
    expect(log[3]![0]!.values).toEqual({ partyId: "c", slotId: "walk", place: 1 });
    expect(log[7]![1]!.values).toEqual({ partyId: "c", slotId: "walk", left: 0 });
  });
  test("refuses slots and classes that the sheet does not have, all at once", () => {
    const wrong = [signUp("a", { slotId: "x", class: "y" }), signUp("b")];
    expect(() => replaySignUps(walk(1), wrong)).toThrowError("2 faults in the entries");
    expect(() => applySignUp(openSheet(walk(1)), wrong[0]!)).toThrowError("2 faults in the entry");
    expect(() => openSheet({ slots: [slot("a", "09:00"), slot("a", "10:00")] })).toThrowError("used twice");
  });
});
