import { createRandom, DomainError, type Random } from "@vanstervind/core";
import {
  applyEvent,
  emptyRound,
  RoundEvent,
  type RoundState,
  readRound,
  replayRound,
} from "@vanstervind/fund-allocation/rounds";
import { append, type Entry, hashOf, type Ledger, verify } from "@vanstervind/ledger";
import { expect, test } from "vitest";
import { counted, faultsOf, noTally, type Tally } from "./oracle.ts";
import { drawEvent, isLegal } from "./walk.ts";

interface Sequence {
  readonly ledger: Ledger<RoundEvent>;
  readonly state: RoundState;
  readonly tally: Tally;
}

const sequences = 10_000;
const longest = 40;

/** An assertion for hot loops: a matcher would take longer than the walk. */
const mustBe = (faults: readonly string[]): void => {
  if (faults.length > 0) expect.fail(faults.join("; "));
};

/** One more legal event, after as many illegal ones as come first; each of those must leave no trace. */
const extended = (random: Random, { ledger, state, tally }: Sequence, refused: Map<string, number>): Sequence => {
  for (let attempts = 0; attempts < 400; attempts++) {
    const event = drawEvent(random, state);
    if (isLegal(state, event)) {
      const body = RoundEvent.parse(event);
      const after = applyEvent(state, body);
      const sums = counted(tally, body);
      mustBe(faultsOf(state, after, sums));
      return { ledger: append(ledger, body), state: after, tally: sums };
    }
    // Every tenth is also tried in earnest: a refusal is the answer to both questions.
    if (attempts % 10 === 0) {
      expect(() => applyEvent(state, event)).toThrow(DomainError);
    }
    refused.set(event.kind, (refused.get(event.kind) ?? 0) + 1);
  }
  return { ledger, state, tally };
};

const changedBody = (random: Random, body: RoundEvent): RoundEvent => {
  const { on } = body;
  if ("ore" in body && random.next() < 0.7) return { ...body, ore: body.ore + 1 };
  if ("claimOre" in body && random.next() < 0.7) return { ...body, claimOre: body.claimOre + 100 };
  return { ...body, on: on === "2026-01-01" ? "2026-01-02" : "2026-01-01" };
};

/** A ledger that somebody has been at. */
const tampered = (random: Random, ledger: Ledger<RoundEvent>): Ledger<RoundEvent> => {
  const at = random.integer(0, ledger.length);
  const other = random.integer(0, ledger.length);
  const forged = (entry: Entry<RoundEvent>): Entry<RoundEvent> => ({ ...entry, body: changedBody(random, entry.body) });
  const ways: (() => Ledger<RoundEvent>)[] = [
    () => ledger.map((entry, i) => (i === at ? forged(entry) : entry)),
    // With a hash that fits its own contents, only the next entry or the head gives it away.
    () => ledger.map((entry, i) => (i === at ? { ...forged(entry), hash: hashOf(forged(entry)) } : entry)),
    () => ledger.filter((_, i) => i !== at),
    () => ledger.slice(0, at),
    () => [...ledger.slice(0, at), ledger[other]!, ...ledger.slice(at)],
    () =>
      at === other ? [] : ledger.map((entry, i) => (i === at ? ledger[other]! : i === other ? ledger[at]! : entry)),
    // A whole new chain over the same events but one; only the head that was kept elsewhere gives it away.
    () => append([], ...ledger.map(({ body }, i) => (i === at ? changedBody(random, body) : body))),
  ];
  return random.pick(ways)();
};

test("10,000 random sequences: money conserved, no illegal state, tampering always found", () => {
  const random = createRandom(Number(process.env.PROPERTY_SEED ?? 20_260_913));
  const refused = new Map<string, number>();
  const happened = new Map<string, number>();
  const heads = new Set<string>();
  const kept: Sequence[] = [{ ledger: [], state: emptyRound, tally: noTally }];
  while (heads.size < sequences) {
    // A sequence goes on from where an earlier one stood, so that long ones need not be walked from the start.
    const from = random.next() < 0.02 ? kept[0]! : kept[random.integer(Math.max(0, kept.length - 60), kept.length)]!;
    let sequence = from.ledger.length > longest || from.state.phase === "closed" ? kept[0]! : from;
    const goal = sequence.ledger.length + random.integer(1, 5);
    while (sequence.ledger.length < goal && sequence.state.phase !== "closed") {
      const next = extended(random, sequence, refused);
      if (next === sequence || next.ledger === sequence.ledger) break;
      const { kind } = next.ledger.at(-1)!.body;
      happened.set(kind, (happened.get(kind) ?? 0) + 1);
      sequence = next;
    }
    const { ledger } = sequence;
    if (ledger.length === 0 || heads.has(ledger.at(-1)!.hash)) continue;
    const head = ledger.at(-1)!.hash;
    heads.add(head);
    kept.push(sequence);
    if (verify(tampered(random, ledger), { head }).intact) expect.fail("tampering was not found");
    if (heads.size % 100 === 0) {
      expect(replayRound(ledger, { head })).toEqual(sequence.state);
      expect(readRound(JSON.parse(JSON.stringify(ledger)), { head })).toEqual(ledger);
    }
  }
  expect(heads.size).toBe(sequences);
  // Every kind of event has happened and has been refused, so no part of the machine was left out.
  const kinds = RoundEvent.options.map((option) => option.shape.kind.value);
  expect(kinds.filter((kind) => !happened.has(kind))).toEqual([]);
  expect(kinds.filter((kind) => !refused.has(kind) && kind !== "conflict-declared")).toEqual([]);
}, 300_000);
