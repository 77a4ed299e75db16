import { type Address, splitTurfs } from "@vanstervind/turf-splitting";
import {
  bisectTurf,
  type Changes,
  explainChanges,
  lockTurf,
  mergeTurfs,
  moveStops,
  reoptimise,
  resplit,
} from "@vanstervind/turf-splitting/changes";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { partitionFaults } from "../oracle.ts";
import { gridTown } from "../towns.ts";

const town = gridTown(7, { columns: 6, rows: 6, doors: 240 });
const given = town.addresses.slice(0, 220);
const spare = town.addresses.slice(220);
const before = await splitTurfs(given, { target: 20, network: town.network, effort: 0.1 });
const byUnit = [
  before,
  await splitTurfs(given, { target: 90, tolerance: 0.3, unit: "minutes", network: town.network, effort: 0.1 }),
];

const someChanges = fc.record({
  plan: fc.constantFrom(...byUnit),
  added: fc.subarray(spare),
  gone: fc.subarray(given, { maxLength: 30 }),
  refused: fc.subarray(given, { maxLength: 30 }),
  locked: fc.subarray(
    before.turfs.map(({ id }) => id).filter((id) => byUnit.every((p) => p.turfs.some((t) => t.id === id))),
    { maxLength: 5 },
  ),
});

const apply = ({
  added,
  gone,
  refused,
  locked,
}: {
  added: Address[];
  gone: Address[];
  refused: Address[];
  locked: string[];
}): Changes => ({
  added,
  removed: gone.map(({ id }) => id),
  doNotContact: refused.map(({ id }) => id),
  locked,
});

test("everybody is where they are to be, and whoever refuses is nowhere, whatever the changes", () => {
  fc.assert(
    fc.property(someChanges, ({ plan, ...drawn }) => {
      const changes = apply(drawn);
      const copy = JSON.stringify(changes);
      const after = resplit(plan, changes);
      expect(JSON.stringify(changes)).toBe(copy);
      const text = JSON.stringify(after);
      for (const { id } of drawn.refused) expect(text.includes(`"${id}"`)).toBe(false);

      const locked = new Set(drawn.locked);
      const heldBack = new Set(
        plan.turfs.filter(({ id }) => locked.has(id)).flatMap(({ stops }) => stops.flatMap((s) => s.addressIds)),
      );
      const refused = new Set(drawn.refused.map(({ id }) => id));
      const gone = new Set(drawn.gone.map(({ id }) => id).filter((id) => !heldBack.has(id)));
      const expected = [...given, ...drawn.added].filter(({ id }) => !refused.has(id) && !gone.has(id));
      const faults = partitionFaults(expected, after.plan);
      expect(faults.filter((fault) => plan.unit === "stops" || !fault.includes("load"))).toEqual([]);
      for (const turf of after.plan.turfs) {
        if (turf.stops.length > 1 && !locked.has(turf.id))
          expect(turf.load).toBeLessThanOrEqual(after.plan.window.most + 1e-6);
        const was = plan.turfs.find(({ id }) => id === turf.id);
        const asksOut = was?.stops.some(({ addressIds }) => addressIds.some((id) => refused.has(id)));
        if (locked.has(turf.id) && !asksOut) expect(turf).toEqual(was);
      }
    }),
    { numRuns: 40 },
  );
});

test("the order of changes does not matter, and what is done is done", () => {
  fc.assert(
    fc.property(someChanges, ({ plan, ...drawn }) => {
      const { removed = [], doNotContact = [], added = [], locked = [] } = apply(drawn);
      const after = resplit(plan, { removed, doNotContact, added, locked });
      expect(
        resplit(plan, {
          removed: removed.toReversed(),
          doNotContact: doNotContact.toReversed(),
          added: added.toReversed(),
          locked,
        }),
      ).toEqual(after);
      expect(resplit(after.plan, { doNotContact, locked: [] }).plan).toBe(after.plan);
    }),
    { numRuns: 15 },
  );
});

test("without a change the plan itself comes back", () => {
  expect(resplit(before, {})).toEqual({ plan: before, report: [] });
  expect(resplit(before, {}).plan).toBe(before);
});

test("a new door where there is room touches one turf, and a lock keeps it out", () => {
  const [address] = spare;
  const one = resplit(before, { added: [address!] });
  const differ = one.plan.turfs.filter(
    (turf, i) => JSON.stringify(turf.stops) !== JSON.stringify(before.turfs[i]!.stops),
  );
  expect(differ.length).toBeLessThanOrEqual(2);
  const locked = before.turfs
    .slice(1)
    .reduce((plan, { id }) => lockTurf(plan, id), before as ReturnType<typeof lockTurf>);
  const two = resplit(locked, { added: [address!] });
  for (const turf of before.turfs.slice(1)) expect(two.plan.turfs.find(({ id }) => id === turf.id)).toEqual(turf);
});

