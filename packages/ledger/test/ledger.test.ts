import { createHash } from "node:crypto";
import {
  append,
  canonicalJson,
  type Entry,
  fingerprint,
  type Ledger,
  readLedger,
  replay,
  verify,
} from "@vanstervind/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";

const Body = z.strictObject({ kind: z.enum(["in", "out"]), ore: z.int().min(0) });
type Body = z.infer<typeof Body>;

const body: fc.Arbitrary<Body> = fc.record({ kind: fc.constantFrom("in", "out"), ore: fc.nat(1000) });
const ledgers = fc.array(body, { minLength: 1, maxLength: 8 }).map((bodies) => append([], ...bodies));

/** Every way to tamper with one entry without touching the others. */
const tampered = (ledger: Ledger<Body>, at: number): readonly Ledger<Body>[] => {
  const entry = ledger[at]!;
  const changed = (change: Partial<Entry<Body>>) => ledger.map((each, i) => (i === at ? { ...each, ...change } : each));
  return [
    changed({ body: { ...entry.body, ore: entry.body.ore + 1 } }),
    changed({ index: entry.index + 1 }),
    changed({ previous: "sha256:0" }),
    changed({ hash: fingerprint("another") }),
    ledger.toSpliced(at, 0, entry),
    ...(at + 1 < ledger.length ? [ledger.toSpliced(at, 1), ledger.toSpliced(at, 2, ledger[at + 1]!, entry)] : []),
  ];
};

describe("laws", () => {
  test("what was appended is intact, and replays to the same state as its bodies", () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 8 }), (bodies) => {
        const ledger = append([], ...bodies);
        expect(verify(ledger)).toEqual({ intact: true, head: ledger.at(-1)?.hash ?? null });
        const step = (state: number, { kind, ore }: Body) => (kind === "in" ? state + ore : state - ore);
        expect(replay(ledger, step, 0)).toBe(bodies.reduce(step, 0));
      }),
    );
  });

  test("appending one by one or all at once is the same, and leaves the given ledger as it is", () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 8 }), fc.array(body, { maxLength: 3 }), (first, more) => {
        const start = append([], ...first);
        const before = canonicalJson(start);
        const all = append(start, ...more);
        expect(more.reduce<Ledger<Body>>((ledger, each) => append(ledger, each), start)).toEqual(all);
        expect(canonicalJson(start)).toBe(before);
        expect(all.slice(0, first.length)).toEqual(start);
      }),
    );
  });

  test("a changed, moved, doubled or missing entry is found at its place or the next", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), (ledger, place) => {
        const at = place % ledger.length;
        for (const forged of tampered(ledger, at)) {
          const verification = verify(forged);
          expect(verification.intact).toBe(false);
          if (!verification.intact) expect([at, at + 1]).toContain(verification.index);
        }
      }),
    );
  });

  test("a cut end and a ledger written anew are found by the head that was kept", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { hash: head } = ledger.at(-1)!;
        const anew = append([], ...ledger.map(({ body: { kind, ore } }) => ({ kind, ore: ore + 1 })));
        expect(verify(ledger, { head })).toEqual({ intact: true, head });
        for (const forged of [ledger.slice(0, -1), anew]) {
          expect(verify(forged, { head })).toEqual({ intact: false, index: forged.length, reason: "wrong-end" });
        }
      }),
    );
  });

  test("a stored ledger reads back equal", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(readLedger(JSON.parse(JSON.stringify(ledger)), Body)).toEqual(ledger);
      }),
    );
  });
});

test("the fingerprint is the SHA-256 that any other implementation gives", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const hex = createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");
      expect(fingerprint(value)).toBe(`sha256:${hex}`);
    }),
  );
});

test("an empty ledger is intact, with no head", () => {
  expect(verify([])).toEqual({ intact: true, head: null });
  expect(verify([], { head: null })).toEqual({ intact: true, head: null });
});

test("a broken ledger is never replayed", () => {
  const ledger = append([], { ore: 1 }, { ore: 2 });
  expect(() => replay(ledger.toReversed(), (sum, { ore }) => sum + ore, 0)).toThrow(
    "Entry 0 of the ledger is not as it was written: moved.",
  );
});

test("a stored ledger with faults of shape tells them all, and one whose entry was changed tells that", () => {
  const ledger = append<Body>([], { kind: "in", ore: 1 }, { kind: "out", ore: 1 });
  const misshapen = ledger.map((entry) => ({ ...entry, body: { kind: "across", ore: -1 } }));
  expect(() => readLedger(misshapen, Body, { source: "round.json" })).toThrow("round.json, row 1, body.ore");
  const forged = ledger.map((entry, i) => (i === 1 ? { ...entry, body: { ...entry.body, ore: 9 } } : entry));
  expect(() => readLedger(forged, Body, { source: "round.json" })).toThrow("row 1: is not as it was written (changed)");
});