test("all locked: who comes gets a turf of their own", () => {
  const locked = before.turfs.map(({ id }) => id);
  const { plan, report } = resplit(before, { added: spare.slice(0, 3), locked });
  expect(plan.turfs.length).toBe(before.turfs.length + 1);
  expect(report.some(({ code }) => code === "new-turf")).toBe(true);
  for (const reason of report) expect(explainChanges(reason, "sv")).toMatch(/\.$/);
});

test("far too many in one place are divided, and a turf left with little is filled or gone", () => {
  const one = given[0]!;
  const added = Array.from({ length: 60 }, (_, n) => ({
    ...one,
    id: `x${n}`,
    houseNumber: `x${n}`,
    lon: one.lon! + n * 1e-6,
  }));
  const { plan, report } = resplit(before, { added });
  expect(partitionFaults([...given, ...added], plan)).toEqual([]);
  for (const { load } of plan.turfs) expect(load).toBeLessThanOrEqual(plan.window.most);
  expect(report.some(({ code }) => code === "new-turf")).toBe(true);
  const removed = before.turfs[2]!.stops.slice(1).flatMap(({ addressIds }) => addressIds);
  expect(resplit(before, { removed }).report.some(({ code }) => code === "filled-up" || code === "turf-gone")).toBe(
    true,
  );
});

test("an address that has changed is changed, joins its door, or is kept by a lock", () => {
  const one = given.find(({ households }) => households > 3)!;
  const changed = resplit(before, { changed: [{ ...one, doorCode: "1234" }] }).plan;
  expect(changed.turfs.flatMap(({ stops }) => stops).find(({ id }) => id === one.id)?.doorCode).toBe("1234");
  expect(resplit(before, { changed: [one] }).plan).toBe(before);
  const joined = resplit(before, { added: [{ ...one, id: "flat 2" }] });
  expect(joined.report[0]?.code).toBe("joined-door");
  expect(joined.plan.summary.households).toBe(before.summary.households + one.households);
  expect(() => resplit(joined.plan, { removed: [one.id] })).toThrow(/shares its entrance/);
  const back = resplit(joined.plan, { removed: [{ id: "flat 2", households: one.households }] }).plan;
  expect(back.summary.households).toBe(before.summary.households);
  const { id } = before.turfs.find(({ stops }) => stops.some((stop) => stop.id === one.id))!;
  expect(
    resplit(before, { removed: [one.id], changed: [{ ...one, households: 3 }], locked: [id] }).report.map(
      ({ code }) => code,
    ),
  ).toEqual(["kept-locked", "kept-locked"]);
  expect(
    resplit(before, {
      removed: ["nobody"],
      changed: [{ ...one, id: "no one" }],
      added: [{ ...one, id: "?", lon: null, lat: null }],
    }).report.map(({ code }) => code),
  ).toEqual(["unknown-address", "unknown-address", "no-coordinates"]);
  expect(() => resplit(before, { added: [one] })).toThrow(/is in the plan/);
  expect(() => resplit(before, { locked: ["none"] })).toThrow(/no turf/);
});

test("by hand: nothing is lost, others stay, locks hold, and a new search is no worse", () => {
  const [a, b, ...others] = before.turfs;
  const merged = mergeTurfs(before, a!.id, b!.id).plan;
  expect(partitionFaults(given, merged)).toEqual([]);
  expect(merged.turfs.slice(1).map(({ stops }) => stops)).toEqual(others.map(({ stops }) => stops));
  const split = bisectTurf(merged, a!.id).plan;
  expect(partitionFaults(given, split)).toEqual([]);
  expect(split.turfs[0]!.metres + split.turfs[1]!.metres).toBeLessThanOrEqual(merged.turfs[0]!.metres + 1e-6);
  const moved = moveStops(before, [a!.stops[0]!.id], b!.id);
  expect(moved.report.map(({ code }) => code)).toEqual(["by-hand"]);
  const again = reoptimise(moved.plan, [a!.id, b!.id]).plan;
  expect(partitionFaults(given, again)).toEqual([]);
  expect(reoptimise(before, []).plan).toBe(before);
  const locked = lockTurf(before, a!.id);
  for (const act of [
    () => mergeTurfs(locked, b!.id, a!.id),
    () => bisectTurf(locked, a!.id),
    () => moveStops(locked, [b!.stops[0]!.id], a!.id),
    () => reoptimise(locked, [a!.id]),
  ])
    expect(act).toThrow(/locked/);
  expect(() => moveStops(before, ["nobody"], a!.id)).toThrow(/No entrance/);
  expect(() => mergeTurfs(before, a!.id, a!.id)).toThrow(/itself/);
});
